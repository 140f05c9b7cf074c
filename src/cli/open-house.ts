import process from 'node:process';
import { pino } from 'pino';
import { findRealm, type Realm } from '#modules/access/door.ts';
import type { Act } from '#modules/audit/door.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { readConfig } from '#platform/config/read-config.ts';
import { chooseClusterUser } from '#platform/db/cluster/cluster-user.ts';
import { prepareDataFolder } from '#platform/db/cluster/data-folder.ts';
import { connectDatabase } from '#platform/db/connect-database.ts';
import { closeDatabase, type Database, openDatabase } from '#platform/db/database.ts';
import { createIdMaker } from '#platform/ids/new-id.ts';
import { createLog } from '#platform/log/create-log.ts';
import { StartupError } from '#platform/words/startup-error.ts';

/** The database of the house and its realm, for a command that works on them. */
export interface OpenHouse {
  readonly db: Database;
  readonly realm: Realm;
  /** An act of the house itself: whoever may run commands on the server needs no account. */
  readonly act: Act;
  /** The folder in which the server keeps its files. */
  readonly dataDir: string;
}

const LOG_DESCRIPTOR = 2;

/**
 * Opens the database that the server uses (beside it, when it runs), lets `work` do what it wants, and closes it.
 *
 * @throws StartupError `house.not-set-up` before the first run, and those of config and database.
 */
export async function inHouse<T>(work: (house: OpenHouse) => Promise<T>): Promise<T> {
  const settled = readConfig(process.env, process.cwd());
  const log = createLog('warn', pino.destination({ dest: LOG_DESCRIPTOR, sync: true }));
  const { dir } = prepareDataFolder(settled.dataDir, chooseClusterUser());
  const connection = await connectDatabase({ ...settled, dataDir: dir }, log);
  let closing = false;
  try {
    const db = openDatabase(connection.runtimeUrl, {
      poolSize: 2,
      // A cluster that stops ends the connections that are just being closed: no news.
      onIdleError: (error) => closing || log.warn({ err: error }, 'A database connection broke'),
    });
    try {
      const realm = await findRealm(db).catch((error: unknown) => {
        throw isWithoutTables(error) ? notSetUp() : error;
      });
      if (realm === null) throw notSetUp();
      const act = {
        realmId: realm.id,
        actor: null,
        now: systemClock.now(),
        newId: createIdMaker(systemClock),
        requestId: null,
        address: null,
      };
      return await work({ db, realm, act, dataDir: dir });
    } finally {
      closing = true;
      await closeDatabase(db);
    }
  } finally {
    await connection.stop();
  }
}

/** PostgreSQL's code for a table that is not there, ours or wrapped by the query builder. */
function isWithoutTables(error: unknown): boolean {
  const codes = [error, (error as { cause?: unknown } | null)?.cause].map(
    (each) => (each as { code?: unknown } | null | undefined)?.code,
  );
  return codes.includes('42P01');
}

function notSetUp(): StartupError {
  return new StartupError(
    'house.not-set-up',
    {
      vi: 'Hệ thống chưa qua thiết lập lần đầu.',
      en: 'The house has not been through its first run.',
    },
    {
      remedy: {
        vi: 'Chạy "npm start", mở trang và đặt tên tỉnh, rồi chạy lại lệnh này.',
        en: 'Run "npm start", open the page and name the province, then run this command again.',
      },
    },
  );
}
