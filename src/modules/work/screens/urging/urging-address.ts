/** What the address of the screen says. */
export interface UrgingAddress {
  readonly plan?: string;
  /** What ends within seven days as well. */
  readonly span?: 'soon';
  /** Only bodies that were urged in vain. */
  readonly show?: 'visits';
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Reads an address as somebody may have written it by hand; what means nothing is left out. */
export function readUrgingAddress({ plan, span, show }: Record<string, unknown>): UrgingAddress {
  return {
    ...(typeof plan === 'string' && UUID.test(plan) ? { plan } : {}),
    ...(span === 'soon' ? { span } : {}),
    ...(show === 'visits' ? { show } : {}),
  };
}
