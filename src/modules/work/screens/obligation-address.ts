import { isIsoDay } from '#kernel/time/iso-day.ts';
import type { Grouping } from '../contract/list-work.ts';
import type { ObligationFilter, ObligationSort, ObligationState } from '../contract.ts';
import { type ListColumn, readColumns, USUAL_COLUMNS } from '../domain/list-column.ts';

/** How the list is looked at. */
export type ListView = 'list' | 'board' | 'timeline' | 'groups';

/** What the list is put into groups by on the screen of groups; quarters have a screen of their own. */
export type ChosenGrouping = Exclude<Grouping, 'quarter'>;

/** What the address of the list says: filter, order, look, columns, and the obligation that stands open beside it. */
export interface ObligationAddress {
  readonly organization?: string | undefined;
  readonly below?: 'yes' | undefined;
  readonly plan?: string | undefined;
  /** One task or duty of a plan. */
  readonly item?: string | undefined;
  readonly state?: ObligationState | 'open' | 'given-up' | undefined;
  readonly late?: ObligationFilter['late'];
  readonly origin?: ObligationFilter['origin'];
  readonly year?: number | undefined;
  /** A quarter (`2026-2`) or month (`2026-06`). */
  readonly period?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: ObligationSort | undefined;
  readonly view?: Exclude<ListView, 'list'> | undefined;
  readonly by?: Exclude<ChosenGrouping, 'organization'> | undefined;
  /** Columns with commas between, in their order; undefined: the usual ones. */
  readonly columns?: string | undefined;
  readonly open?: string | undefined;
}

/** The states in the order in which screens offer them. */
export const obligationStates: readonly ObligationState[] = [
  'not-started',
  'in-progress',
  'continuous',
  'reported',
  'done',
  'carried-over',
  'not-done',
];

/** Ways to stand to an end, in the order in which screens offer them. */
export const latenesses = ['yes', 'today', 'week', 'later', 'none', 'closed'] as const;
/** Where work comes from, in the order in which screens offer it. */
export const origins = ['task', 'duty', 'quick', 'request', 'remedy'] as const;

const sorts: readonly ObligationSort[] = [
  'deadline',
  '-deadline',
  'plan',
  '-plan',
  'organization',
  '-organization',
  'state',
  '-state',
  'changed',
  '-changed',
];
const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PERIOD = /^\d{4}-([1-4]|0[1-9]|1[0-2])$/;

/** Reads the address of the list; what it does not understand is left out, so that an old link still opens. */
export function readObligationAddress(search: Readonly<Record<string, unknown>>): ObligationAddress {
  const organization = identifier(search['organization']);
  return given({
    organization,
    below: organization !== undefined && search['below'] === 'yes' ? ('yes' as const) : undefined,
    plan: identifier(search['plan']),
    item: identifier(search['item']),
    state: oneOf([...obligationStates, 'open' as const, 'given-up' as const], search['state']),
    late: oneOf(latenesses, search['late']),
    origin: oneOf(origins, search['origin']),
    year: year(search['year']),
    period: matching(PERIOD, search['period']),
    from: day(search['from']),
    to: day(search['to']),
    q: words(search['q']),
    sort: oneOf(sorts, search['sort']),
    view: oneOf(['board', 'timeline', 'groups'] as const, search['view']),
    by: oneOf(['plan', 'month'] as const, search['by']),
    columns: columns(search['columns']),
    open: identifier(search['open']),
  });
}

/** The filter and order that the server is asked with: the address without what only the screen needs. */
export function filterOfAddress(address: ObligationAddress): ObligationFilter {
  const { view: _view, by: _by, columns: _columns, open: _open, ...filter } = address;
  return given(filter);
}

/** The filter alone. */
export function narrowingOfAddress(address: ObligationAddress): Omit<ObligationFilter, 'sort' | 'cursor'> {
  const { sort: _sort, cursor: _cursor, ...narrowing } = filterOfAddress(address);
  return narrowing;
}

/** Whether anything narrows the list. */
export function isNarrowed(address: ObligationAddress): boolean {
  return Object.keys(narrowingOfAddress(given(address))).length > 0;
}

/** The columns of an address. */
export function columnsOfAddress({ columns: written }: ObligationAddress): readonly ListColumn[] {
  return readColumns(written);
}

/** Columns as an address says them; nothing for the usual ones. */
export function writeColumns(chosen: readonly ListColumn[]): string | undefined {
  const written = chosen.join(',');
  return written === USUAL_COLUMNS.join(',') || written === '' ? undefined : written;
}

/** The address of a list without what stands open, as a saved view keeps it. */
export function writeViewAddress(address: ObligationAddress): string {
  const { open: _open, ...kept } = address;
  return new URLSearchParams(
    Object.entries(given(kept)).map(([name, value]) => [name, String(value)]),
  ).toString();
}

/** Reads the address that a saved view keeps. */
export function readViewAddress(address: string): ObligationAddress {
  return readObligationAddress(Object.fromEntries(new URLSearchParams(address)));
}

function columns(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return writeColumns(readColumns(value));
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((one) => one === value);
}

function matching(pattern: RegExp, value: unknown): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

function identifier(value: unknown): string | undefined {
  return matching(IDENTIFIER, value);
}

function year(value: unknown): number | undefined {
  const read = matching(/^(19|20|21)\d\d$/, typeof value === 'number' ? String(value) : value);
  return read === undefined ? undefined : Number(read);
}

function day(value: unknown): string | undefined {
  const read = matching(/^\d{4}-\d\d-\d\d$/, value);
  return read !== undefined && isIsoDay(read) ? read : undefined;
}

function words(value: unknown): string | undefined {
  const trimmed = typeof value === 'string' ? value.trim().slice(0, 200).trim() : '';
  return trimmed === '' ? undefined : trimmed;
}

function given<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}
