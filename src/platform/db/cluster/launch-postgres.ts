import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CLUSTER_HOST } from './cluster-port.ts';
import type { ClusterUser } from './cluster-user.ts';
import type { Binaries } from './find-binaries.ts';
import { clusterEnvironment } from './initialize-cluster.ts';

/** The longest path of a socket on the systems we run on, its closing zero not counted. */
const SOCKET_PATH_LIMIT = 103;

/** How a server is started. */
export interface LaunchOptions {
  readonly cluster: string;
  readonly runFolder: string;
  readonly logFile: string;
  readonly binaries: Binaries;
  readonly user: ClusterUser | null;
  readonly port: number;
  /** False only for throwaway clusters of tests: nothing is flushed to disk then. */
  readonly durable: boolean;
}

/**
 * Starts the server in its own process group, so that Ctrl-C reaches us and not the database, which must
 * outlive the requests that are being finished. What it says before its own log opens goes to `logFile`.
 */
export function launchPostgres(options: LaunchOptions): ChildProcess {
  const { cluster, runFolder, logFile, binaries, user, port } = options;
  rmSync(logFile, { force: true });
  const output = openSync(logFile, 'a', 0o600);
  chmodSync(logFile, 0o600);
  const socket = path.join(runFolder, `.s.PGSQL.${port}`);
  const settings = {
    listen_addresses: CLUSTER_HOST,
    unix_socket_directories: Buffer.byteLength(socket) <= SOCKET_PATH_LIMIT ? runFolder : '',
    logging_collector: 'on',
    log_rotation_age: '1d',
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    max_connections: '100',
    shared_buffers: '256MB',
    jit: 'off',
    wal_level: 'replica',
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  try {
    const child = spawn(path.join(binaries.bin, 'postgres'), ['-D', cluster, '-p', String(port), ...args], {
      cwd: '/',
      env: clusterEnvironment(),
      detached: true,
      stdio: ['ignore', output, output],
      ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
    });
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

/** The last words of a server that did not come up. */
export function readLastWords(logFile: string, cluster: string): string {
  const ownLog = readText(path.join(cluster, 'current_logfiles')).split(' ')[1]?.trim();
  const words = [readText(logFile), ownLog === undefined ? '' : readText(path.join(cluster, ownLog))];
  return words.join('\n').trim().split('\n').slice(-8).join('\n');
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
