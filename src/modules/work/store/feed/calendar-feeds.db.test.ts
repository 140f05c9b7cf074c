import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask, NO_TIME } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { readDue } from './calendar-feeds.ts';

const BODY = 'Sở Ngoại vụ';

let database: TestDatabase;
let realm: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [BODY]);
});
afterAll(() => database.close());

test('a body that owed very much sees what comes before what is long past', async () => {
  const due = (day: string) => ({ ...NO_TIME, text: `Trước ${day}`, kind: 'range' as const, to: day });
  const past = Array.from({ length: 20 }, (_, at) =>
    buildTask(`Việc cũ ${at}`, [BODY], { time: due('2027-01-20') }),
  );
  const coming = buildTask('Đón đoàn', [BODY], { time: due('2027-03-19') });
  const today = buildTask('Họp báo', [BODY], { time: due('2027-03-10') });
  await confirmDraft(database, realm, buildDraft({ tasks: [...past, coming, today] }));
  const asked = { bodies: [realm.body(BODY)], from: '2027-01-09', today: '2027-03-10', most: 10 };
  const shown = await readDue(database.db, realm.realmId, asked);
  expect(shown.slice(0, 2).map(({ text }) => text)).toEqual(['Họp báo', 'Đón đoàn']);
  expect(shown).toHaveLength(10);
});
