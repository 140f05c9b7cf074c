import type { LaidOutTask, PlanLayout } from './lay-out-plan.ts';
import { nameKey } from './name-key.ts';
import type { Body, NameResolution } from './name-resolution.ts';

/** The names behind the figures that confirming promises. */
export interface ConfirmationDetail {
  /** Bodies that owe something, who owes most first. */
  readonly owing: readonly OwingBody[];
  /** Names as printed that stay words although they lead or have a duty. */
  readonly openNames: readonly string[];
  readonly tasksWithoutLead: readonly Pick<LaidOutTask, 'number' | 'bullet' | 'text'>[];
}

/** A body and how often it owes something. */
export interface OwingBody extends Body {
  readonly obligations: number;
}

/** Names of a laid-out plan that lead or have a duty and stay words, each once, as printed first. */
export function openNamesOf(
  { tasks, duties }: PlanLayout,
  decisions: ReadonlyMap<string, NameResolution>,
): string[] {
  const open = new Map<string, string>();
  for (const { role, name } of [...tasks, ...duties].flatMap((item) => item.participants)) {
    const key = nameKey(name);
    const owes = role === 'lead' || role === 'duty';
    if (owes && !open.has(key) && decisions.get(key)?.kind === 'words') open.set(key, name);
  }
  return [...open.values()];
}

/** Tasks on which the document prints no lead at all. */
export function tasksWithoutLead({ tasks }: PlanLayout): LaidOutTask[] {
  return tasks.filter(({ participants }) => !participants.some(({ role }) => role === 'lead'));
}

/** Says who and what stand behind the figures of `countPlan`, made from the same layout. */
export function describePlan(
  layout: PlanLayout,
  decisions: ReadonlyMap<string, NameResolution>,
): ConfirmationDetail {
  const owing = new Map<string, OwingBody>();
  for (const { organization } of [...layout.tasks, ...layout.duties].flatMap((item) => item.assignments)) {
    const obligations = (owing.get(organization.id)?.obligations ?? 0) + 1;
    owing.set(organization.id, { ...organization, obligations });
  }
  return {
    owing: [...owing.values()].sort((first, second) => second.obligations - first.obligations),
    openNames: openNamesOf(layout, decisions),
    tasksWithoutLead: tasksWithoutLead(layout).map(({ number, bullet, text }) => ({ number, bullet, text })),
  };
}
