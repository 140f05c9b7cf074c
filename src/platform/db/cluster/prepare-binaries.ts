import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Log } from '../../log/create-log.ts';
import { StartupError } from '../../words/startup-error.ts';
import { canRun, findClosedFolder } from './closed-folder.ts';
import type { ClusterUser } from './cluster-user.ts';
import {
  type Binaries,
  describeBundled,
  findBundledHome,
  findMachineBinaries,
  OLDEST_MAJOR,
} from './find-binaries.ts';

/** Where to look and for whom. */
export interface PrepareBinariesOptions {
  readonly dataDir: string;
  readonly user: ClusterUser | null;
  /** The major of an existing cluster, which no other major can open; null for a new one. */
  readonly major: number | null;
  readonly log: Log;
}

/**
 * Chooses PostgreSQL programs that the cluster's user can run and that can open the cluster: the bundled set
 * first, else the newest of the machine. A bundled set that the user cannot reach is copied beside the data.
 *
 * @throws StartupError `database.no-binaries` when there are none, `database.unknown-version` when none fits the data.
 */
export function prepareBinaries(options: PrepareBinariesOptions): Binaries {
  const bundled = prepareBundled(options);
  if (bundled !== null && fits(bundled, options.major)) return bundled;
  const ofMachine = findMachineBinaries();
  const chosen = ofMachine.find((set) => fits(set, options.major));
  if (chosen !== undefined) return chosen;
  const available = [...(bundled === null ? [] : [bundled]), ...ofMachine].map((set) => set.major);
  throw options.major === null ? noBinaries() : unknownVersion(options.major, available);
}

function fits(set: Binaries, major: number | null): boolean {
  return major === null ? set.major >= OLDEST_MAJOR : set.major === major;
}

function prepareBundled(options: PrepareBinariesOptions): Binaries | null {
  const installed = findBundledHome();
  if (installed === null) return null;
  const linked = restoreLibraryLinks(installed);
  if (linked && isOpenTo(installed, options.user)) return describeBundled(installed);
  return describeBundled(copyBesideData(installed, options));
}

function isOpenTo(home: string, user: ClusterUser | null): boolean {
  if (user === null) return true;
  const programs = ['initdb', 'postgres'].map((name) => path.join(home, 'bin', name));
  const libraries = ['lib', 'share'].map((name) => path.join(home, name));
  return (
    programs.every((file) => findClosedFolder(file, user) === null && canRun(file, user)) &&
    libraries.every((folder) => canRun(folder, user))
  );
}

function copyBesideData(home: string, options: PrepareBinariesOptions): string {
  const manifest = JSON.parse(readFileSync(path.join(home, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copies = path.join(options.dataDir, 'programs');
  const copy = path.join(copies, `postgres-${manifest.version}`, 'native');
  if (existsSync(copy)) return copy;
  options.log.info(
    { from: home, to: copy },
    'Copying the PostgreSQL programs to where the database account can run them',
  );
  const unfinished = `${copies}.unfinished-${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  const within = path.join(unfinished, `postgres-${manifest.version}`, 'native');
  cpSync(home, within, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  restoreLibraryLinks(within);
  rmSync(copies, { recursive: true, force: true });
  renameSync(unfinished, copies);
  return copy;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(inside);
    else if (entry.isFile()) chmodSync(inside, lstatSync(inside).mode & 0o100 ? 0o755 : 0o644);
  }
}

/**
 * Makes the links between library names that npm leaves out when install scripts are off; answers false when
 * some are missing and the folder is not ours to write in.
 */
export function restoreLibraryLinks(home: string): boolean {
  const list = path.join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const link = path.join(home, '..', target);
      if (existsSync(link)) continue;
      rmSync(link, { force: true });
      symlinkSync(path.basename(source), link);
    }
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

function noBinaries(): StartupError {
  return new StartupError(
    'database.no-binaries',
    {
      vi: 'Không tìm thấy chương trình PostgreSQL chạy được trên máy này.',
      en: 'No PostgreSQL programs that run on this machine were found.',
    },
    {
      remedy: {
        vi: `Chạy "npm ci" (không kèm --omit=optional), hoặc cài PostgreSQL ${OLDEST_MAJOR} trở lên, hoặc đặt DATABASE_URL.`,
        en: `Run "npm ci" (without --omit=optional), or install PostgreSQL ${OLDEST_MAJOR} or newer, or set DATABASE_URL.`,
      },
    },
  );
}

function unknownVersion(major: number, available: readonly number[]): StartupError {
  const list = available.length === 0 ? '-' : available.join(', ');
  return new StartupError(
    'database.unknown-version',
    {
      vi: `Dữ liệu do PostgreSQL ${major} ghi; máy này chỉ có: ${list}.`,
      en: `The data was written by PostgreSQL ${major}; this machine has: ${list}.`,
    },
    {
      remedy: {
        vi: `Cài PostgreSQL ${major} để mở dữ liệu này, hoặc chọn một DATA_DIR khác.`,
        en: `Install PostgreSQL ${major} to open this data, or choose another DATA_DIR.`,
      },
    },
  );
}
