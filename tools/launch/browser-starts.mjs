import { spawnSync } from 'node:child_process';

/** Says whether a browser starts: its libraries are there and it is made for this machine. */
export function starts(/** @type {string} */ file) {
  return spawnSync(file, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}
