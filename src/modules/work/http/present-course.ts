import type { CourseShape } from '../contract/course.ts';
import type { CourseView } from '../use-cases/get-course.ts';

/** The course of an obligation as it is sent. */
export function presentCourse(view: CourseView): CourseShape {
  const { obligation, facts, moves, parts, granted, rules, may, up, onBlocker } = view;
  return {
    version: obligation.version,
    accepted: done(obligation.acceptedAt, obligation.acceptedByName),
    chain: facts.handings.map((one) => ({
      id: one.id,
      from: { id: one.fromOrganizationId, name: one.fromOrganizationName },
      to: { id: one.toOrganizationId, name: one.toOrganizationName },
      person:
        one.toAccountId === null || one.toPersonName === null
          ? null
          : { id: one.toAccountId, name: one.toPersonName },
      words: one.words,
      given: { at: one.givenAt.toISOString(), by: one.givenByName },
      ended: done(one.endedAt, one.endedByName),
    })),
    extensions: facts.extensions.map((one) => ({
      id: one.id,
      state: one.state,
      reason: one.reason,
      wanted: { day: one.wantedDay, hour: one.wantedHour },
      asked: { at: one.askedAt.toISOString(), by: one.askedByName },
      decided: done(one.decidedAt, one.decidedByName),
      decision: one.decision,
      granted: one.grantedDay === null ? null : { day: one.grantedDay, hour: one.grantedHour },
      earlier: { day: one.earlierDueDay, until: one.earlierDueUntil, words: one.earlierTimeText },
    })),
    blockers: facts.blockers.map((one) => ({
      id: one.id,
      state: one.state,
      words: one.words,
      neededFrom: one.neededFrom,
      with: { id: one.withOrganizationId, name: one.withOrganizationName },
      raised: { at: one.raisedAt.toISOString(), by: one.raisedByName },
      carried: [...one.carried],
      answer: one.answer,
      answered: done(one.answeredAt, one.answeredByName),
      closed: done(one.closedAt, one.closedByName),
      may: [...(onBlocker.get(one.id) ?? [])],
    })),
    moves: moves.map(presentMove),
    parts: parts.map(({ id, organizationId, organizationName, text, state, dueDay }) => ({
      id,
      organization: { id: organizationId, name: organizationName },
      text,
      state,
      day: dueDay,
    })),
    granted,
    mostExtensions: rules.mostExtensions,
    may: [...may],
    up,
  };
}

function presentMove({
  id,
  part,
  on,
  isFolded,
  ...one
}: CourseView['moves'][number]): CourseShape['moves'][number] {
  return {
    ...{ id, part, on, isFolded },
    from: { id: one.fromId, name: one.fromName },
    to: { id: one.toId, name: one.toName },
    moved: { at: one.movedAt.toISOString(), by: one.movedByName },
    undone: done(one.undoneAt, one.undoneByName),
  };
}

function done(at: Date | null, by: string | null): { readonly at: string; readonly by: string } | null {
  return at === null || by === null ? null : { at: at.toISOString(), by };
}
