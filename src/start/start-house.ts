import path from 'node:path';
import { warmSignIn } from '#modules/access/door.ts';
import { systemClock } from '#platform/clock/clock.ts';
import type { Config } from '#platform/config/read-config.ts';
import { chooseClusterUser } from '#platform/db/cluster/cluster-user.ts';
import { prepareDataFolder } from '#platform/db/cluster/data-folder.ts';
import { connectDatabase, type DatabaseConnection } from '#platform/db/connect-database.ts';
import { closeDatabase, openDatabase } from '#platform/db/database.ts';
import { migrate, readMigrations } from '#platform/db/migrate.ts';
import { closeSignals } from '#platform/db/signals.ts';
import { openFolderStore } from '#platform/files/open-folder-store.ts';
import { createIdMaker } from '#platform/ids/new-id.ts';
import type { Log } from '#platform/log/create-log.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';
import type { World } from '#platform/world/world.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';
import { type ChainKeeper, keepChain } from './keep-chain.ts';
import { type Listener, listen } from './listen.ts';
import { loadDemo } from './load-demo.ts';
import { readVersion } from './read-version.ts';
import { runDigests } from './run-digests.ts';
import { type Running, runMail } from './run-mail.ts';
import { runMoves } from './run-moves.ts';
import { runPruning } from './run-pruning.ts';
import { runReminders } from './run-reminders.ts';

/** The folder of the checkout. */
const ROOT = path.resolve(import.meta.dirname, '../..');

/** Of the ten seconds a stop may take, this many milliseconds belong to the requests in hand. */
const REQUEST_PATIENCE = 5000;
const POOL_PATIENCE = 300;
/** What is not sealed by then is sealed at the next start. */
const SEAL_PATIENCE = 1500;
/** Milliseconds after which the sign-in library is loaded, if nobody needed it before. */
const WARM_AFTER = 1500;

/** How the house is started. */
export interface HouseOptions {
  readonly config: Config;
  readonly log: Log;
  /** Load the invented province, if it is not there. */
  readonly demo: boolean;
  /** Told what is being done, for people at the terminal. */
  readonly say: (line: Bilingual) => void;
}

/** The running house. */
export interface House {
  readonly address: string;
  /** Lines about signing in that the demo gave. */
  readonly hints: readonly Bilingual[];
  /** Stops server and database; false when the database did not end in time. */
  stop(): Promise<boolean>;
}

/** Starts everything in order: data folder, database, migrations, modules, demo, server; undoes what was started when a step fails. */
export async function startHouse(options: HouseOptions): Promise<House> {
  const config = settleDataFolder(options);
  options.say({ vi: 'Khởi động cơ sở dữ liệu…', en: 'Starting the database…' });
  const connection = await connectDatabase(config, options.log);
  try {
    const house = await startAbove(connection, config, options);
    // The first page goes out before; a fault of loading is told to who signs in.
    setTimeout(() => void warmSignIn().catch(() => undefined), WARM_AFTER).unref();
    return house;
  } catch (error) {
    await connection.stop();
    throw error;
  }
}

function settleDataFolder({ config, say }: HouseOptions): Config {
  const { dir, closedFolder } = prepareDataFolder(config.dataDir, chooseClusterUser());
  if (closedFolder !== null) {
    say({
      vi: `Thư mục ${closedFolder} đóng với tài khoản của cơ sở dữ liệu; dữ liệu đặt tại ${dir}.`,
      en: `The folder ${closedFolder} is closed to the account of the database; the data is kept in ${dir}.`,
    });
  }
  return { ...config, dataDir: dir };
}

async function startAbove(
  connection: DatabaseConnection,
  settled: Config,
  { log, demo, say }: HouseOptions,
): Promise<House> {
  const config = { ...settled, databaseSingleRole: connection.singleRole };
  const migrations = readMigrations(path.join(ROOT, 'db/migrations'));
  const { applied } = await migrate(connection.ownerUrl, connection.runtimeRole, migrations);
  log.info({ database: connection.origin, singleRole: connection.singleRole, applied }, 'Database is ready');
  const db = openDatabase(connection.runtimeUrl, {
    poolSize: config.databasePoolSize,
    onIdleError: (error) => log.warn({ err: error }, 'A database connection broke and will be replaced'),
  });
  const files = openFolderStore(path.join(config.dataDir, 'files'));
  const world: World = { db, clock: systemClock, newId: createIdMaker(systemClock), files, log, config };
  let listener: Listener | undefined;
  let chain: ChainKeeper | undefined;
  let stopping = false;
  /** What goes on beside the requests. */
  let beside: readonly Running[] = [];
  const stop = async () => {
    stopping = true;
    // Lines that stand open for signals would keep the requests from ending.
    await within(POOL_PATIENCE, closeSignals(db));
    const ended = Promise.all(beside.map((one) => one.stop()));
    await Promise.all([listener?.close(REQUEST_PATIENCE), within(REQUEST_PATIENCE, ended)]);
    await within(SEAL_PATIENCE, chain?.stop() ?? Promise.resolve());
    await within(POOL_PATIENCE, closeDatabase(db));
    return connection.stop();
  };
  try {
    for (const module of modules) await module.prepare?.(world);
    if (demo) say({ vi: 'Nạp tỉnh mẫu…', en: 'Loading the invented province…' });
    const hints = demo ? await loadDemo(world) : [];
    const site = buildSite(world, {
      modules,
      appFolder: path.join(ROOT, 'dist/app'),
      version: readVersion(),
      migrations: migrations.length,
      isStopping: () => stopping,
    });
    listener = await listen(site, config);
    chain = keepChain(world);
    beside = [runMail, runDigests, runReminders, runPruning, runMoves].map((run) => run(world));
    return { address: listener.address, hints, stop };
  } catch (error) {
    await within(POOL_PATIENCE, closeDatabase(db));
    throw error;
  }
}

async function within(patience: number, work: Promise<unknown> = Promise.resolve()): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([work.catch(() => {}), impatience]);
  clearTimeout(timer);
}
