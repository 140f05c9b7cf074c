import { nameKey } from './name-key.ts';

/** How a printed name stands for bodies: chosen ones, one made now, or words left open for later. */
export type NameResolution =
  | { readonly kind: 'organizations'; readonly organizationIds: readonly string[] }
  | { readonly kind: 'create'; readonly name: string }
  | { readonly kind: 'words' };

/** What is proposed for a name before a person has said anything. */
export interface NameProposal {
  readonly certain: boolean;
  readonly resolution: NameResolution;
}

/** A body under its name on the plan's day. */
export interface Body {
  readonly id: string;
  readonly name: string;
}

/**
 * Decides every name of a draft: as the person said; else as proposed where nobody needs to be asked; else
 * it stays words. The answer is by `nameKey`.
 */
export function decideNames(
  names: readonly string[],
  given: Readonly<Record<string, NameResolution>>,
  proposals: ReadonlyMap<string, NameProposal>,
): ReadonlyMap<string, NameResolution> {
  const said = new Map(Object.entries(given).map(([name, resolution]) => [nameKey(name), resolution]));
  return new Map(
    names.map((name) => {
      const proposal = proposals.get(name);
      const proposed: NameResolution = proposal?.certain === true ? proposal.resolution : { kind: 'words' };
      return [nameKey(name), said.get(nameKey(name)) ?? proposed];
    }),
  );
}

/** Names of bodies to be made, each once however many printed names ask for it. */
export function namesToCreate(decisions: ReadonlyMap<string, NameResolution>): string[] {
  const names = new Map<string, string>();
  for (const decision of decisions.values()) {
    if (decision.kind === 'create' && !names.has(nameKey(decision.name))) {
      names.set(nameKey(decision.name), decision.name);
    }
  }
  return [...names.values()];
}

/** Identifiers of all bodies that were chosen, each once. */
export function chosenOrganizations(decisions: ReadonlyMap<string, NameResolution>): string[] {
  const ids = [...decisions.values()].flatMap((decision) =>
    decision.kind === 'organizations' ? decision.organizationIds : [],
  );
  return [...new Set(ids)];
}

/**
 * Gives each name its bodies: the chosen ones under their names of the day, and the made ones (`created`, by
 * the `nameKey` of their names). Words have none. A chosen body that is not known is left out.
 */
export function bodiesByName(
  decisions: ReadonlyMap<string, NameResolution>,
  known: ReadonlyMap<string, Body>,
  created: ReadonlyMap<string, Body>,
): ReadonlyMap<string, readonly Body[]> {
  const bodiesOf = (decision: NameResolution): readonly Body[] => {
    if (decision.kind === 'words') return [];
    if (decision.kind === 'create') {
      const body = created.get(nameKey(decision.name));
      return body === undefined ? [] : [body];
    }
    return [...new Set(decision.organizationIds)].flatMap((id) => known.get(id) ?? []);
  };
  return new Map([...decisions].map(([key, decision]) => [key, bodiesOf(decision)]));
}
