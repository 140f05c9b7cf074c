/**
 * @typedef {object} Table
 * @property {string} schema
 * @property {string} name
 * @property {string[]} parts columns and constraints, comments removed
 */

/**
 * Reads the `create table` statements of one migration, enough to judge their keys.
 *
 * @param {string} sql
 * @returns {Table[]}
 */
export function parseTables(sql) {
  const text = withoutComments(sql);
  const opening =
    /\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?(?:"?(\w+)"?\.)?"?(\w+)"?\s*\(/gi;
  return [...text.matchAll(opening)].map((match) => ({
    schema: match[1] ?? 'public',
    name: match[2] ?? '',
    parts: splitTopLevel(text, match.index + match[0].length),
  }));
}

/** Takes SQL comments away; what stands in quotes is left alone. */
export function withoutComments(/** @type {string} */ sql) {
  return sql.replace(/('(?:[^']|'')*')|--[^\n]*|\/\*[\s\S]*?\*\//g, (_, quoted) => quoted ?? ' ');
}

/** Columns named in the first parentheses of a constraint: `primary key (a, b)` gives a, b. */
export function columnsOf(/** @type {string} */ part) {
  const inside = /\(([^()]*)\)/.exec(part)?.[1] ?? '';
  return inside.split(',').map((column) => column.trim().split(/\s+/)[0]?.replaceAll('"', '') ?? '');
}

/** Parts between commas from `start` to the parenthesis that closes the table. */
function splitTopLevel(/** @type {string} */ text, /** @type {number} */ start) {
  /** @type {string[]} */
  const parts = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '(') depth += 1;
    else if (letter === ')' && depth > 0) depth -= 1;
    else if (letter === ')' || (letter === ',' && depth === 0)) {
      parts.push(text.slice(from, at).replace(/\s+/g, ' ').trim());
      from = at + 1;
      if (letter === ')') return parts;
    }
  }
  return parts;
}
