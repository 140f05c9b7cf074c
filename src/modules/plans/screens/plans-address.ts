import type { PlanListQuery } from '../contract.ts';

/** What the address of the list of plans says. */
export interface PlansAddress {
  readonly q?: string | undefined;
  readonly year?: number | undefined;
  readonly issuer?: string | undefined;
  readonly state?: PlanListQuery['state'];
  readonly progress?: PlanListQuery['progress'];
}

/** Whether a paper has a number yet. */
export const planStates = ['issued', 'draft'] as const;
/** How far a plan has come, in the order in which screens offer it. */
export const planProgresses = ['late', 'open', 'closed', 'none'] as const;

/** Reads the address of the list; what it does not understand is left out, so that an old link still opens. */
export function readPlansAddress(search: Readonly<Record<string, unknown>>): PlansAddress {
  const year = Number(search['year']);
  const read: PlansAddress = {
    q: words(search['q'], 200),
    year: Number.isInteger(year) && year >= 1945 && year <= 2200 ? year : undefined,
    issuer: words(search['issuer'], 400),
    state: planStates.find((state) => state === search['state']),
    progress: planProgresses.find((progress) => progress === search['progress']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** Whether anything narrows the list. */
export function isNarrowed(address: PlansAddress): boolean {
  return Object.values(address).some((value) => value !== undefined);
}

function words(value: unknown, most: number): string | undefined {
  const trimmed = typeof value === 'string' ? value.trim().slice(0, most) : '';
  return trimmed === '' ? undefined : trimmed;
}
