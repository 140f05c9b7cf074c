import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { chooseClusterUser } from '../platform/db/cluster/cluster-user.ts';
import { prepareDataFolder } from '../platform/db/cluster/data-folder.ts';
import { findMachineBinaries } from '../platform/db/cluster/find-binaries.ts';
import { takeOwnerLock } from '../platform/db/cluster/owner-lock.ts';
import { findPostmaster } from '../platform/db/cluster/postmaster-file.ts';
import { createDatabase, RUNTIME_ROLE, withClient } from '../platform/db/cluster/prepare-roles.ts';
import { startCluster } from '../platform/db/cluster/start-cluster.ts';
import { stopPostmaster } from '../platform/db/cluster/stop-postmaster.ts';
import { migrate, readMigrations } from '../platform/db/migrate.ts';
import { createLog } from '../platform/log/create-log.ts';
import { onDatabase, TEMPLATE_DATABASE } from './open-test-database.ts';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../db/migrations');

const PREFIX = 'nhipcau-test-';

/**
 * Starts one throwaway cluster for all database tests of a run, with a migrated template in it; the answer
 * stops it and removes its folder. TEST_PG=15 takes that major of the machine instead of the bundled set.
 */
export default async function startTestDatabase(project: TestProject): Promise<() => Promise<void>> {
  const user = chooseClusterUser();
  const parent = realpathSync(tmpdir());
  await removeLeftovers(parent);
  const temporary = mkdtempSync(path.join(parent, PREFIX));
  const { dir: dataDir } = prepareDataFolder(temporary, user);
  const log = createLog('warn');
  const major = chooseMajor();
  const cluster = await startCluster({
    dataDir,
    user,
    log,
    durable: false,
    ...(major === null ? {} : { major }),
  });
  await withClient(cluster.superuserUrl, (client) => createDatabase(client, TEMPLATE_DATABASE, null));
  await migrate(onDatabase(cluster.ownerUrl, TEMPLATE_DATABASE), RUNTIME_ROLE, readMigrations(MIGRATIONS));
  const { superuserUrl, ownerUrl, runtimeUrl } = cluster;
  project.provide('testCluster', { superuserUrl, ownerUrl, runtimeUrl });
  return async () => {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** Stops and removes the clusters of runs that were killed, so that they do not pile up on the machine. */
async function removeLeftovers(parent: string): Promise<void> {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = path.join(parent, name);
    // A folder without a lock file may belong to a run that is just beginning.
    const lock = existsSync(path.join(folder, 'owner.lock')) ? takeOwnerLock(folder) : null;
    if (lock === null) continue;
    const left = findPostmaster(path.join(folder, 'postgres'));
    if (left !== null) await stopPostmaster(left.pid);
    rmSync(folder, { recursive: true, force: true });
  }
}

function chooseMajor(): number | null {
  const wished = process.env['TEST_PG'];
  const ofMachine = findMachineBinaries().map((set) => set.major);
  if (wished === undefined || wished === '') {
    const others =
      ofMachine.length === 0 ? 'none found' : ofMachine.map((found) => `TEST_PG=${found}`).join(', ');
    process.stdout.write(`Database tests run on the bundled PostgreSQL; on this machine also: ${others}.\n`);
    return null;
  }
  if (!ofMachine.includes(Number(wished))) {
    throw new Error(
      `TEST_PG=${wished}: PostgreSQL ${wished} was not found on this machine; install it or unset TEST_PG.`,
    );
  }
  process.stdout.write(`Database tests run on PostgreSQL ${wished} of this machine.\n`);
  return Number(wished);
}
