import type { Obligation as ObligationShape } from '../contract.ts';
import type { Obligation } from '../domain/obligation.ts';
import { showDeadline } from '../domain/show-deadline.ts';

/** An obligation as it is sent; `now` is the local minute its deadline is judged on. */
export function presentObligation(obligation: Obligation, now: string): ObligationShape {
  const {
    id,
    origin,
    itemId,
    number,
    text,
    printedName,
    scope,
    timeText,
    state,
    reason,
    allowedBy,
    version,
  } = obligation;
  return {
    id,
    organization: { id: obligation.organizationId, name: obligation.organizationName },
    origin,
    plan: presentPlan(obligation),
    itemId,
    number,
    text,
    printedName,
    scope,
    timeText,
    state,
    reason,
    allowedBy,
    deadline: showDeadline(obligation, now),
    changed: { at: obligation.changedAt.toISOString(), by: obligation.changedByName },
    given: presentGiven(obligation),
    ...presentCourse(obligation),
    version,
  };
}

function presentCourse(
  obligation: Obligation,
): Pick<ObligationShape, 'accepted' | 'holder' | 'partOf' | 'openBlockers' | 'asksTime'> {
  const { acceptedAt, acceptedByName, heldOrganizationId, heldName, heldSince } = obligation;
  const { partOf, openBlockers, asksTime } = obligation;
  return {
    accepted:
      acceptedAt === null || acceptedByName === null
        ? null
        : { by: acceptedByName, at: acceptedAt.toISOString() },
    holder:
      heldOrganizationId === null || heldName === null || heldSince === null
        ? null
        : { organizationId: heldOrganizationId, name: heldName, since: heldSince.toISOString() },
    partOf,
    openBlockers,
    asksTime,
  };
}

function presentPlan({ planId, planTitle, planNumber, planYear }: Obligation): ObligationShape['plan'] {
  return planId === null ? null : { id: planId, title: planTitle, number: planNumber, year: planYear };
}

function presentGiven({ givenAt, givenByName }: Obligation): ObligationShape['given'] {
  return givenAt === null || givenByName === null ? null : { by: givenByName, at: givenAt.toISOString() };
}
