import type { Actor } from '#kernel/law/actor.ts';
import { worksFor } from '#kernel/law/holds.ts';
import { reportingHalfYear } from '#kernel/time/reporting-half-year.ts';

/** The same words in the two languages of the house. */
export interface TwoWords {
  readonly vi: string;
  readonly en: string;
}

/**
 * Parts of Việc của tôi that are not simply owed by a day. decide: waits for the person's word; returned: came back to the
 * own body; waiting: lies with others.
 */
export type AskedPart = 'decide' | 'returned' | 'waiting';

/** One thing that is asked, as the room that knows of it tells it. */
export interface AskedItem {
  /** Different from every other on the page. */
  readonly key: string;
  /** The obligation it is about; its words, plan, body and clock are shown. Null: `what` stands for itself. */
  readonly obligationId: string | null;
  /** Needed where there is no obligation. */
  readonly what?: string;
  /** What it is: `Đề nghị bổ sung`. */
  readonly why: TwoWords;
  /** What somebody wrote about it. */
  readonly said: string | null;
  readonly by: string | null;
  readonly since: Date | null;
  /** The one thing to do about it; the address is one of the application. */
  readonly act: TwoWords & { readonly address: string };
}

/** Who asks what is theirs, and when. */
export interface Asking {
  readonly realmId: string;
  readonly actor: Actor;
  /** The bodies the person works for; none for who keeps the whole house. */
  readonly bodies: readonly string[];
  /** Local minute. */
  readonly now: string;
  /** At most so many items are wanted. */
  readonly most: number;
}

/** What one source answers; `total` counts beyond those that are told. */
export interface Asked {
  readonly items: readonly AskedItem[];
  readonly total: number;
}

/** The bodies whose work is somebody's own: the one first worked for, and every other in which the work is done. */
export function ownBodies(actor: Actor): readonly string[] {
  const held = actor.positions.map(({ organizationId }) => organizationId).filter((id) => id !== null);
  const first = actor.organizationId === null ? [] : [actor.organizationId];
  return [...new Set([...first, ...held.filter((id) => worksFor(actor, id))])];
}

/** The period within which what goes on all the time shows a result: the half year of reporting. */
export function periodOf(day: string): { readonly from: string; readonly to: string } {
  return reportingHalfYear(day);
}
