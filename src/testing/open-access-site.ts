import { accessRoutes } from '#modules/access/http/add-access-routes.ts';
import { createApi } from '#platform/http/api.ts';
import { createSite } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { readSheetsFile } from '#reading/read-sheets-file.ts';
import { type AskOptions, askSite, type Reply } from './ask-site.ts';
import { buildClock, buildWorld, type TestClock } from './build-world.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';

/** A site that serves access alone, on a database of its own. */
export interface AccessSite {
  readonly test: TestDatabase;
  readonly world: World;
  /** Starts at the moment of the machine; the sign-in library prunes by that one. */
  readonly clock: TestClock;
  readonly ask: (method: string, path: string, options?: AskOptions) => Promise<Reply>;
  /** Signs in, from the network 192.0.2.1 when no other is named. */
  readonly signIn: (
    who: { readonly email: string; readonly password: string },
    from?: string,
  ) => Promise<Reply>;
  /** Closes the database and removes the data folder; call it in `afterAll`. */
  close(): Promise<void>;
}

/** Opens a site on which nobody has done the first run yet; later modules answer nothing but one permission. */
export async function openAccessSite(
  environment: Readonly<Record<string, string>> = {},
): Promise<AccessSite> {
  const test = await openTestDatabase();
  const clock = buildClock(new Date());
  const world = buildWorld(test.db, clock, environment);
  const site = createSite(world);
  const api = createApi();
  accessRoutes({
    version: '1.2.3',
    nameOrganizations: async () => new Map(),
    findLines: async (_db, _realm, ids) => new Map(ids.map((id) => [id, [id]])),
    findBodies: async () => [],
    readSheets: readSheetsFile,
    listBodiesAtOrBelow: async (_db, _realm, ids) => ids,
    laws: [],
    search: [],
    listPermissions: () => ['later.permission'],
    loadDemo: async () => {},
    loadPacks: async () => {},
    loadDemoDocuments: async () => {},
  })(api, world);
  site.route('/api', api);
  const ask: AccessSite['ask'] = (method, path, options = {}) => askSite(site, method, path, options);
  return {
    test,
    world,
    clock,
    ask,
    signIn: (who, from = '192.0.2.1') => ask('POST', '/api/auth/sign-in/email', { body: who, from }),
    close: async () => {
      world.close();
      await test.close();
    },
  };
}
