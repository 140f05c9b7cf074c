import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount, emptyOldMails, queueMails } from '#modules/access/door.ts';
import { readMailLog } from '#modules/access/use-cases/mail/keep-mail-log.ts';
import { listAuditOf } from '#modules/audit/door.ts';
import { removeOldNotices, tellBodies } from '#modules/work/door.ts';
import { listOwnNotices, readOwnNotices } from '#modules/work/use-cases/notices/keep-own-notices.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import { arrangeRealm, TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { buildClock, buildWorld, type TestClock } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';

const BODY = 'Sở Ngoại vụ';
const DAY = 24 * 60 * 60_000;

let database: TestDatabase;
let realm: TestRealm;
let clock: TestClock;
let world: World & { close(): void };
let reader = '';

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [BODY]);
  clock = buildClock(TEST_NOW);
  world = buildWorld(database.db, clock);
  const position = { role: 'officer' as const, organizationId: realm.body(BODY), title: null };
  const made = await inTransaction(database.db, (tx) =>
    createAccount(tx, realm.act(), {
      name: 'Lò Thị Mây',
      email: 'may@vi-du.example',
      password: null,
      position,
    }),
  );
  reader = made.id;
});
afterAll(async () => {
  world.close();
  await database.close();
});

const dayOf = (days: number): Date => new Date(TEST_NOW.getTime() + days * DAY);

async function tell(subject: string, days: number): Promise<void> {
  const telling = {
    organizationId: realm.body(BODY),
    kind: 'assigned' as const,
    obligationId: null,
    planId: null,
  };
  await inTransaction(database.db, (tx) =>
    tellBodies(tx, realm.act(realm.administrator, dayOf(days)), [{ ...telling, subject }]),
  );
}
const owner = () => ({ ...realm.administrator, accountId: reader });
const noticesOf = async () => (await listOwnNotices(database.db, owner(), null)).notices;
async function read(subject: string, days: number): Promise<void> {
  const ids = (await noticesOf()).filter((one) => one.subject === subject).map(({ id }) => id);
  await inTransaction(database.db, (tx) =>
    readOwnNotices(tx, realm.act(owner(), dayOf(days)), { ids, upTo: null }),
  );
}

describe('notices', () => {
  test('go ninety days after they were read, and never before somebody read them', async () => {
    await tell('Đọc sớm', 0);
    await tell('Đọc muộn', 0);
    await tell('Chưa đọc', 0);
    await read('Đọc sớm', 1);
    await read('Đọc muộn', 80);
    clock.set(dayOf(90));
    expect(await removeOldNotices(world)).toBe(0);
    clock.set(dayOf(92));
    expect(await removeOldNotices(world)).toBe(1);
    expect((await noticesOf()).map(({ subject }) => subject)).toEqual(['Chưa đọc', 'Đọc muộn']);
    clock.set(dayOf(4000));
    expect(await removeOldNotices(world)).toBe(1);
    expect((await noticesOf()).map(({ subject }) => subject)).toEqual(['Chưa đọc']);
  });
});

describe('letters', () => {
  test('that are over lose their text after ninety days and keep who, when and what about; those that wait lose nothing', async () => {
    const write = (to: string) =>
      inTransaction(database.db, (tx) =>
        queueMails(tx, { realmId: realm.realmId, now: TEST_NOW, newId: world.newId }, [
          {
            to,
            kind: 'work.digest',
            content: {
              language: 'vi',
              subject: { vi: 'Việc ngày 10/03/2027', en: 'Work on 10/03/2027' },
              paragraphs: [{ vi: 'Có ba việc.', en: 'Three are due.' }],
            },
            giveUpAt: dayOf(1),
            messageId: `<viec-${to}>`,
          },
        ]),
      );
    for (const to of ['da-gui@vi-du.example', 'dang-cho@vi-du.example', 'hong@vi-du.example'])
      await write(to);
    await database.owner.query(
      `update access_mail set state = case when recipient like 'hong%' then 'failed' else 'sent' end,
              sent_at = case when recipient like 'da-gui%' then $1::timestamptz end
        where recipient not like 'dang-cho%'`,
      [dayOf(0)],
    );
    const look = async () => {
      const { mails } = await readMailLog(database.db, realm.realmId, { state: null, before: null });
      return Object.fromEntries(mails.map((mail) => [mail.recipient.split('@')[0], mail]));
    };
    clock.set(dayOf(89));
    expect(await emptyOldMails(world)).toBe(0);
    clock.set(dayOf(91));
    expect(await emptyOldMails(world)).toBe(2);
    const mails = await look();
    expect(mails['da-gui']).toMatchObject({
      subject: expect.stringContaining('Việc ngày 10/03/2027'),
      text: '',
      state: 'sent',
      sentAt: dayOf(0),
      emptiedAt: dayOf(91),
    });
    expect(mails['hong']).toMatchObject({ text: '', state: 'failed' });
    expect(mails['dang-cho']).toMatchObject({ state: 'queued', emptiedAt: null });
    expect(mails['dang-cho']?.text).toContain('Có ba việc.');
    expect(await emptyOldMails(world)).toBe(0);
    const log = await listAuditOf(database.db, realm.realmId, { type: 'realm', id: realm.realmId });
    expect(log.filter(({ action }) => action === 'access.empty-mails').map(({ after }) => after)).toEqual([
      { letters: 2, olderThan: dayOf(1).toISOString().slice(0, 10) },
    ]);
  });
});
