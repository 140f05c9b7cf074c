import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { closeDatabase, inTransaction, openDatabase } from './database.ts';
import { hearSignals, sendSignals } from './signals.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

/** Hears of a topic; `next` resolves with the next signal. */
function hear(topic: string, db = test.db) {
  let heard = 0;
  let ended = false;
  let wake: () => void = () => {};
  const stop = hearSignals(db, topic, {
    onSignal: () => {
      heard += 1;
      wake();
    },
    onEnd: () => {
      ended = true;
    },
  });
  return {
    stop,
    count: () => heard,
    hasEnded: () => ended,
    next: () =>
      new Promise<void>((resolve) => {
        wake = resolve;
      }),
  };
}

const send = (...topics: string[]) => inTransaction(test.db, (tx) => sendSignals(tx, topics));

it('signals tell whoever hears of their topic once the transaction is kept, and nobody of what was rolled back', async () => {
  const own = hear('notice:mây');
  const other = hear('notice:páo');
  // The line stands once it was heard over: everybody looks then.
  await Promise.all([own.next(), other.next()]);
  const before = [own.count(), other.count()];
  await inTransaction(test.db, async (tx) => {
    await sendSignals(tx, ['notice:mây', 'notice:páo']);
    throw new Error('Not kept.');
  }).catch(() => {});
  const heard = own.next();
  await send('notice:mây');
  await heard;
  expect([own.count(), other.count()]).toEqual([(before[0] ?? 0) + 1, before[1]]);
  own.stop();
  other.stop();
});

it('signals are heard again after the line broke, and what may have been missed is looked for', async () => {
  const own = hear('notice:mây');
  await send('notice:mây');
  const again = own.next();
  await test.db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'nhipcau signals' and datname = current_database()`,
  );
  await again;
  const heard = own.next();
  await send('notice:mây');
  await heard;
  own.stop();
});

it('signals of thousands of topics fit', async () => {
  const own = hear('notice:4999');
  const heard = own.next();
  await send(...Array.from({ length: 5000 }, (_, index) => `notice:${index}`));
  await heard;
  own.stop();
});

it('closing the database ends what is heard', async () => {
  const db = openDatabase(test.runtimeUrl, { poolSize: 1 });
  const own = hear('notice:mây', db);
  await own.next();
  await closeDatabase(db);
  expect(own.hasEnded()).toBe(true);
});
