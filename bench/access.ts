import pg from 'pg';
import type { Actor } from '#kernel/law/actor.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { canAccess } from '#modules/access/domain/permissions.ts';
import { actorOf } from '#modules/access/domain/position.ts';
import { findSessionOf } from '#modules/access/store/sessions.ts';
import type { AccessPorts } from '#modules/access/use-cases/access-ports.ts';
import { keepAccount } from '#modules/access/use-cases/keep-account.ts';
import { listAccounts } from '#modules/access/use-cases/list-accounts.ts';
import { findLines, getOrganizations, listBodiesBelow } from '#modules/organizations/door.ts';
import { columnParsers } from '#platform/db/column-parsers.ts';
import type { World } from '#platform/world/world.ts';
import { fillAccounts, type NationOfAccounts } from './data/fill-accounts.ts';
import { startBenchDatabase } from './data/start-database.ts';
import { compareWorks } from './measure/compare-works.ts';
import { type RecordedStatement, recordStatements } from './measure/record-statements.ts';
import { reportRow } from './measure/report-row.ts';

/**
 * Who may, at the size of the nation: "may this person do this to that account" and "all accounts this person may
 * see", beside the bare driver sending the same statements in the same run.
 */
const ROUNDS = 9;
const ASKED = 300;
const NOW = new Date('2026-11-20T03:00:00Z');

const bench = await startBenchDatabase();
const bare = new pg.Pool({ connectionString: bench.url, max: 2, types: columnParsers });
const ports = {
  findLines: (db, realmId, ids, now) => findLines(db, realmId, ids, localDay(now)),
  listBodiesAtOrBelow: async (db, realmId, ids, now) => {
    const below = await Promise.all(ids.map((id) => listBodiesBelow(db, realmId, id, localDay(now))));
    return [...new Set([...ids, ...below.flat()])];
  },
  nameOrganizations: async (db, realmId, ids, now) => {
    const bodies = await getOrganizations(db, realmId, ids, localDay(now));
    return new Map([...bodies].map(([id, { name }]) => [id, name]));
  },
} as const satisfies Partial<AccessPorts>;
try {
  const nation = await fillAccounts(bench, NOW);
  await bench.owner.query('vacuum analyze');
  await reportMay(nation);
  await reportAll(nation);
} finally {
  await bare.end();
  await bench.close();
}

async function findActor(token: string): Promise<Actor> {
  const found = await findSessionOf(bench.db, token, localDay(NOW));
  if (found === null) throw new Error('The session of the benchmark is gone.');
  return actorOf(found);
}

async function reportMay({ questions, size }: NationOfAccounts): Promise<void> {
  const asked = questions.slice(0, ASKED);
  let allowed = 0;
  const askAll = async () => {
    allowed = 0;
    for (const { token, accountId } of asked) {
      const actor = await findActor(token);
      const may = await keepAccount(bench.db, ports, actor, accountId, 'access.change-account', NOW).then(
        () => canAccess(actor, 'access.change-account').allowed,
        () => false,
      );
      if (may) allowed += 1;
    }
  };
  const { statements } = await recordStatements(bench.db, askAll);
  const pair = await compareWorks(askAll, () => repeat(statements), ROUNDS);
  reportRow({
    work: `may this person change that account, asked ${ASKED} times`,
    ...pair,
    bar: { least: 0.6 },
    ours: 'session, positions, lines of bodies, page of law',
    peer: `the bare pg driver with the same ${statements.length} statements`,
    conditions: `throughput ours / peer, ${ROUNDS} pairs; ${size}; ${allowed} of ${ASKED} may`,
  });
}

async function reportAll({ keepers, size }: NationOfAccounts): Promise<void> {
  const world = { db: bench.db, clock: { now: () => NOW } } as World;
  const question = {
    words: [],
    role: null,
    kind: null,
    active: null,
    organizationId: null,
    offset: 0,
    most: 50,
  };
  let seen = 0;
  const listAll = async () => {
    seen = 0;
    for (const token of keepers) {
      const page = await listAccounts(
        world,
        ports as unknown as AccessPorts,
        await findActor(token),
        question,
      );
      seen += page.total;
    }
  };
  const { statements } = await recordStatements(bench.db, listAll);
  const pair = await compareWorks(listAll, () => repeat(statements), ROUNDS);
  reportRow({
    work: `all accounts that ${keepers.length} administrators of provinces may see, first page and count`,
    ...pair,
    bar: { least: 0.6 },
    ours: 'bodies at or below, accounts, positions, names',
    peer: `the bare pg driver with the same ${statements.length} statements`,
    conditions: `throughput ours / peer, ${ROUNDS} pairs; ${size}; ${seen} accounts in reach, counted`,
  });
}

async function repeat(statements: readonly RecordedStatement[]): Promise<void> {
  for (const { text, values, rowMode } of statements)
    await bare.query({
      text,
      values: [...values],
      ...(rowMode === undefined ? {} : { rowMode }),
    } as pg.QueryConfig);
}
