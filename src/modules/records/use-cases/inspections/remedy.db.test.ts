import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '#kernel/time/iso-day.ts';
import { makeWorkingCalendar } from '#kernel/time/working-calendar.ts';
import { createAccount } from '#modules/access/door.ts';
import { answerDatedItems } from '#modules/work/door.ts';
import { getMyWork } from '#modules/work/use-cases/get-my-work.ts';
import { listOwnNotices } from '#modules/work/use-cases/notices/keep-own-notices.ts';
import { inTransaction } from '#platform/db/database.ts';
import {
  arrangeInspections,
  BESIDE,
  INSPECTED,
  INSPECTION_DAY,
  INSPECTOR,
  type InspectionBench,
} from '#testing/arrange-inspection.ts';
import { TEST_NOW } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { answerMyWork } from '../answer-my-work.ts';
import { listInspections } from './look-at-inspections.ts';

let database: TestDatabase;
let bench: InspectionBench;
let id: string;
let remedy: string;
let obligation: string;
beforeAll(async () => {
  database = await openTestDatabase();
  bench = await arrangeInspections(database);
});
afterAll(() => database.close());

/** An inspection that was sent, with a remedy for each of its two bodies. */
beforeEach(async () => {
  id = await bench.begin(bench.inspector, [INSPECTED, BESIDE]);
  await bench.change(id, bench.written());
  await bench.send(id);
  const { remedies } = await bench.look(id);
  const own = remedies.find(({ remedy: one }) => one.organizationId === bench.realm.body(INSPECTED));
  remedy = own?.remedy.id ?? '';
  obligation = own?.remedy.obligationId ?? '';
});

async function settle(name: string, body: string): Promise<string> {
  const position = { role: 'officer' as const, organizationId: bench.realm.body(body), title: null };
  const email = `${bench.realm.body(body)}@vi-du.example`;
  const { id: accountId } = await inTransaction(database.db, (tx) =>
    createAccount(tx, bench.realm.act(), { name, email, password: null, position }),
  );
  return accountId;
}

async function toldOf(accountId: string) {
  const owner = { ...bench.realm.administrator, accountId };
  const { notices } = await listOwnNotices(database.db, owner, null);
  return notices.map(({ kind, subject, said }) => [kind, subject, said]);
}

describe('a remedy', () => {
  const later = new Date(TEST_NOW.getTime() + 30 * 24 * 3_600_000);

  it('reported in time is not late however long its judgement takes', async () => {
    await bench.act(bench.inspected, remedy, { kind: 'report', words: 'Đã lập sổ' });
    const [seen] = (await bench.look(id, bench.inspected, later)).remedies;
    expect(seen).toMatchObject({ remedy: { state: 'reported' }, deadline: { standing: 'reported-in-time' } });
    expect(await bench.work(obligation)).toMatchObject({ state: 'reported', closedAt: TEST_NOW });
    await bench.act(bench.inspector, remedy, { kind: 'accept' }, later);
    expect(await bench.work(obligation)).toMatchObject({ state: 'done', closedAt: TEST_NOW });
    const [accepted] = (await bench.look(id, bench.inspected, later)).remedies;
    expect(accepted).toMatchObject({
      remedy: { state: 'accepted' },
      deadline: { standing: 'closed-in-time' },
    });
  });

  it('nobody reported is late once its end is past', async () => {
    expect((await bench.look(id, bench.inspected, later)).remedies[0]?.deadline?.standing).toBe('overdue');
    const [line] = await listInspections(
      database.db,
      bench.inspected,
      {
        state: 'sent',
        organizationId: null,
        concerning: null,
        planId: null,
        obligationId: null,
        words: null,
      },
      later,
    );
    expect(line).toMatchObject({ remedies: 1, late: 1, accepted: 0 });
  });

  it('returned lies with its body again, which is told, with another end where one was given', async () => {
    await bench.act(bench.inspected, remedy, { kind: 'report', words: 'Đã lập sổ' });
    await bench.act(bench.inspector, remedy, {
      kind: 'return',
      words: 'Thiếu chữ ký',
      day: addDays(INSPECTION_DAY, 30),
    });
    expect(await bench.work(obligation)).toMatchObject({ state: 'in-progress', dueDay: '2027-04-09' });
    const { asked } = await getMyWork(database.db, bench.inspected, '2027-03-10T09:00', answerMyWork);
    expect(asked.returned.items.map(({ key }) => key)).toContain(`remedy returned ${remedy}`);
  });

  it('and what is judged of it is told to the other side, in the words of each', async () => {
    const judge = await settle('Lù A Chư', INSPECTOR);
    const chief = await settle('Lò Văn Chính', INSPECTED);
    await bench.act(bench.inspected, remedy, { kind: 'report', words: 'Đã lập sổ' });
    await bench.act(bench.inspector, remedy, { kind: 'return', words: 'Thiếu chữ ký' });
    await bench.act(bench.inspected, remedy, { kind: 'report', words: 'Đã ký' });
    await bench.act(bench.inspector, remedy, { kind: 'accept', words: 'Tốt' });
    expect(await toldOf(judge)).toEqual([
      ['to-decide', 'Lập sổ theo dõi', 'Đã ký'],
      ['to-decide', 'Lập sổ theo dõi', 'Đã lập sổ'],
    ]);
    expect(await toldOf(chief)).toEqual([
      ['remedy-accepted', 'Lập sổ theo dõi', 'Tốt'],
      ['asked-for-more', 'Lập sổ theo dõi', 'Thiếu chữ ký'],
    ]);
  });

  it('stands before who bench.inspected once it is reported', async () => {
    await bench.act(bench.inspected, remedy, { kind: 'report', words: 'Đã lập sổ' });
    const { asked } = await getMyWork(database.db, bench.inspector, '2027-03-10T09:00', answerMyWork);
    expect(asked.decide.items.map(({ key }) => key)).toContain(`remedy to judge ${remedy}`);
  });

  it('entered for its body says how it was told, and may be taken back by who entered it', async () => {
    await bench.act(bench.inspector, remedy, { kind: 'report', words: 'Đã lập', toldHow: 'phone' });
    expect((await bench.look(id)).remedies[0]?.steps[0]).toMatchObject({ kind: 'report', toldHow: 'phone' });
    await bench.act(bench.inspector, remedy, { kind: 'take-back' });
    expect(await bench.work(obligation)).toMatchObject({ state: 'in-progress', closedAt: null });
  });

  it('is not judged by its own body, nor answered by another', async () => {
    await bench.act(bench.inspected, remedy, { kind: 'report', words: 'Đã lập sổ' });
    await expect(bench.act(bench.inspected, remedy, { kind: 'accept' })).rejects.toMatchObject({
      status: 403,
    });
    await expect(bench.act(bench.beside, remedy, { kind: 'report', words: 'Đã lập' })).rejects.toMatchObject({
      status: 403,
    });
  });

  it('judged meanwhile is not judged again from what was seen before', async () => {
    await bench.act(bench.inspected, remedy, { kind: 'report', words: 'Đã lập sổ' });
    await bench.act(bench.inspector, remedy, { kind: 'accept' });
    await expect(
      bench.act(bench.inspector, remedy, { kind: 'return', words: 'Thiếu', version: 2 }),
    ).rejects.toMatchObject({ code: 'version-conflict' });
  });

  it('moves with the table of days as everything dated does', async () => {
    const special = makeWorkingCalendar().specialDays(2027)[0];
    if (special === undefined) throw new Error('The year has no special day.');
    const { dueDay } = (await bench.work(obligation)) ?? {};
    const calendar = makeWorkingCalendar([{ ...special, day: dueDay ?? '' }]);
    const clock = { strictBefore: false, calendar };
    const { items } = await answerDatedItems.findMoved(database.db, bench.realm.realmId, clock);
    expect(items.find((item) => item.id === obligation)).toMatchObject({ before: { day: dueDay } });
  });
});
