import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { parseSource, placeOf, walk } from './parse-source.mjs';
import { isTest, isTypeScript, listFiles } from './source-files.mjs';

/**
 * Checks that files and functions stay readable at one sitting. Tests are measured as files only.
 *
 * @param {string} root
 * @param {import('./import-rules.mjs').House} house
 */
export function checkSizes(root, house) {
  const { exceptions } = house.sizes;
  const excused = new Set(exceptions.map((exception) => exception.file));
  const files = ['src', 'tests', 'tools', 'bench', 'bin'].flatMap((folder) => listFiles(root, folder));
  const code = files.filter(
    (file) =>
      (isTypeScript(file) || file.endsWith('.mjs')) && !/^tests\/house\/(breaches|sound-house)\//.test(file),
  );
  return [
    ...code.filter((file) => !excused.has(file)).flatMap((file) => measureFile(root, file, house.sizes)),
    ...exceptions.flatMap((exception) => judgeException(root, exception)),
  ];
}

/**
 * @param {string} root
 * @param {string} file
 * @param {{ file: number, function: number, jsxFunction: number }} limits
 */
function measureFile(root, file, limits) {
  const source = parseSource(root, file);
  const lines = source.text.trimEnd().split('\n').length;
  const findings = [];
  if (lines > limits.file) {
    const message = `${lines} lines, at most ${limits.file}: divide it by what its parts are about.`;
    findings.push({ rule: 'file-size', place: file, message });
  }
  if (isTest(file)) return findings;
  const limit = file.endsWith('x') ? limits.jsxFunction : limits.function;
  walk(source, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
    const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
    const length = source.getLineAndCharacterOfPosition(node.end).line - first + 1;
    if (length <= limit) return;
    const message = `${length} lines, at most ${limit}: name its steps and give each a function.`;
    findings.push({ rule: 'function-size', place: placeOf(source, node), message });
  });
  return findings;
}

/** An exception needs a reason and a file that still needs it. */
function judgeException(
  /** @type {string} */ root,
  /** @type {{ file: string, reason: string }} */ exception,
) {
  const place = exception.file;
  if (!existsSync(path.join(root, place))) {
    return [
      {
        rule: 'size-exceptions',
        place,
        message: 'Excused in house.config.mjs but gone: take it off the list.',
      },
    ];
  }
  if (!exception.reason) {
    return [
      { rule: 'size-exceptions', place, message: 'Excused in house.config.mjs without a reason: give one.' },
    ];
  }
  const lines = readFileSync(path.join(root, place), 'utf8').trimEnd().split('\n').length;
  return lines > 0
    ? []
    : [{ rule: 'size-exceptions', place, message: 'Excused but empty: take it off the list.' }];
}
