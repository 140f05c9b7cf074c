import type { Obligation } from '../obligation.ts';
import { type Course, endMinute } from './course.ts';
import type { CourseFacts } from './course-facts.ts';

/** The course as the law looks at it, out of what is kept of it. */
export function readCourse(
  obligation: Obligation & { readonly givenBy: string | null },
  { handings, extensions, blockers }: CourseFacts,
): Course {
  return {
    owing: obligation.organizationId,
    state: obligation.state,
    isAccepted: obligation.acceptedAt !== null,
    chain: handings
      .filter(({ endedAt }) => endedAt === null)
      .map(({ id, fromOrganizationId, toOrganizationId, toAccountId, givenBy }) => ({
        id,
        from: fromOrganizationId,
        to: toOrganizationId,
        person: toAccountId,
        givenBy,
      })),
    extensions: extensions.map(({ id, state, askedBy }) => ({ id, state, askedBy })),
    blockers: blockers.map((one) => ({
      id: one.id,
      state: one.state,
      with: one.withOrganizationId,
      from: one.raisedOrganizationId,
    })),
    end: endMinute(obligation.dueDay, obligation.dueUntil),
    givenBy: obligation.givenBy,
  };
}
