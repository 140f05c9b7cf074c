import ts from 'typescript';
import { placeOf, walk } from './parse-source.mjs';
import { isProduction } from './source-files.mjs';
import { ownerOf } from './table-owner.mjs';

const STATEMENT =
  /\b(select|insert\s+into|update|delete\s+from|with|from|join|lock\s+table|copy|truncate)\b/i;
const TABLE =
  /\b(?:from|join|into|update|only|table|copy|truncate|using)\s+(?:"?(\w+)"?\.)?"?([a-z_]\w*)"?/gi;

/**
 * Checks that the SQL of a module names its own tables alone, and that platform names none: what imports cannot show.
 *
 * @param {ts.SourceFile} source
 * @param {import('./import-rules.mjs').House} house
 */
export function askTables(source, house) {
  const file = source.fileName;
  const module = /^src\/modules\/([^/]+)\//.exec(file)?.[1] ?? null;
  /** @type {{ rule: string, place: string, message: string }[]} */
  const findings = [];
  if (!isProduction(file) || (!module && !file.startsWith('src/platform/'))) return findings;
  walk(source, (node) => {
    for (const table of tablesNamed(node)) {
      const owner = tableOwner(table, house);
      if (!owner || owner === module) continue;
      const message = `"${table.name}" belongs to ${owner}: ask its door${module ? '' : '; platform knows no domain word'}.`;
      findings.push({ rule: 'own-tables', place: placeOf(source, node), message });
    }
  });
  return findings;
}

/** Tables named in a text of SQL or defined for drizzle. */
function tablesNamed(/** @type {ts.Node} */ node) {
  if (ts.isCallExpression(node) && node.expression.getText() === 'pgTable') {
    const [name] = node.arguments;
    return name && ts.isStringLiteralLike(name) ? [{ schema: 'public', name: name.text }] : [];
  }
  const text = textOf(node);
  if (!text || !STATEMENT.test(text)) return [];
  return [...text.matchAll(TABLE)].map((match) => ({ schema: match[1] ?? 'public', name: match[2] ?? '' }));
}

/** The words of a string or a whole template; holes of a template become a space. */
function textOf(/** @type {ts.Node} */ node) {
  if (ts.isImportDeclaration(node.parent ?? node) || ts.isExportDeclaration(node.parent ?? node)) return null;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' $ ');
}

/**
 * @param {{ schema: string, name: string }} table
 * @param {import('./import-rules.mjs').House} house
 */
function tableOwner(table, house) {
  /** @type {Record<string, { owner: string | null }>} */
  const schemas = house.tables.exemptSchemas;
  return schemas[table.schema]?.owner ?? ownerOf(table.name, house);
}
