import { cruise } from 'dependency-cruiser';
import { checkBrowserWays } from './check-browser-ways.mjs';
import { importRules } from './import-rules.mjs';
import { isTypeScript, listFiles } from './source-files.mjs';

/**
 * Checks every import of the house.
 *
 * Reads dependency-cruiser's result itself, never an exit code (which is the number of errors modulo 256), and
 * compares the files it saw with the files on disk: with a compiler it cannot use it sees none and finds no fault.
 *
 * @param {string} root
 * @param {import('./import-rules.mjs').House} house
 */
export async function checkImports(root, house) {
  const files = listFiles(root, 'src').filter(isTypeScript);
  const forbidden = importRules(house);
  const { output } = await cruise(
    ['src'],
    {
      baseDir: root,
      ruleSet: { forbidden },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
    },
    {
      exportsFields: ['exports'],
      importsFields: ['imports'],
      conditionNames: ['types', 'import', 'node', 'default'],
    },
  );
  if (typeof output === 'string')
    throw new Error('dependency-cruiser answered with text instead of a result');
  const seen = new Set(output.modules.map((module) => module.source));
  const comments = new Map(forbidden.map((rule) => [rule.name, rule.comment]));
  const breaches = output.summary.violations.map((violation) => ({
    rule: violation.rule.name.split(':')[0] ?? violation.rule.name,
    place: violation.from === violation.to ? violation.from : `${violation.from} → ${wayTo(violation)}`,
    message: comments.get(violation.rule.name) ?? '',
  }));
  return {
    findings: [...breaches, ...checkBrowserWays(output.modules, house), ...unseenFiles(files, seen)],
    modulesSeen: files.filter((file) => seen.has(file)).length,
  };
}

/**
 * Findings for a check that looked at too little: files it did not see, or no file at all.
 *
 * @param {string[]} files
 * @param {Set<string>} seen
 */
export function unseenFiles(files, seen) {
  const advice =
    'The checker must see every source file; is a TypeScript with a compiler API (6.x) installed?';
  if (files.length === 0)
    return [{ rule: 'sees-everything', place: 'src', message: `No source file found. ${advice}` }];
  return files
    .filter((file) => !seen.has(file))
    .map((file) => ({
      rule: 'sees-everything',
      place: file,
      message: `Not seen by the import checker. ${advice}`,
    }));
}

/** The target of a breach, or the whole way round or through where there is one. */
function wayTo(/** @type {import('dependency-cruiser').IViolation} */ violation) {
  const way = violation.cycle ?? violation.via;
  return way ? way.map((step) => step.name).join(' → ') : violation.to;
}
