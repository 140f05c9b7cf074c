import { type SearchKind, searchedKinds } from '#modules/access/widgets/search-queries.ts';

/** What the address of the results says. */
export interface SearchAddress {
  readonly q?: string;
  /** One kind alone. */
  readonly kind?: SearchKind;
}

/** Reads an address as somebody may have written it by hand; what means nothing is left out. */
export function readSearchAddress({ q, kind }: Record<string, unknown>): SearchAddress {
  const known = searchedKinds.find((one) => one === kind);
  return {
    ...(typeof q === 'string' && q !== '' ? { q: q.slice(0, 200) } : {}),
    ...(known === undefined ? {} : { kind: known }),
  };
}
