import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';
import { administers, holds } from '#kernel/law/holds.ts';
import type { LawPage } from '#kernel/law/law-page.ts';
import { isWithinToken } from '#kernel/law/token-acts.ts';

/** What can be done with the clock and the anniversaries of a realm. */
export type CalendarAction = 'calendar.read' | 'calendar.change-working-days' | 'calendar.keep-occasions';

const ACTIONS: readonly CalendarAction[] = [
  'calendar.read',
  'calendar.change-working-days',
  'calendar.keep-occasions',
];

/**
 * The page of law for the calendar: everybody signed in reads it; leaders and officers keep the anniversaries of the
 * realm; the table of working days, which moves the deadlines of everybody, is the administrators'.
 */
export function canCalendar(actor: Actor, action: CalendarAction): Decision {
  if (!isWithinToken(actor, action)) return denied('outside-token');
  if (action === 'calendar.read' || administers(actor)) return ALLOWED;
  return action === 'calendar.keep-occasions' && holds(actor, 'leader', 'officer')
    ? ALLOWED
    : denied('role-too-low');
}

/** The actions of this page that are open to the actor, for a screen to offer. */
export function listCalendarPermissions(actor: Actor): CalendarAction[] {
  return ACTIONS.filter((action) => canCalendar(actor, action).allowed);
}

/** This page, for who asks who may. */
export const CALENDAR_PAGE: LawPage = {
  actions: ACTIONS,
  decide: (actor, action) => canCalendar(actor, action as CalendarAction),
};
