import type { Handing } from '../course/course-facts.ts';

/** A step down as moving looks at it. */
export type StandingHanding = Pick<
  Handing,
  | 'id'
  | 'fromOrganizationId'
  | 'fromOrganizationName'
  | 'toOrganizationId'
  | 'toOrganizationName'
  | 'toAccountId'
  | 'toPersonName'
  | 'words'
  | 'givenBy'
  | 'givenByName'
>;

/** Which body stands in the place of which, within one chain. */
export type Replacements = ReadonlyMap<string, { readonly id: string; readonly name: string }>;

/**
 * The chain of one obligation after some of its bodies went into others: whoever took over stands in their place. A person
 * stays named only while working for the body that stands there now; a step from a body to itself is none.
 *
 * @param chain the steps that stand, the first one first
 * @param worksFor whether a person works for a body
 */
export function moveChain(
  chain: readonly StandingHanding[],
  replaced: Replacements,
  worksFor: (accountId: string, organizationId: string) => boolean,
): StandingHanding[] {
  return chain.flatMap((step) => {
    const from = replaced.get(step.fromOrganizationId);
    const to = replaced.get(step.toOrganizationId);
    const toId = to?.id ?? step.toOrganizationId;
    const fromId = from?.id ?? step.fromOrganizationId;
    const person = step.toAccountId;
    const staysNamed = person !== null && (to === undefined || worksFor(person, toId));
    if (fromId === toId && !staysNamed) return [];
    return [
      {
        ...step,
        fromOrganizationId: fromId,
        fromOrganizationName: from?.name ?? step.fromOrganizationName,
        toOrganizationId: toId,
        toOrganizationName: to?.name ?? step.toOrganizationName,
        toAccountId: staysNamed ? person : null,
        toPersonName: staysNamed ? step.toPersonName : null,
      },
    ];
  });
}
