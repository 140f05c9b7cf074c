import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { placeOf, walk } from './parse-source.mjs';
import { isTest } from './source-files.mjs';

/**
 * Checks that each file excused from the limits has a reason and still needs it.
 *
 * @param {string} root
 * @param {import('./import-rules.mjs').House} house
 */
export function checkExceptions(root, house) {
  return house.sizes.exceptions.flatMap((exception) => judgeException(root, exception));
}

/**
 * Checks that files and functions stay readable at one sitting. Tests are measured as files only.
 *
 * @param {ts.SourceFile} source
 * @param {import('./import-rules.mjs').House} house
 */
export function measureSource(source, { sizes }) {
  const file = source.fileName;
  /** @type {{ rule: string, place: string, message: string }[]} */
  const findings = [];
  if (sizes.exceptions.some((exception) => exception.file === file)) return findings;
  const lines = source.text.trimEnd().split('\n').length;
  if (lines > sizes.file) {
    const message = `${lines} lines, at most ${sizes.file}: divide it by what its parts are about.`;
    findings.push({ rule: 'file-size', place: file, message });
  }
  if (isTest(file)) return findings;
  const limit = file.endsWith('x') ? sizes.jsxFunction : sizes.function;
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
