/**
 * In what a body is named in something open. obligation: it owes it; holding: it was handed down to it; giving: it gave it out;
 * blocker: it has to answer a difficulty; urgent: it replies to a letter; inspection: it inspects; asking: it asked about a
 * record; confirming: a record of it waits for its word.
 */
export const MATTER_KINDS = [
  'obligation',
  'holding',
  'giving',
  'blocker',
  'urgent',
  'inspection',
  'asking',
  'confirming',
] as const;

/** One of `MATTER_KINDS`. */
export type MatterKind = (typeof MATTER_KINDS)[number];

/** Something open that names a body and goes on after that body ends. */
export interface OpenMatter {
  readonly kind: MatterKind;
  /** Of the thing itself; no two matters of a kind at one body share it. */
  readonly id: string;
  readonly organizationId: string;
  /** What it is about: by these words the field of work is told. */
  readonly subject: string;
  /** As a person knows it, in a line. */
  readonly title: string;
  /** Where it stands: number and title of its plan; empty without one. */
  readonly plan: string;
  readonly dueDay: string | null;
}

/** One passing on the way of a matter, by one step of succession. */
export interface Hop {
  readonly successionId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly on: string;
}

/**
 * By what it is told where a matter goes. whole: there is one successor only; scope: its words name the field that a
 * successor took over; chosen: a person said so for it; rest: a person said so for all that nothing else tells; main: it
 * is no obligation, and goes to the body that took over the most; stays: its body lives and kept it; waits: nothing
 * tells, a person has to choose; nobody: nobody took over.
 */
export type RouteReason = 'whole' | 'scope' | 'chosen' | 'rest' | 'main' | 'stays' | 'waits' | 'nobody';

/** Where a matter goes, through as many bodies as were reorganised since. */
export interface Route {
  readonly hops: readonly Hop[];
  /** The body it lies with in the end: its own where there is no hop. */
  readonly endsWith: string;
  /** Of the last decision on the way. */
  readonly reason: RouteReason;
}
