import ts from 'typescript';
import { placeOf } from './parse-source.mjs';
import { isProduction } from './source-files.mjs';

/**
 * Checks that what the kernel and the doors export says in a sentence what it promises.
 *
 * Types that only name the shape of a documented one beside them are held to it too: a reader meets them alone.
 *
 * @param {ts.SourceFile} source
 */
export function askPromises(source) {
  const file = source.fileName;
  if (!isProduction(file) || !(file.startsWith('src/kernel/') || file.endsWith('/door.ts'))) return [];
  return source.statements
    .filter((statement) => isExported(statement) && !isSaid(statement))
    .map((statement) => ({
      rule: 'promises',
      place: placeOf(source, statement),
      message: 'Say above this export, in one sentence of a /** comment */, what it promises.',
    }));
}

function isExported(/** @type {ts.Statement} */ statement) {
  if (!ts.canHaveModifiers(statement)) return false;
  return (
    ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false
  );
}

/** A comment on the statement itself, or on an earlier overload of the same function. */
function isSaid(/** @type {ts.Statement} */ statement) {
  if (ts.getJSDocCommentsAndTags(statement).length > 0) return true;
  if (!ts.isFunctionDeclaration(statement)) return false;
  const name = statement.name?.text;
  return statement
    .getSourceFile()
    .statements.some(
      (other) =>
        ts.isFunctionDeclaration(other) &&
        other.name?.text === name &&
        ts.getJSDocCommentsAndTags(other).length > 0,
    );
}
