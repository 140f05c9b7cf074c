import pg from 'pg';
import { importOrganizations, suggestOrganizations } from '#modules/organizations/door.ts';
import { BODY_STATEMENTS } from '#modules/organizations/store/read-organizations.ts';
import { readSubtree, SUBTREE } from '#modules/organizations/store/read-tree.ts';
import { columnParsers } from '#platform/db/column-parsers.ts';
import { type Database, inTransaction } from '#platform/db/database.ts';
import { createIdMaker } from '#platform/ids/new-id.ts';
import {
  BODIES_OF_A_PROVINCE,
  COMMUNES,
  layOutNation,
  type Nation,
  PROVINCES,
} from './data/lay-out-nation.ts';
import { type BenchDatabase, startBenchDatabase } from './data/start-database.ts';
import { compareWorks, timeWork } from './measure/compare-works.ts';
import { reportRow } from './measure/report-row.ts';

/**
 * Bodies at the size of the nation: everything below a provincial committee on a date, and 1,000 printed names
 * resolved, beside the bare driver with the same statements in the same run; ten years of history beside one.
 */
const DAY = '2026-11-20';
const NAMES = 1000;
const ROUNDS = 9;
/** The peer that searches takes long. */
const FEW_ROUNDS = 3;
const SIZE = `${PROVINCES} provinces, ${COMMUNES} communes, ${BODIES_OF_A_PROVINCE} bodies a province`;

const LOOK_UP = `select organization_id, similarity(folded, public.vn_unaccent($3)) as alike
  from organization_name
 where realm_id = $1 and valid @> $2::date and folded % public.vn_unaccent($3)
 order by alike desc limit 5`;

interface Realm {
  readonly id: string;
  readonly nation: Nation;
  readonly ids: ReadonlyMap<string, string>;
}

const bench = await startBenchDatabase();
const bare = new pg.Pool({ connectionString: bench.url, max: 2, types: columnParsers });
try {
  const ten = await fill(bench, 10);
  const one = await fill(bench, 1);
  await bench.owner.query('vacuum analyze');
  await reportSubtree(ten);
  await reportNames(ten);
  await reportLookUps(ten);
  await reportHistory(ten, one);
  await explain(ten);
} finally {
  await bare.end();
  await bench.close();
}

async function reportSubtree(realm: Realm): Promise<void> {
  const roots = provinces(realm);
  const rows = await readSubtree(bench.db, realm.id, { tree: 'state', day: DAY, root: roots[0] ?? '' });
  const pair = await compareWorks(
    () => subtrees(bench.db, realm),
    async () => {
      for (const root of roots) await bare.query(SUBTREE, [realm.id, DAY, 'state', root]);
    },
    ROUNDS,
  );
  reportRow({
    work: 'everything below a provincial committee on a date',
    ...pair,
    bar: { least: 0.6 },
    ours: 'readSubtree, 34 times',
    peer: 'the bare pg driver with the same statement, 34 times',
    conditions: `throughput ours / peer, ${ROUNDS} pairs; ${SIZE}, 10 years of changes; ${rows.length} bodies below the first`,
  });
}

async function reportNames(realm: Realm): Promise<void> {
  const pair = await compareWorks(
    // A copy of the handle has nothing laid out yet: each round reads and lays out the whole realm.
    () => resolveAll({ ...bench.db }, realm),
    () => readBare(realm),
    ROUNDS,
  );
  const kept = await median(() => resolveAll(bench.db, realm));
  reportRow({
    work: '1,000 printed names of 34 issuers resolved, nothing laid out before',
    ...pair,
    bar: { least: 0.6 },
    ours: 'read the realm, lay it out, resolve 1,000 names',
    peer: 'the bare pg driver reading the same rows with the same statements',
    conditions: `throughput ours / peer, ${ROUNDS} pairs; ${SIZE}, 10 years of changes; names split into words in an earlier round stay split; once laid out the names take ${Math.round(kept)} ms`,
  });
}

/** The peer finds each name by itself, as a search over an index of letters does; it knows nothing of issuers and heirs. */
async function reportLookUps(realm: Realm): Promise<void> {
  const names = realm.nation.printed.map(({ name }) => name);
  const pair = await compareWorks(
    () => resolveAll({ ...bench.db }, realm),
    async () => {
      for (const name of names) await bare.query(LOOK_UP, [realm.id, DAY, name]);
    },
    FEW_ROUNDS,
  );
  reportRow({
    work: '1,000 printed names of 34 issuers resolved, beside finding each by similar letters',
    ...pair,
    bar: { least: 0.6 },
    ours: 'read the realm, lay it out, resolve 1,000 names',
    peer: 'the bare pg driver asking pg_trgm for the five most alike, over its index, 1,000 times',
    conditions: `throughput ours / peer, ${FEW_ROUNDS} pairs; ${SIZE}, 10 years of changes; ${names.length} names`,
  });
}

async function reportHistory(ten: Realm, one: Realm): Promise<void> {
  const tree = await compareWorks(
    () => subtrees(bench.db, one),
    () => subtrees(bench.db, ten),
    ROUNDS,
  );
  const names = await compareWorks(
    () => resolveAll(bench.db, one),
    () => resolveAll(bench.db, ten),
    ROUNDS,
  );
  for (const [work, pair] of [
    ['everything below 34 committees on a date', tree],
    ['1,000 printed names resolved', names],
  ] as const) {
    reportRow({
      work: `${work}: ten years of history beside one`,
      ratio: pair.ratio,
      spread: pair.spread,
      bar: { most: 1.3 },
      ours: 'a realm with ten years of changes',
      peer: 'the same realm with one',
      conditions: `time of ten years / time of one, ${ROUNDS} pairs; ${SIZE}; a year renames 3 %, moves 1 %, merges 1 %`,
    });
  }
}

async function median(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timeWork(work));
  return times.sort((a, b) => a - b)[(ROUNDS - 1) / 2] ?? 0;
}

async function subtrees(db: Database, realm: Realm): Promise<void> {
  for (const root of provinces(realm)) await readSubtree(db, realm.id, { tree: 'state', day: DAY, root });
}

/** Each issuer's names together, as a plan brings them. */
async function resolveAll(db: Database, realm: Realm): Promise<void> {
  for (let province = 0; province < PROVINCES; province += 1) {
    const names = realm.nation.printed.filter((one) => one.province === province).map(({ name }) => name);
    const issuer = realm.nation.bodies.find(({ key }) => key === `p${province}`)?.names[0]?.name ?? null;
    await suggestOrganizations(db, realm.id, names, { day: DAY, issuer });
  }
}

async function readBare(realm: Realm): Promise<void> {
  for (const statement of Object.values(BODY_STATEMENTS)) await bare.query(statement, [realm.id, null]);
  // The realm's name and revision are asked for each of the 34 papers.
  for (let paper = 0; paper < PROVINCES; paper += 1) {
    await bare.query('select realm_id as id, name from access_realm where realm_id = $1', [realm.id]);
    await bare.query('select revision from organization_revision where realm_id = $1', [realm.id]);
  }
}

function provinces({ ids }: Realm): string[] {
  return Array.from({ length: PROVINCES }, (_, province) => ids.get(`p${province}`) ?? '');
}

async function fill({ db, owner }: BenchDatabase, years: number): Promise<Realm> {
  const newId = createIdMaker({ now: () => new Date() });
  const id = newId();
  const now = new Date();
  await owner.query('insert into access_realm (realm_id, name, created_at) values ($1, $2, $3)', [
    id,
    'Bộ Văn hóa, Thể thao và Du lịch',
    now,
  ]);
  const act = { realmId: id, actor: null, now, newId, requestId: null, address: null };
  const nation = layOutNation(years, NAMES);
  const start = performance.now();
  const ids = await inTransaction(db, (tx) =>
    importOrganizations(tx, act, nation.bodies, nation.successions),
  );
  process.stderr.write(
    `${ids.size} bodies with ${years} years of changes taken in within ${Math.round(performance.now() - start)} ms\n`,
  );
  return { id, nation, ids };
}

/** How the database goes about the subtree, for whoever asks with EXPLAIN=1. */
async function explain(realm: Realm): Promise<void> {
  if (process.env['EXPLAIN'] !== '1') return;
  const lines = await bench.db.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${SUBTREE}`, [
    realm.id,
    DAY,
    'state',
    provinces(realm)[0],
  ]);
  process.stderr.write(`${lines.map((line) => line['QUERY PLAN']).join('\n')}\n`);
}
