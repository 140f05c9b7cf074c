import type { DraftAssignment, SourcedText } from '#kernel/plan-draft/plan-draft.ts';

/** Who does a task and when, as one line or sentence of the document says it. */
export interface Assignment {
  readonly lead: readonly SourcedText[];
  readonly coordinate: readonly SourcedText[];
  readonly advise: readonly SourcedText[];
  /** Only where the lead is split by activity. */
  readonly scopes: readonly DraftAssignment[];
  /** Words of time with their place; null when the line names none. */
  readonly time: TimeWords | null;
}

/** Words of time; `isDeadline` when their label asks by when (`Hạn hoàn thành: 30/6`), so that a day ends the work. */
export interface TimeWords extends SourcedText {
  readonly isDeadline?: boolean;
}

/** What a line says that assigns nothing. */
export const NO_ASSIGNMENT: Assignment = { lead: [], coordinate: [], advise: [], scopes: [], time: null };

/** Joins what several lines say about one task; a body named twice for one role stands once, the first time wins. */
export function joinAssignments(parts: readonly Assignment[]): Assignment {
  const bodies = (role: 'lead' | 'coordinate' | 'advise') => distinct(parts.flatMap((part) => part[role]));
  return {
    lead: bodies('lead'),
    coordinate: bodies('coordinate'),
    advise: bodies('advise'),
    scopes: parts.flatMap((part) => part.scopes),
    time: parts.find((part) => part.time !== null)?.time ?? null,
  };
}

function distinct(bodies: readonly SourcedText[]): SourcedText[] {
  const known = new Map<string, SourcedText>();
  for (const body of bodies) if (!known.has(body.text)) known.set(body.text, body);
  return [...known.values()];
}

/** True when somebody is named for some role. */
export function namesBodies(assignment: Assignment): boolean {
  return assignment.lead.length + assignment.coordinate.length + assignment.advise.length > 0;
}
