/** What the address of the list says. */
export interface InspectionsAddress {
  readonly state?: 'draft' | 'sent' | 'closed' | 'dropped';
  readonly body?: string;
  readonly plan?: string;
  readonly q?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const STATES = ['draft', 'sent', 'closed', 'dropped'] as const;

const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** Reads an address as somebody may have written it by hand; what means nothing is left out. */
export function readInspectionsAddress(given: Record<string, unknown>): InspectionsAddress {
  const state = STATES.find((one) => one === given['state']);
  const { body, plan, q } = given;
  return {
    ...(state === undefined ? {} : { state }),
    ...(isUuid(body) ? { body } : {}),
    ...(isUuid(plan) ? { plan } : {}),
    ...(typeof q === 'string' && q.trim() !== '' ? { q: q.slice(0, 200) } : {}),
  };
}

/** Where an inspection is begun: with which bodies, by their identifiers one after another. */
export interface BeginAddress {
  readonly bodies?: string;
}

/** Reads the bodies that an address begins with. */
export function readBeginAddress({ bodies }: Record<string, unknown>): BeginAddress {
  if (typeof bodies !== 'string') return {};
  const ids = bodies.split(',').filter((id) => UUID.test(id));
  return ids.length === 0 ? {} : { bodies: ids.slice(0, 60).join(',') };
}
