import type {
  DraftDuty,
  DraftReference,
  DraftReporting,
  DraftTask,
  DraftTime,
  PlanDraft,
  Source,
  SourcedText,
} from '#kernel/plan-draft/plan-draft.ts';
import { nameKey } from './name-key.ts';
import type { Body } from './name-resolution.ts';

/** A plan as confirming would make it: every item with its names, their bodies, and who owes it. */
export interface PlanLayout {
  readonly tasks: readonly LaidOutTask[];
  readonly duties: readonly LaidOutDuty[];
  readonly reporting: readonly DraftReporting[];
  readonly references: readonly DraftReference[];
}

export type ParticipantRole = 'lead' | 'coordinate' | 'advise' | 'duty';

/** A name printed on an item, and the bodies it stands for; none while it stays words. */
export interface LaidOutParticipant {
  readonly role: ParticipantRole;
  readonly name: string;
  /** The part of the task this lead was given, where the document splits it. */
  readonly scope: string | null;
  readonly bodies: readonly Body[];
  readonly source: Source;
}

/** One body's share of an item: it owes it once, whatever names of the item mean it. */
export interface Assignment {
  readonly organization: Body;
  /** The name that made the body owe it: its own rather than a group's. */
  readonly printedName: string;
  readonly scope: string | null;
}

interface LaidOutItem {
  readonly number: string | null;
  readonly text: string;
  readonly participants: readonly LaidOutParticipant[];
  readonly assignments: readonly Assignment[];
  readonly source: Source;
}

export interface LaidOutTask extends LaidOutItem {
  readonly bullet: number | null;
  readonly heading: string | null;
  readonly time: DraftTime;
  /** True where a letter asks for it. */
  readonly isRequest: boolean;
  readonly product: string | null;
}

export interface LaidOutDuty extends LaidOutItem {
  /** By when, where its words give an end. */
  readonly time: DraftTime | null;
}

/**
 * Lays out the plan that a draft and decided names make. Preview counts this and confirming writes it, so
 * that what a person was told is what is made.
 *
 * @param bodies of each name by `nameKey`
 */
export function layOutPlan(draft: PlanDraft, bodies: ReadonlyMap<string, readonly Body[]>): PlanLayout {
  const named = (
    role: ParticipantRole,
    names: readonly SourcedText[],
    task?: DraftTask,
  ): LaidOutParticipant[] =>
    names.map(({ text, source }) => ({
      role,
      name: text,
      scope: task === undefined ? null : scopeOf(task, text),
      bodies: bodies.get(nameKey(text)) ?? [],
      source,
    }));
  return {
    tasks: draft.tasks.map((task) => {
      const leads = named('lead', task.lead, task);
      return {
        ...itemOf(task, leads),
        participants: [...leads, ...named('coordinate', task.coordinate), ...named('advise', task.advise)],
        bullet: task.bullet,
        heading: task.heading,
        time: task.time,
        isRequest: task.isRequest === true,
        product: task.product?.text ?? null,
      };
    }),
    duties: draft.duties.map((duty) => ({
      ...itemOf(duty, named('duty', duty.body)),
      time: duty.time ?? null,
    })),
    reporting: draft.reporting,
    references: draft.references,
  };
}

function itemOf(item: DraftTask | DraftDuty, owing: readonly LaidOutParticipant[]): LaidOutItem {
  const { number, text, source } = item;
  return { number, text, source, participants: owing, assignments: assign(owing) };
}

/** The parts of a task that a lead was given, joined as a person would read them out. */
function scopeOf(task: DraftTask, name: string): string | null {
  const key = nameKey(name);
  const scopes = task.assignments
    .filter((assignment) => assignment.lead.some((lead) => nameKey(lead.text) === key))
    .map((assignment) => assignment.scope.text);
  return scopes.length === 0 ? null : scopes.join('; ');
}

/** Each body once, in the order of the document; of several names the one that means the fewest bodies. */
function assign(owing: readonly LaidOutParticipant[]): Assignment[] {
  const assigned = new Map<string, Assignment & { readonly among: number }>();
  for (const { name, scope, bodies } of owing) {
    for (const organization of bodies) {
      const earlier = assigned.get(organization.id);
      const entry = { organization, printedName: name, scope, among: bodies.length };
      if (earlier === undefined || entry.among < earlier.among) assigned.set(organization.id, entry);
    }
  }
  return [...assigned.values()].map(({ organization, printedName, scope }) => ({
    organization,
    printedName,
    scope,
  }));
}
