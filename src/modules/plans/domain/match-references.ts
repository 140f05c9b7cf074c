/** A document that is cited: its symbol by key, and its day as far as the citation gives one. */
export interface Citation {
  readonly symbolKey: string | null;
  /** `2025-12-22`, `2025-12`, or null. */
  readonly date: string | null;
}

/** A plan in the house that may be the one cited. */
export interface CitedPlan {
  readonly id: string;
  readonly symbolKey: string | null;
  readonly date: string | null;
}

/**
 * The plans in the house that a citation may mean: those of its symbol whose day does not speak against it.
 * Many bodies issue a `12/KH-UBND` every year, so a symbol alone names several; which one is for a person to see.
 *
 * @param citedBy day of the document that cites: nothing issued later was cited
 */
export function plansCited<Plan extends CitedPlan>(
  citation: Citation,
  plans: readonly Plan[],
  citedBy: { readonly id: string; readonly date: string | null },
): readonly Plan[] {
  return plans.filter(
    (plan) =>
      plan.id !== citedBy.id &&
      citation.symbolKey !== null &&
      plan.symbolKey === citation.symbolKey &&
      agree(plan.date, citation.date) &&
      !isAfter(plan.date, citedBy.date),
  );
}

/** Two days as far as both are written: `2025-12` agrees with `2025-12-22`. */
function agree(first: string | null, second: string | null): boolean {
  return first === null || second === null || first.startsWith(second) || second.startsWith(first);
}

function isAfter(first: string | null, second: string | null): boolean {
  if (first === null || second === null) return false;
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) > second.slice(0, length);
}
