import type { DeadlineRule } from '#kernel/time/deadline-rule.ts';

/** A rule as an obligation keeps it beside its named day and hour. */
export interface RuleColumns {
  readonly due_before: boolean;
  readonly due_counted_from: string | null;
  readonly due_counted_days: number | null;
}

/** What is kept of a rule; the day and the hour stand in columns of their own. */
export function columnsOfRule(rule: DeadlineRule | null): RuleColumns {
  const counted = rule?.kind === 'working-days' ? rule : null;
  return {
    due_before: rule?.kind === 'day' && rule.before,
    due_counted_from: counted?.from ?? null,
    due_counted_days: counted?.count ?? null,
  };
}

/** The rule behind a kept end. */
export function ruleOfColumns(
  end: { readonly namedDay: string; readonly dueUntil: string | null },
  kept: RuleColumns,
): DeadlineRule {
  if (kept.due_counted_from !== null && kept.due_counted_days !== null)
    return { kind: 'working-days', from: kept.due_counted_from, count: kept.due_counted_days };
  const hour = end.dueUntil === null ? null : end.dueUntil.slice(11, 16);
  return { kind: 'day', day: end.namedDay, hour, before: kept.due_before };
}
