import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { createAccount } from '#modules/access/door.ts';
import { listOwnNotices } from '#modules/work/use-cases/notices/keep-own-notices.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { addRecords } from './add-records.ts';
import { answerMyWork } from './answer-my-work.ts';
import { confirmByBody, correctRecord } from './change-record.ts';
import type { ContentToWrite } from './check-content.ts';
import { listVersions, lookAtRecords } from './look-at-records.ts';
import { readYears } from './read-years.ts';

const DOING = 'Sở Ngoại vụ';

let database: TestDatabase;
let realm: TestRealm;
let doing: Actor;
let obligationId: string;
let id: string;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [DOING]);
  doing = realm.person('officer', DOING);
  const draft = buildDraft({ tasks: [buildTask('Đón các đoàn nước ngoài', [DOING])] });
  const { planId } = await confirmDraft(database, realm, draft);
  const [row] = await database.db.query<{ id: string }>('select id from work_obligation where plan_id = $1', [
    planId,
  ]);
  obligationId = row?.id ?? '';
  const added = await addRecords(database.db, realm.act(doing), obligationId, [said('Đón 3 đoàn', 3)]);
  id = added.ids[0] ?? '';
});

const said = (words: string, amount: number, doneOn = '2027-03-09'): ContentToWrite => ({
  ...{ doneOn, place: null, words, link: null, files: [] },
  quantities: [{ indicator: 'E1a', amount }],
});
const look = async () => (await lookAtRecords(database.db, doing, obligationId, realm.act().now)).entries[0];
const versionNow = async () => (await look())?.record.version ?? 0;
const correct = async (actor: Actor, content: ContentToWrite) =>
  correctRecord(database.db, realm.act(actor), { id, version: await versionNow() }, content);
const confirm = async () => {
  const version = await versionNow();
  await inTransaction(database.db, (tx) => confirmByBody(tx, realm.act(doing), { id, version }));
};
/** What is counted of E1a in 2026 and in 2027. */
const figures = async () => {
  const years = await readYears(database.db, realm.realmId, [2026, 2027]);
  return years.find(({ indicator }) => indicator.code === 'E1a')?.amounts.map(({ recorded }) => recorded);
};
const asked = async () => {
  const asking = {
    ...{ realmId: realm.realmId, bodies: [doing.organizationId ?? ''], today: '2027-03-10', most: 50 },
    actor: doing,
  };
  const answers = await Promise.all(
    answerMyWork.sources.map(async ({ ask }) => (await ask(database.db, asking as never)).items),
  );
  return answers.flat().map(({ key, said: words }) => [key.replace(` ${id}`, ''), words]);
};

/** An account of the body, which is told what happens. */
async function settle(name: string): Promise<string> {
  const position = { role: 'officer' as const, organizationId: realm.body(DOING), title: null };
  const account = { name, email: `${realm.body(DOING)}@vi-du.example`, password: null, position };
  return (await inTransaction(database.db, (tx) => createAccount(tx, realm.act(), account))).id;
}

describe('what another than its body puts right in a confirmed record', () => {
  test('is asked of the body anew; until then its own version counts, and both are seen', async () => {
    await correct(realm.administrator, said('Đón 5 đoàn', 5));
    expect(await look()).toMatchObject({
      counts: true,
      may: expect.arrayContaining(['confirm']),
      record: { words: 'Đón 5 đoàn', confirmedAt: null, confirmedVersion: 1 },
    });
    expect(await listVersions(database.db, realm.realmId, id)).toMatchObject([
      { version: 1, content: { words: 'Đón 3 đoàn', quantities: [{ indicator: 'E1a', amount: 3 }] } },
    ]);
    expect(await figures()).toEqual([null, 3]);
    expect(await asked()).toEqual([['confirm anew', 'Đón 5 đoàn']]);
    await confirm();
    expect(await figures()).toEqual([null, 5]);
    expect(await asked()).toEqual([]);
    expect((await look())?.record).toMatchObject({ confirmedByName: doing.name, confirmedVersion: null });
  });

  test('is told to the body, with what it says since, once it had confirmed it', async () => {
    const accountId = await settle('Lò Văn Chính');
    await correct(realm.administrator, said('Đón 5 đoàn', 5));
    await correct(realm.administrator, said('Đón 6 đoàn', 6));
    const owner = { ...doing, accountId };
    const { notices } = await listOwnNotices(database.db, owner, null);
    expect(notices.map((notice) => [notice.kind, notice.subject, notice.said])).toEqual([
      ['record-changed', 'Đón 5 đoàn', null],
      ['to-decide', 'Đón 3 đoàn', 'Đón 5 đoàn'],
    ]);
  });

  test('counts in the year that the body had said, however often it is put right', async () => {
    await correct(realm.administrator, said('Đón 5 đoàn', 5, '2026-12-30'));
    await correct(realm.administrator, said('Đón 6 đoàn', 6, '2026-12-31'));
    expect(await figures()).toEqual([null, 3]);
    await confirm();
    expect(await figures()).toEqual([6, null]);
  });

  test('is settled by the body that writes over it, which is its word', async () => {
    await correct(realm.administrator, said('Đón 5 đoàn', 5));
    await correct(doing, said('Đón 4 đoàn', 4));
    expect((await look())?.record).toMatchObject({ confirmedByName: doing.name, confirmedVersion: null });
    expect(await figures()).toEqual([null, 4]);
  });
});

test('a body that puts its own record right has confirmed it by that', async () => {
  await correct(doing, said('Đón 4 đoàn', 4));
  expect((await look())?.record).toMatchObject({ confirmedVersion: null, confirmedByName: doing.name });
  expect(await figures()).toEqual([null, 4]);
});
