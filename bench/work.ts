import pg from 'pg';
import type { Actor } from '#kernel/law/actor.ts';
import { answerMyWork } from '#modules/records/door.ts';
import { writeDigests } from '#modules/work/door.ts';
import { changeObligations } from '#modules/work/use-cases/change-obligations.ts';
import { getMyWork } from '#modules/work/use-cases/get-my-work.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { readConfig } from '#platform/config/read-config.ts';
import { columnParsers } from '#platform/db/column-parsers.ts';
import { type Database, inTransaction } from '#platform/db/database.ts';
import { createIdMaker } from '#platform/ids/new-id.ts';
import { fillObligations } from './data/fill-obligations.ts';
import { hireOfficers } from './data/hire-officers.ts';
import { type BodiesOfRealm, TODAY } from './data/lay-out-obligations.ts';
import { startBenchDatabase } from './data/start-database.ts';
import { compareWorks } from './measure/compare-works.ts';
import { type RecordedStatement, recordStatements } from './measure/record-statements.ts';
import { recordTransactions } from './measure/record-transaction.ts';
import { reportRow } from './measure/report-row.ts';

/**
 * One's own work, the letters of a day and acts on many at once, over 100,000 obligations: beside the bare driver with
 * the same statements in the same run; twice the people beside half of them.
 *
 * SIZE=20000 PEOPLE=1000 ROUNDS=3 for a quick look.
 */
const SIZE = Number(process.env['SIZE'] ?? 100_000);
const PEOPLE = Number(process.env['PEOPLE'] ?? 10_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 9);
/** Pages of own work in one timing. */
const PAGES = 20;
/** Obligations moved at once. */
const MOVED = 200;
const ROLLED_BACK = new Error('Rolled back.');
const MORNING = new Date(`${TODAY}T00:30:00Z`);

const bench = await startBenchDatabase();
const bare = new pg.Pool({ connectionString: bench.url, max: 2, types: columnParsers });
const newId = createIdMaker({ now: () => new Date() });
try {
  const realm = await makeRealm();
  await reportMyWork(realm);
  await reportMoves(realm);
  await reportDigests(realm);
} finally {
  await bare.end();
  await bench.close();
}

async function makeRealm(): Promise<BodiesOfRealm> {
  const id = newId();
  await bench.owner.query('insert into access_realm (realm_id, name, created_at) values ($1, $2, $3)', [
    id,
    'Tỉnh Sông Hiền',
    MORNING,
  ]);
  return fillObligations(bench, id, SIZE);
}

function officerOf({ realmId }: BodiesOfRealm, organizationId: string): Actor {
  const position = { role: 'officer' as const, organizationId, onBehalfOf: null };
  const who = { accountId: newId(), name: 'Lò Thị Mây', kind: 'person' as const, operator: null };
  return { realmId, ...who, organizationId, positions: [position] };
}

async function reportMyWork(realm: BodiesOfRealm): Promise<void> {
  const officers = realm.bodies.slice(0, PAGES).map(({ id }) => officerOf(realm, id));
  const readAll = async () => {
    for (const officer of officers) await getMyWork(bench.db, officer, `${TODAY}T08:00`, answerMyWork);
  };
  const { statements } = await recordStatements(bench.db, readAll);
  const pair = await compareWorks(readAll, () => repeat(statements), ROUNDS);
  reportRow({
    work: `Việc của tôi over ${SIZE} obligations`,
    ...pair,
    bar: { least: 0.6 },
    ours: `getMyWork with every source, ${PAGES} bodies`,
    peer: 'the bare pg driver with the same statements, one after the other',
    conditions: `throughput ours / peer, ${ROUNDS} pairs; ${statements.length / PAGES} statements a page`,
  });
}

async function reportMoves(realm: BodiesOfRealm): Promise<void> {
  const keeper: Actor = {
    ...officerOf(realm, realm.bodies[0]?.id ?? ''),
    organizationId: null,
    positions: [{ role: 'administrator', organizationId: null, onBehalfOf: null }],
  };
  const act = { realmId: realm.realmId, actor: keeper, now: MORNING, newId, requestId: null, address: null };
  const ids = await bench.db.query<{ id: string }>(
    `select id from work_obligation where realm_id = $1 and state = 'not-started' order by id limit ${MOVED}`,
    [realm.realmId],
  );
  const moves = ids.map(({ id }) => ({
    id,
    version: 1,
    state: 'in-progress' as const,
    reason: null,
    allowedBy: null,
  }));
  // Rolled back on both sides: the log keeps every entry for ever, and the rows have to be as they were.
  const move = (db: Database) =>
    inTransaction(db, async (tx) => {
      await changeObligations(tx, act, moves);
      throw ROLLED_BACK;
    }).catch((error: unknown) => {
      if (error !== ROLLED_BACK) throw error;
    });
  const recorded = recordTransactions(bench.db);
  await move(recorded.db);
  const pair = await compareWorks(
    () => move(bench.db),
    () => repeatOnOne(recorded.statements),
    ROUNDS,
  );
  reportRow({
    work: `${ids.length} obligations moved at once`,
    ...pair,
    bar: { least: 0.6 },
    ours: 'changeObligations in one transaction, each with its entry of the log, rolled back',
    peer: 'the bare pg driver with the same statements',
    conditions: `throughput ours / peer, ${ROUNDS} pairs; ${recorded.statements.length} statements`,
  });
}

async function reportDigests(realm: BodiesOfRealm): Promise<void> {
  const config = readConfig({ DATA_DIR: '/nowhere', LOG_LEVEL: 'silent' }, '/nowhere');
  const world = { db: bench.db, clock: fixedClock(MORNING), newId, config };
  const forget = async () => {
    await bench.owner.query('delete from access_mail');
    await bench.owner.query('delete from work_digest_run');
    // What was deleted would make each later round slower than the one before.
    await bench.owner.query('vacuum access_mail, work_digest_run');
  };
  const write = async () => {
    await writeDigests(world, async () => true);
  };
  await hireOfficers(bench.owner, realm, PEOPLE / 2);
  await bench.owner.query('vacuum analyze access_account, access_position');
  const half = await median(write, forget);
  await hireOfficers(bench.owner, realm, PEOPLE / 2);
  await bench.owner.query('vacuum analyze access_account, access_position');
  await forget();
  const recorded = recordTransactions(bench.db);
  const letters = await writeDigests({ ...world, db: recorded.db }, async () => true);
  const pair = await compareWorks(write, () => repeatOnOne(recorded.statements), ROUNDS, forget);
  const whole = await median(write, forget);
  reportRow({
    work: `${letters} letters of a day written`,
    ...pair,
    // As for feeds: at least half of bringing in the same rows.
    bar: { least: 0.5 },
    ours: 'writeDigests: read, compose in two languages, write, in one transaction',
    peer: 'the bare pg driver with the same statements and the same letters',
    conditions: `throughput ours / peer, ${ROUNDS} pairs; ${PEOPLE} people of ${realm.bodies.length} bodies, ${SIZE} obligations; ${recorded.statements.length} statements; ours ${Math.round(whole)} ms`,
  });
  reportRow({
    work: `letters of a day: ${PEOPLE} people beside ${PEOPLE / 2}`,
    ratio: whole / half,
    bar: { most: 2.2 },
    ours: `${PEOPLE} people`,
    peer: `${PEOPLE / 2} people`,
    conditions: `time / time, medians of ${ROUNDS}`,
  });
}

async function median(work: () => Promise<void>, before: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  // The first is not counted.
  for (let round = -1; round < ROUNDS; round += 1) {
    await before();
    const start = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[(ROUNDS - 1) / 2] ?? 0;
}

async function repeat(statements: readonly RecordedStatement[]): Promise<void> {
  for (const { text, values } of statements) await bare.query(text, [...values]);
}

/** Statements of transactions, on one connection. */
async function repeatOnOne(statements: readonly RecordedStatement[]): Promise<void> {
  const client = await bare.connect();
  try {
    for (const { text, values } of statements) await client.query(text, [...values]);
  } finally {
    client.release();
  }
}
