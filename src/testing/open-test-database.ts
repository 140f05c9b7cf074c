import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { createDatabase, withClient } from '../platform/db/cluster/prepare-roles.ts';
import { closeDatabase, type Database, openDatabase } from '../platform/db/database.ts';

/** The addresses of the run's throwaway cluster. */
export interface TestCluster {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    testCluster: TestCluster;
  }
}

/** The migrated database that every test database is a copy of. */
export const TEMPLATE_DATABASE = 'nhipcau_template';

/** A freshly migrated database of one test file. */
export interface TestDatabase {
  /** As the everyday role, as the application sees it. */
  readonly db: Database;
  /** As the owner of the tables, for arranging what the application may not do. */
  readonly owner: Database;
  readonly runtimeUrl: string;
  readonly ownerUrl: string;
  /** Closes both and drops the database; call it in `afterAll`. */
  close(): Promise<void>;
}

/** Makes a database of its own for the calling test file; needs the global setup `start-test-database.ts`. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const cluster = inject('testCluster');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(cluster.superuserUrl, (client) => createDatabase(client, name, TEMPLATE_DATABASE));
  const runtimeUrl = onDatabase(cluster.runtimeUrl, name);
  const ownerUrl = onDatabase(cluster.ownerUrl, name);
  const db = openDatabase(runtimeUrl, { poolSize: 5 });
  const owner = openDatabase(ownerUrl, { poolSize: 2 });
  return {
    db,
    owner,
    runtimeUrl,
    ownerUrl,
    close: async () => {
      await Promise.all([closeDatabase(db), closeDatabase(owner)]);
      await withClient(cluster.superuserUrl, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** The same address with another database. */
export function onDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
}
