import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../bin/nhipcau.mjs', import.meta.url));

/** What one run of the command came to. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** A folder with files to read, and one for whatever the command may leave behind. */
export interface Desk {
  readonly folder: string;
  readonly put: (name: string, bytes: Uint8Array | string) => string;
  readonly nhipcau: (...words: string[]) => Run;
  /** Names of files that stand in the folder of temporary files. */
  readonly left: () => string[];
  readonly clear: () => void;
}

/** Opens a desk of its own. */
export function openDesk(): Desk {
  const folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-desk-'));
  const temporary = mkdtempSync(path.join(tmpdir(), 'nhipcau-left-'));
  mkdirSync(folder, { recursive: true });
  return {
    folder,
    put: (name, bytes) => {
      writeFileSync(path.join(folder, name), bytes);
      return name;
    },
    nhipcau: (...words) => {
      const run = spawnSync(process.execPath, [command, ...words], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 256 * 1024 * 1024,
        env: { PATH: process.env.PATH, TMPDIR: temporary },
      });
      return { code: run.status, out: run.stdout, error: run.stderr };
    },
    left: () => readdirSync(temporary),
    clear: () => {
      for (const place of [folder, temporary]) rmSync(place, { recursive: true, force: true });
    },
  };
}
