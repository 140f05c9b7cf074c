import { nameKey } from './name-key.ts';
import type { NameResolution } from './name-resolution.ts';

/** What may be meant by a name, as far as making a body of that name asks. */
export interface Known {
  /** The body inside which the name was looked for, or null. */
  readonly within: string | null;
  readonly candidates: readonly { readonly organizationId: string; readonly name: string }[];
}

/**
 * A name that a person answered with a new body stands for the body that bears that very name, once there is
 * one: another plan, or this one before it was taken back, may have made it since.
 *
 * @param printed what may be meant by the printed names, by the name
 * @param wanted the same for the names of the bodies to be made
 */
export function reuseBodies(
  decisions: ReadonlyMap<string, NameResolution>,
  printed: ReadonlyMap<string, Known>,
  wanted: ReadonlyMap<string, Known>,
): ReadonlyMap<string, NameResolution> {
  const byKey = new Map([...printed].map(([name, known]) => [nameKey(name), known]));
  return new Map(
    [...decisions].map(([key, decision]): [string, NameResolution] => {
      if (decision.kind !== 'create') return [key, decision];
      const known = byKey.get(key);
      // A unit of the issuer is no body of the same name elsewhere.
      const elsewhere = (known?.within ?? null) === null ? wanted.get(decision.name) : undefined;
      const same = [...(known?.candidates ?? []), ...(elsewhere?.candidates ?? [])].find(
        ({ name }) => nameKey(name) === nameKey(decision.name),
      );
      if (same === undefined) return [key, decision];
      return [key, { kind: 'organizations', organizationIds: [same.organizationId] }];
    }),
  );
}
