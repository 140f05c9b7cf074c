import type { Actor } from '#kernel/law/actor.ts';
import { ALLOWED, type Decision, denied } from '#kernel/law/decision.ts';
import { administers, holds, WORKING_ROLES, worksFor } from '#kernel/law/holds.ts';
import type { LawPage } from '#kernel/law/law-page.ts';
import { isWithinToken } from '#kernel/law/token-acts.ts';
import { canInspect, INSPECTION_ACTIONS, type InspectionAction } from './inspection/inspection-law.ts';

/** What people do with records. */
export type RecordsAction =
  | 'records.read'
  | 'records.add-record'
  | 'records.change-record'
  | 'records.confirm-record'
  | 'records.ask-for-more'
  | 'records.answer-question'
  | 'records.make-reply-link'
  | 'records.merge-events'
  | 'records.keep-indicators'
  | 'records.keep-figures';

const ACTIONS: readonly RecordsAction[] = [
  'records.read',
  'records.add-record',
  'records.change-record',
  'records.confirm-record',
  'records.ask-for-more',
  'records.answer-question',
  'records.make-reply-link',
  'records.merge-events',
  'records.keep-indicators',
  'records.keep-figures',
];

/** What an act is about. */
export interface RecordMatter {
  /** The body that owes the obligation. */
  readonly owing: string;
  /** The actor's body puts together what the bodies of this plan report, or stands above the one that owes. */
  readonly consolidates: boolean;
  /** The work was handed down to the actor's body. */
  readonly holds?: boolean;
  /** The body of whoever entered the record, where there is one. */
  readonly enteredBy?: string | null;
  /** It came by a link, without anybody signing in. */
  readonly viaLink?: boolean;
  /** The body that sent the link, where there is one. */
  readonly linkBy?: string | null;
}

/**
 * The page of law for records: everybody of the realm reads them. A leader or an officer enters what the own body did, and for
 * another body only where the own one consolidates, or where the work was handed down to it; such a record is changed by its body and by the one that entered
 * it. Only the body itself confirms, but for what came by a link: that is confirmed by who consolidates too, for nobody of
 * the house has looked at it yet, and so does the body that sent the link. Who consolidates asks for more, and of what came by a link the body that sent it. Records of one event are put together by who
 * consolidates the bodies they are of. The counted things are kept by who administers the house.
 *
 * @param matter left out when asked about none in particular
 */
export function canRecord(actor: Actor, action: RecordsAction, matter?: RecordMatter): Decision {
  if (!isWithinToken(actor, action)) return denied('outside-token');
  if (action === 'records.read') return ALLOWED;
  if (action === 'records.keep-indicators') return administers(actor) ? ALLOWED : denied('role-too-low');
  if (!administers(actor) && !holds(actor, ...WORKING_ROLES)) return denied('role-too-low');
  if (matter === undefined) return ALLOWED;
  const isOwn = worksFor(actor, matter.owing);
  // Nobody but the body says for the body that it is so, not even who administers the house.
  if (action === 'records.confirm-record' && matter.viaLink !== true)
    return isOwn ? ALLOWED : denied('other-organization');
  if (administers(actor)) return ALLOWED;
  return isAllowed(actor, action, matter, isOwn) ? ALLOWED : denied('other-organization');
}

/** What a body does for itself, and who consolidates does for it. */
const SHARED_ACTS: ReadonlySet<RecordsAction> = new Set([
  'records.add-record',
  'records.make-reply-link',
  'records.merge-events',
  // Only what came by a link gets so far.
  'records.confirm-record',
]);

function isAllowed(actor: Actor, action: RecordsAction, matter: RecordMatter, isOwn: boolean): boolean {
  // A body asks by a link what it has given out itself, and looks at what comes back.
  const isAsker = matter.linkBy != null && worksFor(actor, matter.linkBy);
  if (action === 'records.ask-for-more') return (matter.consolidates || isAsker) && !isOwn;
  // A room enters what it did for the body above; it asks nothing of that body and decides on nothing of it.
  if (action === 'records.add-record' && matter.holds === true) return true;
  if (isAsker && (action === 'records.make-reply-link' || action === 'records.confirm-record')) return true;
  if (SHARED_ACTS.has(action)) return isOwn || matter.consolidates;
  if (action === 'records.answer-question' || action === 'records.keep-figures') return isOwn;
  return isOwn || (matter.enteredBy != null && worksFor(actor, matter.enteredBy));
}

/** The actions of this page that are open to the actor, for a screen to offer. */
export function listRecordPermissions(actor: Actor): (RecordsAction | InspectionAction)[] {
  return [
    ...ACTIONS.filter((action) => canRecord(actor, action).allowed),
    ...INSPECTION_ACTIONS.filter((action) => canInspect(actor, action).allowed),
  ];
}

/** This page, for who asks who may. */
export const RECORD_PAGE: LawPage = {
  actions: [...ACTIONS, ...INSPECTION_ACTIONS],
  decide: (actor, action, about) =>
    isOfInspection(action)
      ? canInspect(actor, action, about?.organizationId)
      : canRecord(
          actor,
          action as RecordsAction,
          about === null
            ? undefined
            : { owing: about.organizationId, consolidates: isAbove(actor, about.line) },
        ),
};

function isOfInspection(action: string): action is InspectionAction {
  return INSPECTION_ACTIONS.some((one) => one === action);
}

/** Stands above the body asked about; what a plan adds to that is not known without one. */
function isAbove(actor: Actor, line: readonly string[]): boolean {
  return line.slice(1).some((organizationId) => worksFor(actor, organizationId));
}
