import { readFileSync } from 'node:fs';
import path from 'node:path';
import { columnsOf, parseTables, withoutComments } from './parse-tables.mjs';
import { listFiles } from './source-files.mjs';
import { ownerOf } from './table-owner.mjs';

const REALM = 'realm_id';

/**
 * Checks the tables of the migrations: owned by one module, cut by realm, looking back only.
 *
 * @param {string} root
 * @param {import('./import-rules.mjs').House} house
 */
export function checkMigrations(root, house) {
  const files = listFiles(root, 'db/migrations').filter((file) => file.endsWith('.sql'));
  return [
    ...checkNumbers(files),
    ...files.flatMap((file) => {
      const sql = readFileSync(path.join(root, file), 'utf8');
      const tables = parseTables(sql).filter(
        (table) => !Object.hasOwn(house.tables.exemptSchemas, table.schema),
      );
      return [
        ...tables.flatMap((table) => checkTable(file, table, house)),
        ...uniqueIndexes(sql, house).map((index) => realmFirst(file, index)),
      ];
    }),
  ];
}

/** Every migration has its own number, and none is missing. */
function checkNumbers(/** @type {string[]} */ files) {
  return files.flatMap((file, position) => {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(path.posix.basename(file))?.[1];
    if (Number(number) === position + 1) return [];
    const message = `Expected ${String(position + 1).padStart(4, '0')}_what_it_does.sql here: numbers follow each other.`;
    return [{ rule: 'migration-numbers', place: file, message }];
  });
}

/**
 * @param {string} file
 * @param {import('./parse-tables.mjs').Table} table
 * @param {import('./import-rules.mjs').House} house
 */
function checkTable(file, table, house) {
  const owner = ownerOf(table.name, house);
  const place = `${file} (${table.name})`;
  if (Object.hasOwn(house.tables.exemptTables, table.name)) return [];
  const findings = [];
  if (!owner) {
    const message = 'Begins with no prefix of a module in house.config.mjs: name it after its owner.';
    findings.push({ rule: 'table-owner', place, message });
  }
  const keys = table.parts.filter((part) => /\b(primary key|unique)\b/i.test(part));
  const primary = keys.find((part) => /\bprimary key\b/i.test(part));
  if (!primary)
    findings.push({
      ...realmFirst(file, table.name),
      message: 'Has no primary key: give it one led by realm_id.',
    });
  for (const key of keys)
    if (keyLeader(key) !== REALM) findings.push(realmFirst(file, `${table.name}: ${key}`));
  for (const part of table.parts) findings.push(...checkReference(file, table, part, owner, house));
  return findings;
}

/**
 * @param {string} file
 * @param {import('./parse-tables.mjs').Table} table
 * @param {string} part
 * @param {string | null} owner
 * @param {import('./import-rules.mjs').House} house
 */
function checkReference(file, table, part, owner, house) {
  const target = /\breferences\s+(?:"?\w+"?\.)?"?(\w+)"?/i.exec(part)?.[1];
  if (!target) return [];
  const place = `${file} (${table.name} → ${target})`;
  const findings = [];
  const order = house.moduleOrder.map((module) => module.name);
  const other = ownerOf(target, house);
  if (owner && other && order.indexOf(other) > order.indexOf(owner)) {
    const message = `${owner} stands before ${other}: keep the reference on the later table.`;
    findings.push({ rule: 'reference-order', place, message });
  }
  const first = /^(?:constraint \S+ )?foreign key/i.test(part) ? columnsOf(part)[0] : part.split(' ')[0];
  if (first !== REALM) {
    findings.push({
      rule: 'realm-first',
      place,
      message: 'A row refers to rows of its own realm: lead with realm_id.',
    });
  }
  return findings;
}

/** The first column of a key, whether written on the column or as a constraint. */
function keyLeader(/** @type {string} */ part) {
  return /^(constraint \S+ )?(primary key|unique)\b/i.test(part) ? columnsOf(part)[0] : part.split(' ')[0];
}

/** Unique indexes of tenant tables that do not lead with the realm. */
function uniqueIndexes(/** @type {string} */ sql, /** @type {import('./import-rules.mjs').House} */ house) {
  const index =
    /\bcreate\s+unique\s+index\s+(?:if\s+not\s+exists\s+)?(\w+)\s+on\s+(?:(\w+)\.)?(\w+)\s*(?:using\s+\w+\s*)?(\([^;]*)/gi;
  return [...withoutComments(sql).matchAll(index)]
    .filter((match) => !Object.hasOwn(house.tables.exemptSchemas, match[2] ?? 'public'))
    .filter((match) => !Object.hasOwn(house.tables.exemptTables, match[3] ?? ''))
    .filter((match) => !/^\(\s*realm_id\b/i.test(match[4] ?? ''))
    .map((match) => match[1] ?? '');
}

function realmFirst(/** @type {string} */ file, /** @type {string} */ what) {
  const message =
    'Keys of tenant tables lead with realm_id, or say in house.config.mjs why this one carries no realm.';
  return { rule: 'realm-first', place: `${file} (${what})`, message };
}
