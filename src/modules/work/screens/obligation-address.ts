import type { ObligationFilter, ObligationState } from '../contract.ts';

/** What the address of the list says: the filter, the order, and the obligation that stands open beside it. */
export interface ObligationAddress {
  readonly organization?: string | undefined;
  readonly plan?: string | undefined;
  readonly state?: ObligationState | undefined;
  readonly late?: 'yes' | undefined;
  readonly q?: string | undefined;
  readonly sort?: ObligationFilter['sort'];
  readonly open?: string | undefined;
}

/** The states in the order in which screens offer them. */
export const obligationStates: readonly ObligationState[] = [
  'not-started',
  'in-progress',
  'continuous',
  'done',
  'carried-over',
  'not-done',
];

const sorts = ['deadline', 'plan', 'organization'] as const;
const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the address of the list; what it does not understand is left out, so that an old link still opens. */
export function readObligationAddress(search: Readonly<Record<string, unknown>>): ObligationAddress {
  return given({
    organization: identifier(search['organization']),
    plan: identifier(search['plan']),
    state: obligationStates.find((state) => state === search['state']),
    late: search['late'] === 'yes' ? ('yes' as const) : undefined,
    q: words(search['q']),
    sort: sorts.find((sort) => sort === search['sort']),
    open: identifier(search['open']),
  });
}

/** The filter that the server is asked with: the address without what only the screen needs. */
export function filterOfAddress(address: ObligationAddress): ObligationAddress {
  const { organization, plan, state, late, q, sort } = address;
  return given({ organization, plan, state, late, q, sort });
}

/** Whether anything narrows the list. */
export function isNarrowed({ organization, plan, state, late, q }: ObligationAddress): boolean {
  return [organization, plan, state, late, q].some((value) => value !== undefined);
}

function identifier(value: unknown): string | undefined {
  return typeof value === 'string' && IDENTIFIER.test(value) ? value : undefined;
}

function words(value: unknown): string | undefined {
  const trimmed = typeof value === 'string' ? value.trim().slice(0, 200) : '';
  return trimmed === '' ? undefined : trimmed;
}

function given<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}
