import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiveDocument } from '#modules/documents/door.ts';
import { importOrganizations } from '#modules/organizations/door.ts';
import { confirmPlan } from '#modules/plans/door.ts';
import { previewPlan } from '#modules/plans/use-cases/preview-plan.ts';
import { makeObligations } from '#modules/work/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { readDocumentFile } from '#reading/read-document-file.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { openMemoryFiles } from '#testing/memory-files.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { readProvince } from './read-province.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SAMPLES = path.join(ROOT, 'samples/plans');
const CORPUS = path.resolve(ROOT, '../shared/corpus/texts');
const WITHOUT_CORPUS = existsSync(CORPUS) ? '' : ' (skipped: ../shared/corpus is not here)';

let database: TestDatabase;
let realm: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', []);
  const { organizations, successions } = readProvince();
  await inTransaction(database.db, (tx) => importOrganizations(tx, realm.act(), organizations, successions));
});
afterAll(() => database.close());

/** Takes a plan through the house and compares what was promised, what was made, and what the paper says. */
async function walk(file: string): Promise<void> {
  const { db } = database;
  const world = {
    db,
    files: openMemoryFiles(),
    config: { uploadLimit: 1024 * 1024 },
    readDocument: readDocumentFile,
  };
  const upload = { name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) };
  const outcome = await readDocumentFile(upload);
  if (outcome.kind !== 'read') throw new Error(`${file} was not read: ${outcome.kind}`);
  const { id } = await receiveDocument(world, realm.act(), upload);
  const promised = await previewPlan(db, realm.realmId, id, {}, '2027-03-10');
  const made = await inTransaction(db, (tx) =>
    confirmPlan(tx, realm.act(), { id, version: 1 }, {}, makeObligations),
  );
  expect(made.counts).toEqual(promised.counts);
  expect(made.counts.tasks).toBe(outcome.draft.tasks.length);
  const [kept] = await db.query<Record<string, number>>(
    `select (select count(*) from plan_item where plan_id = $1 and kind = 'task') as tasks,
            (select count(*) from plan_item where plan_id = $1 and kind = 'duty') as duties,
            (select count(*) from plan_reporting where plan_id = $1) as reporting,
            (select count(*) from plan_reference where plan_id = $1) as references,
            (select count(*) from work_obligation where plan_id = $1) as obligations`,
    [made.planId],
  );
  expect(kept).toEqual({
    tasks: outcome.draft.tasks.length,
    duties: outcome.draft.duties.length,
    reporting: outcome.draft.reporting.length,
    references: outcome.draft.references.length,
    obligations: made.counts.obligations,
  });
}

describe('every plan of the samples becomes work', () => {
  test.each(readdirSync(SAMPLES))('%s', (name) => walk(path.join(SAMPLES, name)));
});

describe.skipIf(WITHOUT_CORPUS !== '')(`every plan of the corpus becomes work${WITHOUT_CORPUS}`, () => {
  const names = WITHOUT_CORPUS === '' ? readdirSync(CORPUS) : ['none'];
  test.each(names)('%s', (name) => walk(path.join(CORPUS, name)));
});
