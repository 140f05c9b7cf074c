export const planTabs = [
  'document',
  'tasks',
  'bodies',
  'course',
  'inspections',
  'reporting',
  'references',
  'funding',
  'form',
  'history',
] as const;

export type PlanTab = (typeof planTabs)[number];

/** Which side of the plan is shown, and which of its tasks, or which heading or words about money, is meant. */
export interface PlanAddress {
  readonly tab?: PlanTab | undefined;
  readonly item?: string | undefined;
}

/** Reads the address of a plan. */
export function readPlanAddress(search: Readonly<Record<string, unknown>>): PlanAddress {
  const tab = planTabs.find((name) => name === search['tab']);
  const item = typeof search['item'] === 'string' && search['item'] !== '' ? search['item'] : undefined;
  return { ...(tab === undefined ? {} : { tab }), ...(item === undefined ? {} : { item }) };
}
