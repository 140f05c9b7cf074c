import { guessKind } from '../guess-kind.ts';
import type { OrganizationTree } from '../organization.ts';
import type { PackBody } from '../packs/pack-data.ts';
import { checkDirectory } from './check-directory.ts';
import type { ReadBody, ReadContact, ReadDirectory, ReadSuccession } from './directory-rows.ts';
import { openRow, type RowReader } from './read-cells.ts';
import { readTables, type TableRow, type TableSheet } from './read-tables.ts';
import { findReferences, type References } from './references.ts';
import type { SheetProblem } from './sheet-problem.ts';
import { KIND_WORDS, LEVEL_WORDS, SUCCESSION_WORDS, TREE_WORDS } from './sheet-words.ts';

const LONGEST_NAME = 300;
const LONGEST_WORDS = 200;
const LONGEST_SHORT = 60;

/** Reads the sheets of a workbook and lists everything that is wrong with them, by row. */
export function readDirectory(sheets: readonly TableSheet[], house: References): ReadDirectory {
  const problems: SheetProblem[] = [];
  const tables = readTables(sheets, problems);
  const open = (row: TableRow) => openRow(row, problems);
  const named = nameBodies(tables.bodies, tables.names, house, open);
  const references = findReferences(named, house);
  const bodies = named.map((body) => placeBody(body, references, open));
  const withPlaces = addEarlierPlaces(bodies, tables.parents, references, open);
  const successions = tables.successions.flatMap((row) => readSuccession(row, references, open(row)));
  const contacts = tables.contacts.flatMap((row) => readContact(row, references, open(row)));
  checkDirectory(
    { bodies: withPlaces, successions, isKnown: house.isKnown, existsOn: house.existsOn },
    problems,
  );
  if (problems.length === 0 && withPlaces.length === 0 && contacts.length === 0 && successions.length === 0)
    problems.push(...noRows(sheets));
  return { bodies: withPlaces, successions, contacts, problems: sortProblems(problems, sheets) };
}

/** In the order in which a person goes through the file. */
function sortProblems(problems: readonly SheetProblem[], sheets: readonly TableSheet[]): SheetProblem[] {
  const order = new Map(sheets.map(({ name }, at) => [name, at]));
  const placeOf = ({ sheet }: SheetProblem) => order.get(sheet) ?? -1;
  return [...problems].sort(
    (one, other) => placeOf(one) - placeOf(other) || (one.row ?? 0) - (other.row ?? 0),
  );
}

function noRows(sheets: readonly TableSheet[]): SheetProblem[] {
  const problems: SheetProblem[] = [];
  const cells = new Map();
  openRow({ sheet: sheets[0]?.name ?? '', row: 2, cells, headers: cells }, problems).report('no-rows');
  return problems;
}

type Open = (row: TableRow) => RowReader;
type Span = { readonly from?: string; readonly to?: string };

function spanOf(from: string | null, to: string | null): Span {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}

/** The bodies with their names, not yet placed; a row without a name is no body. */
function nameBodies(
  rows: readonly TableRow[],
  nameRows: readonly TableRow[],
  house: References,
  open: Open,
): ReadBody[] {
  const keys = new Set<string>();
  const first = rows.flatMap((row) => {
    const cells = open(row);
    const name = readName(cells);
    const written = cells.text('key', LONGEST_SHORT);
    if (written !== null && keys.has(written.toLowerCase())) cells.report('key-twice', 'key');
    if (written !== null) keys.add(written.toLowerCase());
    const key = written ?? `dòng ${row.row}`;
    const abbreviation = cells.text('abbreviation', LONGEST_SHORT);
    return name === null ? [] : [{ row, key, names: [nameWords(name, abbreviation)] }];
  });
  const earlier = readEarlierNames(nameRows, findReferences(first, house), open);
  return first.map(({ row, key, names }) => {
    const [last] = names;
    if (last === undefined) throw new Error('A row of a body has no name.');
    return describeBody(open(row), row, { key, last, past: earlier.get(key) ?? [] });
  });
}

function describeBody(
  cells: RowReader,
  row: TableRow,
  {
    key,
    last,
    past,
  }: { readonly key: string; readonly last: NameWords; readonly past: readonly EarlierName[] },
): ReadBody {
  const guess = guessKind(last.name);
  const level = cells.word('level', LEVEL_WORDS, 'level-unknown');
  const openedOn = cells.day('openedOn');
  const closedOn = cells.day('closedOn');
  if (openedOn !== null && closedOn !== null && openedOn >= closedOn)
    cells.report('days-reversed', 'closedOn');
  const since = cells.day('nameFrom') ?? past.at(-1)?.span.to ?? openedOn;
  if (since !== null && since !== openedOn && closedOn !== null && since >= closedOn)
    cells.report('days-reversed', 'nameFrom');
  const names = [
    ...past.map(({ words, span }) => ({ ...words, ...span })),
    { ...last, ...spanOf(since, closedOn) },
  ];
  return {
    key,
    kind: cells.word('kind', KIND_WORDS, 'kind-unknown') ?? guess.kind,
    tree: cells.word('tree', TREE_WORDS, 'tree-unknown') ?? guess.tree,
    ...(level === null ? {} : { level }),
    names: names.sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1)),
    ...(openedOn === null ? {} : { openedOn }),
    ...(closedOn === null ? {} : { closedOn }),
    parents: [],
    codes: readCodes(cells),
    row,
    historyRows: past.map((each) => each.row),
  };
}

interface NameWords {
  readonly name: string;
  readonly abbreviation?: string;
}

interface EarlierName {
  readonly words: NameWords;
  readonly span: Span;
  readonly row: TableRow;
}

function nameWords(name: string, abbreviation: string | null): NameWords {
  return { name, ...(abbreviation === null ? {} : { abbreviation }) };
}

/** Names of the second sheet by the key of their body, oldest first. */
function readEarlierNames(
  rows: readonly TableRow[],
  references: References,
  open: Open,
): ReadonlyMap<string, readonly EarlierName[]> {
  const earlier = new Map<string, EarlierName[]>();
  for (const row of rows) {
    const cells = open(row);
    const body = refer(cells, 'body', references, true);
    const name = readName(cells);
    const abbreviation = cells.text('abbreviation', LONGEST_SHORT);
    const span = readSpan(cells);
    if (body !== null && references.isKnown(body)) cells.report('history-kept', 'body');
    if (body === null || name === null || span === null) continue;
    earlier.set(body, [...(earlier.get(body) ?? []), { words: nameWords(name, abbreviation), span, row }]);
  }
  for (const names of earlier.values())
    names.sort((one, other) => ((one.span.from ?? '') < (other.span.from ?? '') ? -1 : 1));
  return earlier;
}

function readName(cells: RowReader): string | null {
  const name = cells.text('name', 10_000);
  if (name === null) cells.report('name-missing', 'name');
  else if (name.length < 2 || name.length > LONGEST_NAME) cells.report('name-length', 'name');
  return name === null || name.length < 2 || name.length > LONGEST_NAME ? null : name;
}

function readSpan(cells: RowReader): Span | null {
  const from = cells.day('from');
  const to = cells.day('to');
  if (from === null || to === null || from < to) return spanOf(from, to);
  cells.report('days-reversed', 'to');
  return null;
}

function readCodes(cells: RowReader): Readonly<Record<string, string>> {
  const text = cells.text('codes', 1000);
  if (text === null) return {};
  const pairs = text.split(/\s*;\s*/u).filter((pair) => pair !== '');
  const parts = pairs.map((pair) => pair.match(/^([^=]{1,60})=(.{1,60})$/u));
  if (parts.some((part) => part === null)) {
    cells.report('code-wrong', 'codes');
    return {};
  }
  return Object.fromEntries(parts.map((part) => [part?.[1]?.trim() ?? '', part?.[2]?.trim() ?? '']));
}

/** Its place in each tree, as the first sheet tells it. */
function placeBody(body: ReadBody, references: References, open: Open): ReadBody {
  const cells = open(body.row);
  const parents = (['state', 'party'] as const).flatMap((tree: OrganizationTree) => {
    const parent = refer(cells, tree, references);
    const from = cells.day(`${tree}From`) ?? body.openedOn ?? null;
    if (parent === null) return [];
    if (parent === body.key) cells.report('parent-itself', tree);
    if (from !== null && body.closedOn !== undefined && from >= body.closedOn) {
      if (from !== body.openedOn) cells.report('days-reversed', `${tree}From`);
      return [];
    }
    return [{ tree, parent, ...spanOf(from, body.closedOn ?? null) }];
  });
  return { ...body, parents };
}

function addEarlierPlaces(
  bodies: readonly ReadBody[],
  rows: readonly TableRow[],
  references: References,
  open: Open,
): ReadBody[] {
  const places = new Map<string, { parent: NonNullable<PackBody['parents']>[number]; row: TableRow }[]>();
  for (const row of rows) {
    const cells = open(row);
    const body = refer(cells, 'body', references, true);
    const tree = cells.word('tree', TREE_WORDS, 'tree-unknown');
    if (tree === null && cells.text('tree', LONGEST_SHORT) === null) cells.report('tree-unknown', 'tree');
    const parent = refer(cells, 'parent', references, true);
    const span = readSpan(cells);
    if (body === null || tree === null || parent === null || span === null) continue;
    if (references.isKnown(body)) cells.report('history-kept', 'body');
    if (parent === body) cells.report('parent-itself', 'parent');
    places.set(body, [...(places.get(body) ?? []), { parent: { tree, parent, ...span }, row }]);
  }
  return bodies.map((body) => {
    const earlier = places.get(body.key) ?? [];
    const parents = [...earlier.map((each) => each.parent), ...(body.parents ?? [])];
    return { ...body, parents, historyRows: [...body.historyRows, ...earlier.map((each) => each.row)] };
  });
}

/** The key of the body that a cell names; what is wrong with it is reported, an empty cell only when it must not be. */
function refer(cells: RowReader, column: string, references: References, required = false): string | null {
  const text = cells.text(column, LONGEST_NAME);
  if (text === null) {
    if (required) cells.report('body-unknown', column);
    return null;
  }
  const found = references.find(text);
  if (found === null) cells.report('body-unknown', column);
  else if (found === 'several') cells.report('body-ambiguous', column);
  return found === null || found === 'several' ? null : found.key;
}

function readSuccession(row: TableRow, references: References, cells: RowReader): ReadSuccession[] {
  const from = refer(cells, 'from', references, true);
  const to = refer(cells, 'to', references, true);
  const on = cells.day('on');
  if (on === null && cells.text('on', LONGEST_SHORT) === null) cells.report('day-missing', 'on');
  const kind = cells.word('kind', SUCCESSION_WORDS, 'manner-unknown');
  const scope = cells.text('scope', 2000);
  if (from === null || to === null || on === null) return [];
  return [{ from, to, on, kind: kind ?? 'merge', ...(scope === null ? {} : { scope }), row }];
}

function readContact(row: TableRow, references: References, cells: RowReader): ReadContact[] {
  const body = refer(cells, 'body', references, true);
  const name = readName(cells);
  const span = readSpan(cells);
  const email = cells.text('email', LONGEST_WORDS);
  const isAddress = email === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email);
  if (!isAddress) cells.report('email-wrong', 'email');
  const words = {
    job: cells.text('job', LONGEST_WORDS),
    duty: cells.text('duty', LONGEST_WORDS),
    phones: cells.phones('phones'),
    email: isAddress ? email : null,
  };
  if (body === null || name === null || span === null) return [];
  return [{ body, name, ...words, from: span.from ?? null, to: span.to ?? null, row }];
}
