import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { house as plan } from '../../house.config.mjs';
import { drawMap, insertMap } from '../../tools/house/draw-map.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Built inside the repository, so that packages are found, and outside version control. */
const site = path.resolve(here, '../../.cache/houses');

/** The plan of our own house with limits so small that a breach of them can be read at a glance. */
export const smallPlan = { ...plan, sizes: { ...plan.sizes, file: 20, function: 8, jsxFunction: 8 } };

/** Builds the sound house, lays the files of one breach over it, and answers with its root. */
export function buildHouse(name: string, breach: string | null): string {
  const root = path.join(site, name);
  rmSync(root, { recursive: true, force: true });
  cpSync(path.join(here, 'sound-house'), root, { recursive: true });
  const page = insertMap('<!-- map:start --><!-- map:end -->\n', drawMap(smallPlan));
  writeFileSync(path.join(root, 'ARCHITECTURE.md'), page ?? '');
  if (breach) cpSync(path.join(here, 'breaches', breach), root, { recursive: true });
  return root;
}

/** Builds a house of nothing but the given files. */
export function buildFrom(name: string, files: Readonly<Record<string, string>>): string {
  const root = path.join(site, name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(path.join(root, 'src'), { recursive: true });
  writeFileSync(path.join(root, 'package.json'), '{ "name": "house", "type": "module" }');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}
