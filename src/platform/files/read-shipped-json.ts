import { readFileSync } from 'node:fs';

const ROOT = new URL('../../../', import.meta.url);

/** Reads a JSON file that comes with the program, named from the root of the package (`packs/central.json`). */
export function readShippedJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, ROOT), 'utf8'));
}
