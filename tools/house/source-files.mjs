import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Lists the files below a folder, as paths from the root with forward slashes, sorted; empty when there is no folder.
 *
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
export function listFiles(root, folder) {
  const start = path.join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Says whether a path is TypeScript source, declarations of others excluded. */
export function isTypeScript(/** @type {string} */ file) {
  return /\.tsx?$/.test(file) && !file.endsWith('.d.ts');
}

/** Says whether a path is a test. */
export function isTest(/** @type {string} */ file) {
  return /\.(test|spec)\.tsx?$/.test(file);
}

/** Says whether a path is TypeScript of the product: below `src`, and no test. */
export function isProduction(/** @type {string} */ file) {
  return file.startsWith('src/') && isTypeScript(file) && !isTest(file);
}
