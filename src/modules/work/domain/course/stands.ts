import type { Obligation } from '../obligation.ts';
import type { ObligationState } from '../obligation-state.ts';
import type { CourseFacts } from './course-facts.ts';

/** What stands of an obligation's course, as whoever wrote beside it has to see it. */
export interface Stands {
  readonly state: ObligationState;
  readonly reason: string | null;
  readonly accepted: { readonly by: string; readonly at: string } | null;
  /** The last step down that stands, with its words. */
  readonly handed: {
    readonly to: string;
    readonly words: string | null;
    readonly by: string;
    readonly at: string;
  } | null;
  readonly end: { readonly day: string; readonly until: string | null } | null;
  /** The last word on more time. */
  readonly moreTime: {
    readonly state: 'asked' | 'granted' | 'refused' | 'withdrawn';
    readonly words: string;
    readonly day: string;
    readonly hour: string | null;
    readonly by: string;
    readonly at: string;
  } | null;
  /** The last word on what holds it up. */
  readonly blocker: {
    readonly state: 'open' | 'answered' | 'closed';
    readonly words: string;
    readonly answer: string | null;
    readonly by: string;
    readonly at: string;
  } | null;
}

/** Sums up what stands of a course, the newest of each kind. */
export function standsOf(obligation: Obligation, { blockers, extensions, handings }: CourseFacts): Stands {
  const { acceptedAt, acceptedByName, dueDay, dueUntil, reason, state } = obligation;
  const handed = handings.findLast(({ endedAt }) => endedAt === null);
  const asked = extensions.at(-1);
  const raised = blockers.at(-1);
  return {
    state,
    reason,
    accepted:
      acceptedAt === null || acceptedByName === null
        ? null
        : { by: acceptedByName, at: acceptedAt.toISOString() },
    handed:
      handed === undefined
        ? null
        : {
            to: handed.toPersonName ?? handed.toOrganizationName,
            words: handed.words,
            by: handed.givenByName,
            at: handed.givenAt.toISOString(),
          },
    end: dueDay === null ? null : { day: dueDay, until: dueUntil },
    moreTime:
      asked === undefined
        ? null
        : {
            state: asked.state,
            words: asked.decision ?? asked.reason,
            day: asked.grantedDay ?? asked.wantedDay,
            hour: asked.grantedDay === null ? asked.wantedHour : asked.grantedHour,
            by: asked.decidedByName ?? asked.askedByName,
            at: (asked.decidedAt ?? asked.askedAt).toISOString(),
          },
    blocker:
      raised === undefined
        ? null
        : {
            state: raised.state,
            words: raised.words,
            answer: raised.answer,
            by: raised.closedByName ?? raised.answeredByName ?? raised.raisedByName,
            at: (raised.closedAt ?? raised.answeredAt ?? raised.raisedAt).toISOString(),
          },
  };
}
