import { systemClock } from '#platform/clock/clock.ts';
import { readConfig } from '#platform/config/read-config.ts';
import { openDatabase } from '#platform/db/database.ts';
import { openFolderStore } from '#platform/files/open-folder-store.ts';
import { createIdMaker } from '#platform/ids/new-id.ts';
import { createLog } from '#platform/log/create-log.ts';
import { buildSite } from '#start/build-site.ts';
import { modules } from '#start/compose-modules.ts';
import { listen } from '#start/listen.ts';

/** The whole house on a database that is there already (URL, DATA_DIR, PORT): what `npm start` serves, without starting a cluster. */
const config = readConfig(process.env, process.cwd());
const db = openDatabase(process.env['URL'] ?? '', { poolSize: config.databasePoolSize });
const world = {
  db,
  clock: systemClock,
  newId: createIdMaker(systemClock),
  files: openFolderStore(config.dataDir),
  log: createLog('warn'),
  config,
};
const site = buildSite(world, {
  modules,
  appFolder: '/nowhere',
  version: 'bench',
  migrations: 0,
  isStopping: () => false,
});
const { address } = await listen(site, config);
process.stdout.write(`${address}\n`);
