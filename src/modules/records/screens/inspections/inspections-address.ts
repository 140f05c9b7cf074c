/** What the address of the list says. */
export interface InspectionsAddress {
  readonly state?: 'draft' | 'sent' | 'closed' | 'dropped';
  /** A body that was inspected. */
  readonly body?: string;
  /** A body that was inspected or inspects. */
  readonly concerning?: string;
  readonly plan?: string;
  readonly q?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const STATES = ['draft', 'sent', 'closed', 'dropped'] as const;

const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** Reads an address as somebody may have written it by hand; what means nothing is left out. */
export function readInspectionsAddress(given: Record<string, unknown>): InspectionsAddress {
  const state = STATES.find((one) => one === given['state']);
  const { body, plan, q, concerning } = given;
  return {
    ...(state === undefined ? {} : { state }),
    ...(isUuid(body) ? { body } : {}),
    ...(isUuid(concerning) ? { concerning } : {}),
    ...(isUuid(plan) ? { plan } : {}),
    ...(typeof q === 'string' && q.trim() !== '' ? { q: q.slice(0, 200) } : {}),
  };
}

/** Where an inspection is begun: with which bodies, by their identifiers one after another, and about which plan. */
export interface BeginAddress {
  readonly bodies?: string;
  readonly plan?: string;
}

/** Reads what an address begins with; more than 200 bodies are more than one inspection takes. */
export function readBeginAddress({ bodies, plan }: Record<string, unknown>): BeginAddress {
  const ids = typeof bodies === 'string' ? bodies.split(',').filter(isUuid) : [];
  return {
    ...(ids.length === 0 ? {} : { bodies: ids.slice(0, 200).join(',') }),
    ...(isUuid(plan) ? { plan } : {}),
  };
}
