import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Corrections } from '#modules/documents/domain/corrections.ts';
import { receiveDocument, type SeenReading } from '#modules/documents/door.ts';
import { correctReading } from '#modules/documents/use-cases/change-reading.ts';
import { importOrganizations } from '#modules/organizations/door.ts';
import { confirmPlan } from '#modules/plans/door.ts';
import { type PlanPreview, previewPlan } from '#modules/plans/use-cases/preview-plan.ts';
import { makeObligations } from '#modules/work/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { readDocumentFile } from '#reading/read-document-file.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { openMemoryFiles } from '#testing/memory-files.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { readProvince } from './read-province.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SAMPLES = path.join(ROOT, 'samples/plans');
const LAYOUTS = path.join(ROOT, 'tests/documents/layouts');
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

/** Takes a document in as somebody who uploads it. */
async function receive(file: string): Promise<SeenReading> {
  const world = {
    db: database.db,
    files: openMemoryFiles(),
    config: { uploadLimit: 1024 * 1024 },
    readDocument: readDocumentFile,
  };
  const upload = { name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) };
  const { id, version } = await receiveDocument(world, realm.act(), upload);
  return { id, version };
}

/** Sets two things right, as a person would: the last task is dropped, one is added; where there is none, two are added. */
async function setRight(seen: SeenReading, tasks: number): Promise<SeenReading> {
  const correct = (at: SeenReading, corrections: Corrections) =>
    inTransaction(database.db, (tx) => correctReading(tx, realm.act(), at, corrections));
  const added = { after: null, text: 'Đón đoàn nhà báo', lead: ['Sở Nội vụ'], timeText: 'Quý III/2027' };
  const first = await correct(seen, { added: [added] });
  const second: Corrections =
    tasks === 0 ? { added: [{ ...added, after: 0 }] } : { tasks: { [tasks - 1]: { dropped: true } } };
  const { version } = await correct({ id: seen.id, version: first.version }, second);
  return { id: seen.id, version };
}

/** Takes a plan through the house and compares what was promised, what was made, and what the paper says. */
async function walk(file: string): Promise<void> {
  const { db } = database;
  const outcome = await readDocumentFile({
    name: path.basename(file),
    bytes: new Uint8Array(readFileSync(file)),
  });
  if (outcome.kind !== 'read') throw new Error(`${file} was not read: ${outcome.kind}`);
  const { draft } = outcome;
  const seen = await setRight(await receive(file), draft.tasks.length);
  const promised = await previewPlan(db, realm.realmId, seen.id, {}, '2027-03-10');
  const made = await inTransaction(db, (tx) =>
    confirmPlan(tx, realm.act(), seen, {}, makeObligations, promised.counts),
  );
  expect(made.counts).toEqual(promised.counts);
  const tasks = draft.tasks.length === 0 ? 2 : draft.tasks.length;
  expect(await countMade(made.planId)).toEqual({
    tasks,
    duties: draft.duties.length,
    references: draft.references.length,
    ...figuresOf(promised),
  });
}

/** What a preview promises, in figures and by the names behind them. */
function figuresOf({ counts, detail }: PlanPreview) {
  expect(detail.owing.reduce((sum, { obligations }) => sum + obligations, 0)).toBe(counts.obligations);
  return {
    obligations: counts.obligations,
    organizations: detail.owing.length,
    reporting: counts.reportingDuties,
    openNames: detail.openNames.length,
    withoutLead: detail.tasksWithoutLead.length,
  };
}

/** The rows that were made, counted by SQL that knows nothing of how they were made. */
async function countMade(planId: string): Promise<unknown> {
  const [kept] = await database.db.query(
    `select (select count(*) from plan_item where plan_id = $1 and kind = 'task') as tasks,
            (select count(*) from plan_item where plan_id = $1 and kind = 'duty') as duties,
            (select count(*) from plan_reporting where plan_id = $1) as reporting,
            (select count(*) from plan_reference where plan_id = $1) as references,
            (select count(*) from work_obligation where plan_id = $1) as obligations,
            (select count(distinct organization_id) from work_obligation where plan_id = $1) as organizations,
            (select count(*) from plan_item i where i.plan_id = $1 and i.kind = 'task' and not exists (
               select from plan_participant p where p.item_id = i.id and p.role = 'lead')) as "withoutLead",
            (select count(distinct lower(normalize(regexp_replace(trim(p.printed_name), '\\s+', ' ', 'g'), NFC)))
               from plan_participant p
              where p.plan_id = $1 and p.role in ('lead', 'duty') and not exists (
               select from plan_participant_body b where b.participant_id = p.id)) as "openNames"`,
    [planId],
  );
  return kept;
}

describe('every plan of the samples becomes work', () => {
  test.each(readdirSync(SAMPLES))('%s', (name) => walk(path.join(SAMPLES, name)));
});

describe('every layout becomes work', () => {
  const names = readdirSync(LAYOUTS).filter((name) => name.endsWith('.txt'));
  test.each(names)('%s', (name) => walk(path.join(LAYOUTS, name)));
});

describe.skipIf(WITHOUT_CORPUS !== '')(`every plan of the corpus becomes work${WITHOUT_CORPUS}`, () => {
  const names = WITHOUT_CORPUS === '' ? readdirSync(CORPUS) : ['none'];
  test.each(names)('%s', (name) => walk(path.join(CORPUS, name)));
});
