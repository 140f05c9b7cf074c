import type { ContactWords } from '../contact.ts';
import type { DatedName, DatedParent, Heir } from '../known-organization.ts';
import type { OrganizationKind, OrganizationLevel, OrganizationTree } from '../organization.ts';
import { guideLines } from './guide-lines.ts';
import { GUIDE, SHEET_KEYS, SHEETS, type SheetColumn, type SheetKey } from './sheet-layout.ts';
import { KIND_WORDS, LEVEL_WORDS, listWords, SUCCESSION_WORDS, TREE_WORDS } from './sheet-words.ts';

/** A body with all that a workbook tells of it. */
export interface DirectoryBody {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly tree: OrganizationTree;
  readonly level: OrganizationLevel | null;
  readonly codes: Readonly<Record<string, string>>;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly names: readonly DatedName[];
  readonly parents: readonly DatedParent[];
  readonly successors: readonly Heir[];
  readonly contacts: readonly (ContactWords & { readonly from: string | null; readonly to: string | null })[];
}

/** A sheet as words, ready to be written as a file. */
export interface WordSheet {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number; readonly choices?: string }[];
  readonly rows: readonly (readonly string[])[];
}

type Row = readonly string[];

/**
 * Writes bodies with their history as sheets of words, in the order in which they come. The same bodies give the same
 * cells whatever their identifiers, so that what was exported, imported and exported again is the same.
 */
export function writeDirectory(bodies: readonly DirectoryBody[]): WordSheet[] {
  const keys = new Map(bodies.map((body, at) => [body.id, `CQ${at + 1}`]));
  const keyOf = (id: string) => keys.get(id) ?? '';
  const rows: Record<SheetKey, Row[]> = { bodies: [], names: [], parents: [], successions: [], contacts: [] };
  for (const body of bodies) {
    const key = keyOf(body.id);
    const [last, ...earlier] = [...body.names].reverse();
    const now = { state: latestPlace(body, 'state'), party: latestPlace(body, 'party') };
    rows.bodies.push([
      key,
      last?.name ?? '',
      last?.abbreviation ?? '',
      KIND_WORDS[body.kind][0],
      TREE_WORDS[body.tree][0],
      body.level === null ? '' : LEVEL_WORDS[body.level][0],
      now.state === undefined ? '' : keyOf(now.state.id),
      now.party === undefined ? '' : keyOf(now.party.id),
      writeDay(body.openedOn),
      writeDay(body.closedOn),
      writeOwnDay(last?.from ?? null, body.openedOn),
      now.state === undefined ? '' : writeOwnDay(now.state.from, body.openedOn),
      now.party === undefined ? '' : writeOwnDay(now.party.from, body.openedOn),
      writeCodes(body.codes),
    ]);
    for (const { name, abbreviation, from, to } of earlier.reverse())
      rows.names.push([key, name, abbreviation ?? '', writeDay(from), writeDay(to)]);
    for (const place of body.parents.filter((each) => each !== now.state && each !== now.party))
      rows.parents.push([
        key,
        TREE_WORDS[place.tree][0],
        keyOf(place.id),
        writeDay(place.from),
        writeDay(place.to),
      ]);
    for (const { id, on, kind, scope } of body.successors)
      rows.successions.push([key, keyOf(id), writeDay(on), SUCCESSION_WORDS[kind][0], scope ?? '']);
    for (const { name, job, duty, phones, email, from, to } of body.contacts)
      rows.contacts.push([
        key,
        name,
        job ?? '',
        duty ?? '',
        phones.join('; '),
        email ?? '',
        writeDay(from),
        writeDay(to),
      ]);
  }
  return [...SHEET_KEYS.map((sheet) => layOut(sheet, rows[sheet])), writeGuide()];
}

/** The place it holds to its end: what the first sheet shows; places given up before go to a sheet of their own. */
function latestPlace(body: DirectoryBody, tree: OrganizationTree): DatedParent | undefined {
  return body.parents.find((place) => place.tree === tree && place.to === body.closedOn);
}

/** Left empty where it holds from the first day on. */
function writeOwnDay(from: string | null, openedOn: string | null): string {
  return from === openedOn ? '' : writeDay(from);
}

function writeDay(day: string | null): string {
  return day === null ? '' : day.split('-').reverse().join('/');
}

function writeCodes(codes: Readonly<Record<string, string>>): string {
  return Object.entries(codes)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([register, code]) => `${register}=${code}`)
    .join('; ');
}

function layOut(key: SheetKey, rows: readonly Row[]): WordSheet {
  const { vi, columns } = SHEETS[key];
  return {
    name: vi,
    columns: columns.map((column) => ({
      header: column.vi,
      width: column.width,
      ...(column.choices === undefined ? {} : { choices: rangeOf(column.choices) }),
    })),
    rows,
  };
}

const LISTS: Readonly<Record<NonNullable<SheetColumn['choices']>, readonly string[]>> = {
  kinds: listWords(KIND_WORDS),
  trees: listWords(TREE_WORDS),
  levels: listWords(LEVEL_WORDS),
  successions: listWords(SUCCESSION_WORDS),
};
const LIST_ORDER = ['kinds', 'trees', 'levels', 'successions'] as const;
const LIST_HEADERS = {
  kinds: 'Loại',
  trees: 'Khối',
  levels: 'Cấp',
  successions: 'Hình thức kế thừa',
} as const;

/** Lists stand in the columns of the sheet of guidance, after the sentences. */
function rangeOf(list: (typeof LIST_ORDER)[number]): string {
  const column = String.fromCharCode('B'.charCodeAt(0) + LIST_ORDER.indexOf(list));
  return `'${GUIDE.vi}'!$${column}$2:$${column}$${LISTS[list].length + 1}`;
}

function writeGuide(): WordSheet {
  const length = Math.max(guideLines.length, ...LIST_ORDER.map((list) => LISTS[list].length));
  return {
    name: GUIDE.vi,
    columns: [
      { header: 'Cách điền', width: 100 },
      ...LIST_ORDER.map((list) => ({ header: LIST_HEADERS[list], width: 28 })),
    ],
    rows: Array.from({ length }, (_, at) => [
      guideLines[at] ?? '',
      ...LIST_ORDER.map((list) => LISTS[list][at] ?? ''),
    ]),
  };
}
