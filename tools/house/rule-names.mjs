import { importRules } from './import-rules.mjs';

const OTHER_RULES = [
  ...['sees-everything', 'telling-names', 'kebab-case', 'known-rooms', 'module-readme', 'module-layout'],
  ...['file-size', 'function-size', 'size-exceptions', 'one-clock', 'promises', 'decisions', 'map'],
  ...['browser-safe', 'own-tables', 'migration-numbers', 'table-owner', 'realm-first', 'reference-order'],
];

/**
 * The names of all rules a finding may carry.
 *
 * @param {import('./import-rules.mjs').House} house
 * @returns {Set<string>}
 */
export function ruleNames(house) {
  const names = importRules(house).map((rule) => rule.name?.split(':')[0] ?? '');
  return new Set([...names, ...OTHER_RULES]);
}
