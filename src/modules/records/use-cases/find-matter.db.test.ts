import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrangeLine } from '#testing/arrange-line.ts';
import { TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { addRecords } from './add-records.ts';
import { askForMore } from './ask-for-more.ts';
import { findMatter } from './find-matter.ts';

const SCIENCE = 'Sở Khoa học';
const OFFICE = 'Phòng Bưu chính';

let database: TestDatabase;
let realm: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeLine(database);
});
afterAll(() => database.close());

test('a room to which work was handed down enters what it did, and asks nothing of the body above it', async () => {
  const draft = buildDraft({ tasks: [buildTask('Mở lớp tập huấn', [SCIENCE])] });
  const { planId } = await confirmDraft(database, realm, draft);
  const [owed] = await database.owner.query<{ id: string }>(
    `update work_obligation set held_organization_id = $2, held_name = $3, held_since = $4 where plan_id = $1 returning id`,
    [planId, realm.body(OFFICE), OFFICE, TEST_NOW],
  );
  const id = owed?.id ?? '';
  const clerk = realm.person('officer', OFFICE);
  const { matter, isOwn } = await findMatter(database.db, clerk, id, TEST_NOW);
  expect([isOwn, matter]).toEqual([false, { owing: realm.body(SCIENCE), consolidates: false, holds: true }]);

  const said = {
    doneOn: '2027-03-09',
    place: null,
    words: 'Đã mở lớp',
    link: null,
    quantities: [],
    files: [],
  };
  const own = await addRecords(database.db, realm.act(realm.person('officer', SCIENCE)), id, [said]);
  await addRecords(database.db, realm.act(clerk), id, [{ ...said, toldHow: 'meeting' }]);
  await expect(
    askForMore(database.db, realm.act(clerk), own.ids[0] ?? '', 'Bao nhiêu?'),
  ).rejects.toMatchObject({
    code: 'access.other-organization',
  });
});
