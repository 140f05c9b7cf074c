import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { StartupError } from '../../words/startup-error.ts';
import type { ClusterUser } from './cluster-user.ts';
import type { Binaries } from './find-binaries.ts';

/** The superuser of our own cluster; used to make the two roles and the database, by nobody else. */
export const CLUSTER_SUPERUSER = 'nhipcau_superuser';

/** What a new cluster is made of. */
export interface InitializeOptions {
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly user: ClusterUser | null;
  readonly password: string;
}

/** The major version that wrote a cluster, or null when there is no cluster. */
export function readClusterMajor(cluster: string): number | null {
  const file = path.join(cluster, 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : null;
}

/**
 * Makes a new cluster under a temporary name and then renames it, so that an interrupted first start leaves
 * nothing that looks like a cluster.
 *
 * @throws StartupError `database.initdb-failed` with the program's own words.
 */
export async function initializeCluster(options: InitializeOptions): Promise<void> {
  const { cluster, binaries, user } = options;
  const unfinished = `${cluster}.unfinished`;
  const passwordFolder = `${cluster}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordFolder, { recursive: true, force: true });
  const passwordFile = path.join(passwordFolder, 'password');
  makeFolderFor(user, unfinished);
  makeFolderFor(user, passwordFolder);
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  if (user !== null) chownSync(passwordFile, user.uid, user.gid);
  try {
    const failure = await runInitdb(
      binaries,
      user,
      initdbArguments(unfinished, passwordFile, binaries.major),
    );
    if (failure !== null) throw initdbFailed(failure);
    renameSync(unfinished, cluster);
  } finally {
    rmSync(passwordFolder, { recursive: true, force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Makes a folder that only the cluster's user may enter. */
export function makeFolderFor(user: ClusterUser | null, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (user !== null) chownSync(folder, user.uid, user.gid);
}

/** The environment of PostgreSQL's programs: nothing of ours (no secrets), a fixed locale. */
export function clusterEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}

function initdbArguments(folder: string, passwordFile: string, major: number): string[] {
  const locale = major >= 17 ? ['--locale-provider=builtin', '--locale=C.UTF-8'] : ['--locale=C.UTF-8'];
  return [
    '-D',
    folder,
    '-U',
    CLUSTER_SUPERUSER,
    `--pwfile=${passwordFile}`,
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    ...locale,
    '--data-checksums',
  ];
}

function runInitdb(binaries: Binaries, user: ClusterUser | null, args: string[]): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(binaries.bin, 'initdb'), args, {
      cwd: '/',
      env: clusterEnvironment(),
      // Its own process group: Ctrl-C waits until the cluster is whole, which takes a second.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
    });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        words += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? null : words));
  });
}

function initdbFailed(words: string): StartupError {
  return new StartupError(
    'database.initdb-failed',
    {
      vi: `Không tạo được cơ sở dữ liệu. PostgreSQL nói: ${words.trim()}`,
      en: `The database could not be made. PostgreSQL says: ${words.trim()}`,
    },
    {
      remedy: {
        vi: 'Kiểm tra dung lượng đĩa và quyền của thư mục dữ liệu, rồi chạy lại.',
        en: 'Check the space on the disk and the rights of the data folder, then start again.',
      },
    },
  );
}
