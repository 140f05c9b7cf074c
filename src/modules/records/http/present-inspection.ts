import { localDay, localMinute } from '#kernel/time/local-time.ts';
import { type Obligation, showDeadline } from '#modules/work/door.ts';
import type {
  InspectionShape,
  ListedInspection as ListedShape,
  LookedAt,
  RemedyShape,
} from '../contract/inspections.ts';
import type {
  ListedInspection,
  SeenInspectionWhole,
  SeenRemedy,
} from '../use-cases/inspections/look-at-inspections.ts';
import { presentFile } from './present-record.ts';

/** An inspection as it is sent at a moment. */
export function presentInspection(seen: SeenInspectionWhole, now: Date): InspectionShape {
  const { inspection, plan, isWhole, runs } = seen;
  const { organizationId, organizationName, sentAt, sentByName } = inspection;
  const minute = localMinute(now);
  return {
    id: inspection.id,
    title: inspection.title,
    decision: inspection.decision,
    plan: plan === null ? null : { id: plan.id, title: plan.title, number: plan.number },
    fromDay: inspection.fromDay,
    toDay: inspection.toDay,
    place: inspection.place,
    summary: inspection.summary,
    organization: organizationId === null ? null : { id: organizationId, name: organizationName ?? '' },
    members: [...inspection.members],
    bodies: [...inspection.bodies],
    obligations: seen.obligations.map((one) => presentLookedAt(one, minute)),
    findings: [...inspection.findings],
    remedies: seen.remedies.map(presentRemedy),
    state: inspection.state,
    whole: isWhole,
    runs,
    today: localDay(now),
    version: inspection.version,
    created: { at: inspection.createdAt.toISOString(), by: inspection.createdByName },
    sent: sentAt === null ? null : { at: sentAt.toISOString(), by: sentByName ?? '' },
    closedAt: inspection.closedAt?.toISOString() ?? null,
    changed: { at: inspection.changedAt.toISOString(), by: inspection.changedByName },
  };
}

/** An obligation that was or may be looked at, at a local minute. */
export function presentLookedAt(obligation: Obligation, minute: string): LookedAt {
  const { id, organizationId, organizationName, number, text, planId, planTitle, planNumber, state } =
    obligation;
  return {
    id,
    organization: { id: organizationId, name: organizationName },
    number,
    text,
    plan: planId === null ? null : { title: planTitle, number: planNumber },
    state,
    deadline: showDeadline(obligation, minute),
  };
}

function presentRemedy({ remedy, deadline, steps, files, acts, side }: SeenRemedy): RemedyShape {
  return {
    id: remedy.id,
    findingId: remedy.findingId,
    organization: { id: remedy.organizationId, name: remedy.organizationName },
    words: remedy.words,
    day: remedy.day,
    countedDays: remedy.countedDays,
    obligationId: remedy.obligationId,
    state: remedy.state,
    deadline,
    steps: steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      words: step.words,
      toldHow: step.toldHow,
      day: step.day,
      at: step.at.toISOString(),
      by: step.byName,
      files: files.filter(({ stepId }) => stepId === step.id).map(presentFile),
    })),
    acts: [...acts],
    side,
    version: remedy.version,
    changed: { at: remedy.changedAt.toISOString(), by: remedy.changedByName },
  };
}

/** A line of the list as it is sent. */
export function presentListed(line: ListedInspection): ListedShape {
  const { id, title, fromDay, toDay, state, organizationId, organizationName, bodies } = line;
  const { remedies, accepted, reported, late } = line;
  return {
    ...{ id, title, fromDay, toDay, state, bodies: [...bodies] },
    organization: organizationId === null ? null : { id: organizationId, name: organizationName ?? '' },
    ...{ remedies, accepted, reported, late },
  };
}
