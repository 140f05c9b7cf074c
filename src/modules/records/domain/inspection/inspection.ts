import type { RemedyAct, RemedyState } from './remedy-state.ts';

/** draft: being written; sent: its bodies read it and put right; closed: nothing more is followed; dropped: not pursued. */
export type InspectionState = 'draft' | 'sent' | 'closed' | 'dropped';

/** Who went, by title. */
export interface InspectionMember {
  readonly title: string;
  readonly part: 'head' | 'deputy' | 'secretary' | 'member';
}

/** strength: what was done well; shortcoming: what lacks; cause: why. */
export type FindingKind = 'strength' | 'shortcoming' | 'cause';

/** One thing that was found, about one body or all of them, about one obligation or none. */
export interface InspectionFinding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly words: string;
  readonly organizationId: string | null;
  readonly obligationId: string | null;
}

/** What one body has to put right, as it is written. */
export interface RemedyContent {
  readonly id: string;
  readonly findingId: string | null;
  readonly organizationId: string;
  readonly words: string;
  /** By when: a day, or so many working days from the day it is sent; both null: no end. */
  readonly day: string | null;
  readonly countedDays: number | null;
}

/** A body under its name of that time. */
export interface InspectedBody {
  readonly id: string;
  readonly name: string;
}

/** What an inspection says: the part that is written and kept by versions. */
export interface InspectionContent {
  readonly title: string;
  /** What it goes by, as it is cited. */
  readonly decision: string;
  readonly planId: string | null;
  readonly fromDay: string | null;
  readonly toDay: string | null;
  readonly place: string;
  /** What is said of the whole. */
  readonly summary: string;
  readonly members: readonly InspectionMember[];
  readonly bodies: readonly InspectedBody[];
  /** The obligations that were looked at. */
  readonly obligationIds: readonly string[];
  readonly findings: readonly InspectionFinding[];
  readonly remedies: readonly RemedyContent[];
}

/** An obligation that was looked at: whose it is, and under which plan. */
export interface LookedAtWork {
  readonly id: string;
  readonly organizationId: string;
  readonly planId: string | null;
}

/** What an inspection says, looked over: its obligations are known. */
export interface CheckedContent extends InspectionContent {
  readonly lookedAt: readonly LookedAtWork[];
}

/** One step of a remedy as it is kept. */
export interface KeptStep {
  readonly id: string;
  readonly remedyId: string;
  readonly kind: RemedyAct;
  readonly words: string;
  readonly toldHow: 'phone' | 'zalo' | 'document' | 'meeting' | 'other' | 'link' | null;
  readonly day: string | null;
  readonly at: Date;
  readonly byName: string;
}

/** One remedy as it stands. */
export interface Remedy extends RemedyContent {
  readonly inspectionId: string;
  readonly organizationName: string;
  /** Null until it is sent. */
  readonly obligationId: string | null;
  readonly state: RemedyState;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByName: string;
}

/** The head of an inspection: what is kept of it beside what it says. */
export interface InspectionHead {
  readonly id: string;
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  readonly state: InspectionState;
  readonly version: number;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly sentAt: Date | null;
  readonly sentByName: string | null;
  readonly closedAt: Date | null;
  readonly changedAt: Date;
  readonly changedByName: string;
  /** Who wrote what it says now; moving it to another state is no writing. */
  readonly writtenAt: Date;
  readonly writtenByName: string;
}

/** One inspection whole. */
export interface Inspection extends InspectionHead, Omit<InspectionContent, 'remedies'> {
  readonly remedies: readonly Remedy[];
}

/** What keeps an inspection from being sent. */
export type InspectionLack = 'day' | 'bodies' | 'members' | 'findings' | 'stray-remedy' | 'stray-finding';

/**
 * What is missing before an inspection can be sent: a day, bodies, who went, something found; a remedy or a finding of a
 * body that was not inspected.
 */
export function lacksOf(content: InspectionContent): readonly InspectionLack[] {
  const { fromDay, bodies, members, findings, remedies } = content;
  const inspected = new Set(bodies.map(({ id }) => id));
  const lacks: InspectionLack[] = [];
  if (fromDay === null) lacks.push('day');
  if (bodies.length === 0) lacks.push('bodies');
  if (members.length === 0) lacks.push('members');
  if (findings.length === 0 && remedies.length === 0) lacks.push('findings');
  if (remedies.some(({ organizationId }) => !inspected.has(organizationId))) lacks.push('stray-remedy');
  if (findings.some(({ organizationId }) => organizationId !== null && !inspected.has(organizationId)))
    lacks.push('stray-finding');
  return lacks;
}
