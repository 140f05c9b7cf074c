/** Which tree the page shows, and the words that narrow it. */
export interface OrganizationsAddress {
  readonly tree?: 'party' | undefined;
  readonly q?: string | undefined;
}

/** Reads the address of the page of bodies. */
export function readOrganizationsAddress(search: Readonly<Record<string, unknown>>): OrganizationsAddress {
  const words = typeof search['q'] === 'string' ? search['q'].trim() : '';
  return {
    ...(search['tree'] === 'party' ? { tree: 'party' as const } : {}),
    ...(words === '' ? {} : { q: words }),
  };
}
