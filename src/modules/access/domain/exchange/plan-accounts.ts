import { foldText } from '#kernel/language/fold-text.ts';
import type { AccountKind } from '#kernel/law/actor.ts';
import { readSheetDay } from '#kernel/time/sheet-day.ts';
import { type Account, normalizeEmail } from '../account.ts';
import { findPositionFault, type PositionToGive } from '../position.ts';
import { findCellValue, KIND_CELLS, ROLE_CELLS, STATE_CELLS } from './account-sheet.ts';
import type { AccountSheetProblem } from './account-sheet-problem.ts';
import { type AccountRow, type AccountTable, readAccountRows } from './read-account-rows.ts';

/** A body of today as rows may name it. */
export interface NamedBody {
  readonly id: string;
  readonly name: string;
  readonly above: string | null;
}

/** What a workbook of accounts is read against. */
export interface AccountSurroundings {
  readonly realmId: string;
  /** ISO; positions without a first day begin here. */
  readonly today: string;
  readonly bodies: readonly NamedBody[];
  /** Accounts of the whole installation under mails of the file. */
  readonly known: readonly Account[];
}

/** An account that the file makes. */
export interface PlannedAccount {
  /** Its first row. */
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly kind: AccountKind;
  readonly active: boolean;
  readonly positions: PositionToGive[];
}

/** What importing the sheets makes; nothing of it when a problem hinders. */
export interface AccountPlan {
  readonly toMake: readonly PlannedAccount[];
  /** Accounts of the file that are there already. */
  readonly kept: number;
  readonly problems: readonly AccountSheetProblem[];
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const LONGEST_EMAIL = 254;

/** The mails that the sheets name, small letters: to be looked up before planning. */
export function listEmails(sheets: readonly AccountTable[]): readonly string[] {
  return [...new Set(readAccountRows(sheets, []).map((row) => normalizeEmail(row.text('email'))))];
}

/** Says what importing the sheets makes and everything that stands in the way, row by row. */
export function planAccounts(sheets: readonly AccountTable[], around: AccountSurroundings): AccountPlan {
  const problems: AccountSheetProblem[] = [];
  const known = new Map(around.known.map((account) => [account.email, account]));
  const bodies = Map.groupBy(around.bodies, ({ name }) => foldName(name));
  const toMake = new Map<string, PlannedAccount>();
  const kept = new Set<string>();
  for (const row of readAccountRows(sheets, problems)) {
    const who = readWho(row);
    const there = known.get(who.email);
    if (there !== undefined && there.realmId !== around.realmId) row.report('email-taken', 'email');
    // What is there stays as it is: its rows are not even read to the end.
    else if (there !== undefined) kept.add(who.email);
    else gather(row, who, toMake, readPosition(row, who.kind, { bodies, today: around.today }));
  }
  return { toMake: [...toMake.values()], kept: kept.size, problems };
}

type Who = Omit<PlannedAccount, 'positions'>;

function readWho(row: AccountRow): Who {
  const name = row.text('name');
  if (name.length < 2 || name.length > 200) row.report('name-wrong', 'name');
  const email = normalizeEmail(row.text('email'));
  if (!EMAIL.test(email) || email.length > LONGEST_EMAIL) row.report('email-wrong', 'email');
  const kind = row.text('kind') === '' ? 'person' : findCellValue(KIND_CELLS, row.text('kind'));
  if (kind === null) row.report('kind-unknown', 'kind');
  const state = row.text('state') === '' ? 'active' : findCellValue(STATE_CELLS, row.text('state'));
  if (state === null) row.report('state-unknown', 'state');
  return { row: row.row, name, email, kind: kind ?? 'person', active: state !== 'closed' };
}

function gather(
  row: AccountRow,
  who: Who,
  toMake: Map<string, PlannedAccount>,
  position: PositionToGive | null,
): void {
  const begun = toMake.get(who.email);
  if (begun === undefined) {
    toMake.set(who.email, { ...who, positions: position === null ? [] : [position] });
    return;
  }
  if (begun.name !== who.name || begun.kind !== who.kind || begun.active !== who.active)
    row.report('rows-differ');
  if (position === null) return;
  const isTwice = begun.positions.some(
    ({ role, organizationId, fromDay }) =>
      role === position.role && organizationId === position.organizationId && fromDay === position.fromDay,
  );
  if (isTwice) row.report('position-twice', 'role');
  else begun.positions.push(position);
}

interface Reading {
  readonly bodies: ReadonlyMap<string, readonly NamedBody[]>;
  readonly today: string;
}

/** The position of a row; null where it says that none is held, and where it cannot be read. */
function readPosition(row: AccountRow, kind: AccountKind, { bodies, today }: Reading): PositionToGive | null {
  const role = findCellValue(ROLE_CELLS, row.text('role'));
  if (role === null) row.report('role-unknown', 'role');
  if (role === null || role === 'none') return null;
  const title = row.text('title') || null;
  if (title !== null && title.length > 200) row.report('title-long', 'title');
  const body = row.text('body') === '' ? null : findBody(row, bodies);
  const [fromDay, toDay] = [readDay(row, 'from') ?? today, readDay(row, 'to')];
  if (body === undefined) return null;
  const position = { role, organizationId: body?.id ?? null, title, fromDay, toDay };
  const fault = findPositionFault(kind, position);
  const place = {
    'organization-needed': 'body',
    'role-not-for-desk': 'role',
    'days-turned-round': 'to',
  } as const;
  if (fault !== null) row.report(fault, place[fault]);
  return position;
}

/** The body that a row names, told from others of its name by the one above it; undefined when it names none. */
function findBody(row: AccountRow, bodies: Reading['bodies']): NamedBody | undefined {
  const named = bodies.get(foldName(row.text('body'))) ?? [];
  const exact = named.filter(({ name }) => name === row.text('body'));
  const likely = exact.length > 0 ? exact : named;
  const above = foldName(row.text('above'));
  const fitting = above === '' ? likely : likely.filter((body) => foldName(body.above ?? '') === above);
  if (fitting.length === 1) return fitting[0];
  const isAmbiguous = likely.length > 1;
  row.report(isAmbiguous ? 'body-ambiguous' : 'body-unknown', isAmbiguous && above !== '' ? 'above' : 'body');
  return undefined;
}

function readDay(row: AccountRow, key: string): string | null {
  const day = readSheetDay(row.cell(key));
  if (day === null && row.text(key) !== '') row.report('day-wrong', key);
  return day;
}

function foldName(name: string): string {
  return foldText(name.normalize('NFC')).replace(/\s+/gu, ' ').trim();
}
