/** Which tree the page shows, as of which day, and the words that narrow it. */
export interface OrganizationsAddress {
  readonly tree?: 'party' | undefined;
  readonly q?: string | undefined;
  /** A day as `2026-06-15`; left out: today. */
  readonly ngay?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the address of the page of bodies. */
export function readOrganizationsAddress(search: Readonly<Record<string, unknown>>): OrganizationsAddress {
  const words = typeof search['q'] === 'string' ? search['q'].trim() : '';
  return {
    ...(search['tree'] === 'party' ? { tree: 'party' as const } : {}),
    ...(words === '' ? {} : { q: words }),
    ...readDay(search),
  };
}

/** Reads the address of the page of one body: the day as of which it is shown. */
export function readOrganizationAddress(search: Readonly<Record<string, unknown>>): {
  readonly ngay?: string | undefined;
} {
  return readDay(search);
}

function readDay(search: Readonly<Record<string, unknown>>): { readonly ngay?: string } {
  const day = search['ngay'];
  return typeof day === 'string' && DAY.test(day) && !Number.isNaN(Date.parse(day)) ? { ngay: day } : {};
}
