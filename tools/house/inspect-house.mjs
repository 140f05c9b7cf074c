import { checkDecisions } from './check-decisions.mjs';
import { checkImports } from './check-imports.mjs';
import { checkMap } from './check-map.mjs';
import { checkMigrations } from './check-migrations.mjs';
import { checkModuleFolders } from './check-module-folders.mjs';
import { checkNames } from './check-names.mjs';
import { checkExceptions } from './check-sizes.mjs';
import { checkSources } from './check-sources.mjs';

/** @typedef {{ rule: string, place: string, message: string }} Finding */

/**
 * Looks at the whole house below a root and lists every breach of its plan, with how many modules were seen.
 *
 * @param {string} root
 * @param {import('./import-rules.mjs').House} house
 * @returns {Promise<{ findings: Finding[], modulesSeen: number }>}
 */
export async function inspectHouse(root, house) {
  const imports = await checkImports(root, house);
  return {
    modulesSeen: imports.modulesSeen,
    findings: [
      ...imports.findings,
      ...checkNames(root, house),
      ...checkModuleFolders(root, house),
      ...checkExceptions(root, house),
      ...checkSources(root, house),
      ...checkMigrations(root, house),
      ...checkDecisions(root),
      ...checkMap(root, house),
    ],
  };
}
