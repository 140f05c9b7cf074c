import { browserSafety } from './import-rules.mjs';

/**
 * Checks that what a browser runs does not reach the server, Node or the database, over any way; names the shortest way
 * of each file that does.
 *
 * @param {import('dependency-cruiser').IModule[]} modules the graph of imports
 * @param {import('./import-rules.mjs').House} house
 */
export function checkBrowserWays(modules, house) {
  const { inBrowser, onServer } = browserSafety(house);
  const next = nextSteps(importersOf(modules), onServer);
  return modules
    .map((module) => module.source)
    .filter((file) => inBrowser(file) && next.has(file))
    .map((file) => ({
      rule: 'browser-safe',
      place: wayFrom(file, next).join(' → '),
      message: 'What a browser runs must not reach the server’s rooms, Node or the database, over any way.',
    }));
}

/** Of each file and package, who imports it. */
function importersOf(/** @type {import('dependency-cruiser').IModule[]} */ modules) {
  /** @type {Map<string, string[]>} */
  const importers = new Map();
  for (const { source, dependencies } of modules) {
    for (const { resolved } of dependencies) {
      const known = importers.get(resolved);
      if (known) known.push(source);
      else importers.set(resolved, [source]);
    }
  }
  return importers;
}

/**
 * Of each file that reaches a target, the next step on the shortest way there: walked backwards from all targets at once.
 *
 * @param {Map<string, string[]>} importers
 * @param {(file: string) => boolean} isTarget
 */
function nextSteps(importers, isTarget) {
  /** @type {Map<string, string>} */
  const next = new Map();
  let reached = [...importers.keys()].filter(isTarget);
  const seen = new Set(reached);
  while (reached.length > 0) {
    const further = [];
    for (const step of reached) {
      for (const importer of importers.get(step) ?? []) {
        if (seen.has(importer)) continue;
        seen.add(importer);
        next.set(importer, step);
        further.push(importer);
      }
    }
    reached = further;
  }
  return next;
}

/**
 * @param {string} file
 * @param {Map<string, string>} next
 */
function wayFrom(file, next) {
  const way = [file];
  for (let step = next.get(file); step !== undefined; step = next.get(step)) way.push(step);
  return way;
}
