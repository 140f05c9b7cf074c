import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../log/create-log.ts';
import { readSecret } from '../../secrets/secret-store.ts';
import { StartupError } from '../../words/startup-error.ts';
import { CLUSTER_HOST, choosePort } from './cluster-port.ts';
import type { ClusterUser } from './cluster-user.ts';
import {
  CLUSTER_SUPERUSER,
  initializeCluster,
  makeFolderFor,
  readClusterMajor,
} from './initialize-cluster.ts';
import { launchPostgres, readLastWords } from './launch-postgres.ts';
import { type OwnerLock, takeOwnerLock } from './owner-lock.ts';
import { disarmStalePostmasterFile, findPostmaster, type Postmaster } from './postmaster-file.ts';
import { prepareBinaries } from './prepare-binaries.ts';
import { CLUSTER_DATABASE, OWNER_ROLE, prepareRoles, RUNTIME_ROLE, withClient } from './prepare-roles.ts';
import { stopPostmaster } from './stop-postmaster.ts';

/** How our own cluster is started. */
export interface ClusterOptions {
  /** A folder already claimed by `prepareDataFolder`. */
  readonly dataDir: string;
  readonly user: ClusterUser | null;
  readonly log: Log;
  /** False only for throwaway clusters of tests. */
  readonly durable?: boolean;
  /** Take this major of the machine's own programs for a new cluster, instead of the bundled set. */
  readonly major?: number;
}

/** Our own running cluster. */
export interface Cluster {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  /** How it came to run: started by us, found running after a crash of ours, or kept by another living process. */
  readonly origin: 'started' | 'adopted' | 'shared';
  readonly pid: number;
  /** Stops the server when it is ours to stop (not `shared`); true when it is gone or not ours. */
  stop(): Promise<boolean>;
}

const STARTUP_PATIENCE = 120_000;

/**
 * Starts the cluster of a data folder, adopts the one a crashed process left running, or joins the one that
 * another living process keeps. Answers when it takes statements and the two roles and the database exist.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const cluster = path.join(options.dataDir, 'postgres');
  const superuserPassword = readSecret(options.dataDir, 'database-superuser');
  const { lock, joined } = await takeLockOrJoin(options.dataDir, cluster, superuserPassword);
  try {
    const { port, pid, origin } = joined ?? (await bringUp(options, cluster, superuserPassword));
    const passwords = {
      owner: readSecret(options.dataDir, 'database-owner'),
      runtime: readSecret(options.dataDir, 'database-runtime'),
    };
    const superuserUrl = urlOf(CLUSTER_SUPERUSER, superuserPassword, port, 'postgres');
    await prepareRoles(superuserUrl, passwords);
    return {
      superuserUrl,
      ownerUrl: urlOf(OWNER_ROLE, passwords.owner, port, CLUSTER_DATABASE),
      runtimeUrl: urlOf(RUNTIME_ROLE, passwords.runtime, port, CLUSTER_DATABASE),
      origin,
      pid,
      stop: () => stop(pid, lock),
    };
  } catch (error) {
    const left = lock === null ? null : findPostmaster(cluster);
    if (left !== null) await stopPostmaster(left.pid);
    lock?.release();
    throw error;
  }
}

interface RunningCluster {
  readonly pid: number;
  readonly port: number;
  readonly origin: Cluster['origin'];
}

/** Becomes the owner, or waits for the cluster of the process that is; an owner that ends meanwhile is succeeded. */
async function takeLockOrJoin(
  dataDir: string,
  cluster: string,
  password: string,
): Promise<{ lock: OwnerLock | null; joined: RunningCluster | null }> {
  const began = performance.now();
  while (performance.now() - began < STARTUP_PATIENCE) {
    const lock = takeOwnerLock(dataDir);
    if (lock !== null) return { lock, joined: null };
    const postmaster = findPostmaster(cluster);
    if (postmaster !== null && (await tryConnect(postmaster, password)) === null) {
      return { lock: null, joined: { ...postmaster, origin: 'shared' } };
    }
    await sleep(200);
  }
  throw serverFailed('another process holds owner.lock and its database does not answer', undefined);
}

async function bringUp(options: ClusterOptions, cluster: string, password: string): Promise<RunningCluster> {
  if (findPostmaster(cluster) !== null) {
    const leftBehind = await waitUntilReady(cluster, password, () => findPostmaster(cluster) === null);
    if (leftBehind !== null) return { ...leftBehind, origin: 'adopted' };
  }
  const lastWords = await launch(options, cluster, password);
  const started = await waitUntilReady(cluster, password, () => lastWords() !== null);
  if (started === null) throw serverFailed(lastWords() ?? '', undefined);
  return { ...started, origin: 'started' };
}

async function stop(pid: number, lock: OwnerLock | null): Promise<boolean> {
  if (lock === null) return true;
  const gone = await stopPostmaster(pid);
  lock.release();
  return gone;
}

/** Starts the server and answers a question for its last words, null as long as it lives. */
async function launch(
  options: ClusterOptions,
  cluster: string,
  password: string,
): Promise<() => string | null> {
  const { dataDir, user, log } = options;
  const binaries = prepareBinaries({
    dataDir,
    user,
    log,
    major: readClusterMajor(cluster) ?? options.major ?? null,
  });
  if (readClusterMajor(cluster) === null) {
    log.info({ version: binaries.version }, 'Making a new database cluster');
    await initializeCluster({ cluster, binaries, user, password });
  }
  disarmStalePostmasterFile(cluster);
  const runFolder = path.join(dataDir, 'run');
  // Sockets of a crashed server carry its number too, and only this folder's owner, which we are, makes them.
  rmSync(runFolder, { recursive: true, force: true });
  makeFolderFor(user, runFolder);
  const port = await choosePort(path.join(dataDir, 'database-port'));
  const logFile = path.join(dataDir, 'postgres-start.log');
  const durable = options.durable ?? true;
  const child = launchPostgres({ cluster, runFolder, logFile, binaries, user, port, durable });
  let failure: Error | null = null;
  child.on('error', (error) => {
    failure = error;
  });
  return () => {
    if (failure !== null) return failure.message;
    return child.exitCode === null && child.signalCode === null ? null : readLastWords(logFile, cluster);
  };
}

/** Waits for a server that takes statements; null when `isGone` says that it will not come. */
async function waitUntilReady(
  cluster: string,
  password: string,
  isGone: () => boolean,
): Promise<Postmaster | null> {
  const began = performance.now();
  let failure: unknown = 'no answer';
  while (performance.now() - began < STARTUP_PATIENCE) {
    const postmaster = findPostmaster(cluster);
    failure = postmaster === null ? failure : await tryConnect(postmaster, password);
    if (postmaster !== null && failure === null) return postmaster;
    if (isGone()) return null;
    await sleep(20);
  }
  throw serverFailed(String(failure), failure);
}

/** Asks a server for a first answer; null when it gave it, otherwise why not. */
async function tryConnect(postmaster: Postmaster, password: string): Promise<unknown> {
  try {
    const url = urlOf(CLUSTER_SUPERUSER, password, postmaster.port, 'postgres');
    await withClient(url, (client) => client.query('select 1'));
    return null;
  } catch (error) {
    if (isWrongPassword(error)) throw wrongSecret(error);
    return error;
  }
}

function urlOf(role: string, password: string, port: number, database: string): string {
  return `postgres://${role}:${encodeURIComponent(password)}@${CLUSTER_HOST}:${port}/${database}`;
}

function isWrongPassword(error: unknown): boolean {
  return (error as { code?: string }).code === '28P01';
}

function wrongSecret(cause: unknown): StartupError {
  return new StartupError(
    'database.wrong-secret',
    {
      vi: 'Cơ sở dữ liệu không nhận mật khẩu trong thư mục secrets của DATA_DIR.',
      en: 'The database does not accept the password kept in the secrets folder of DATA_DIR.',
    },
    {
      remedy: {
        vi: 'Khôi phục thư mục secrets đi cùng dữ liệu này từ bản sao lưu.',
        en: 'Restore the secrets folder that belongs to this data from the backup.',
      },
      cause,
    },
  );
}

function serverFailed(words: string, cause: unknown): StartupError {
  return new StartupError(
    'database.start-failed',
    { vi: `Cơ sở dữ liệu không khởi động: ${words}`, en: `The database did not start: ${words}` },
    {
      remedy: {
        vi: 'Xem nhật ký trong DATA_DIR/postgres/log, kiểm tra dung lượng đĩa và bộ nhớ, rồi chạy lại.',
        en: 'Read the log in DATA_DIR/postgres/log, check disk space and memory, then start again.',
      },
      cause,
    },
  );
}
