import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseClusterUser } from '#platform/db/cluster/cluster-user.ts';
import { prepareDataFolder } from '#platform/db/cluster/data-folder.ts';
import { createDatabase, RUNTIME_ROLE, withClient } from '#platform/db/cluster/prepare-roles.ts';
import { startCluster } from '#platform/db/cluster/start-cluster.ts';
import { closeDatabase, type Database, openDatabase } from '#platform/db/database.ts';
import { migrate, readMigrations } from '#platform/db/migrate.ts';
import { createLog } from '#platform/log/create-log.ts';

/** A database of its own for one benchmark, migrated; empty unless its folder was kept. */
export interface BenchDatabase {
  /** As the everyday role. */
  readonly db: Database;
  readonly owner: Database;
  readonly url: string;
  /** Another database of the same server, migrated, and empty unless it was kept; it closes with this one. */
  another(name: string): Promise<Omit<BenchDatabase, 'another' | 'close'>>;
  close(): Promise<void>;
}

/**
 * Starts the bundled database, durable as in use.
 *
 * @param kept a folder that stays with what is in it; null: a temporary one
 */
export async function startBenchDatabase(kept: string | null = null): Promise<BenchDatabase> {
  const user = chooseClusterUser();
  const folder = kept ?? mkdtempSync(path.join(realpathSync(tmpdir()), 'nhipcau-bench-'));
  const { dir: dataDir } = prepareDataFolder(folder, user);
  const cluster = await startCluster({ dataDir, user, log: createLog('warn') });
  const migrations = readMigrations(fileURLToPath(new URL('../../db/migrations', import.meta.url)));
  const opened: Database[] = [];
  const open = async (name: string) => {
    const at = (address: string) => Object.assign(new URL(address), { pathname: `/${name}` }).toString();
    await withClient(cluster.superuserUrl, async (client) => {
      const { rows } = await client.query('select from pg_database where datname = $1', [name]);
      if (rows.length === 0) await createDatabase(client, name, null);
    });
    await migrate(at(cluster.ownerUrl), RUNTIME_ROLE, migrations);
    const url = at(cluster.runtimeUrl);
    const db = openDatabase(url, { poolSize: 2 });
    const owner = openDatabase(at(cluster.ownerUrl), { poolSize: 1 });
    opened.push(db, owner);
    return { db, owner, url };
  };
  return {
    ...(await open('bench')),
    another: open,
    close: async () => {
      await Promise.all(opened.map(closeDatabase));
      await cluster.stop();
      if (kept === null) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
