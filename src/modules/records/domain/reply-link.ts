/** A link by which one body answers under one obligation without an account. */
export interface ReplyLink {
  readonly realmId: string;
  readonly id: string;
  readonly obligationId: string;
  /** The first link of the message it went out with, whose address and code open it; null: its own. */
  readonly bundleId: string | null;
  /** The question of an urgent request that it asks; null: what was done at all. */
  readonly questionId: string | null;
  /** What is asked, in the asker's own words. */
  readonly asked: string;
  /** Codes of the figures that are asked for. */
  readonly indicators: readonly string[];
  readonly codeHash: string | null;
  readonly wrongCodes: number;
  readonly keyHash: string | null;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly createdByName: string;
  readonly createdOrganizationId: string | null;
  readonly expiresAt: Date;
  readonly openedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly revokedByName: string | null;
  readonly draft: ReplyDraft | null;
  readonly draftVersion: number;
  readonly draftAt: Date | null;
  readonly answeredAt: Date | null;
  readonly recordId: string | null;
  /** Something is asked about the record that was sent by it, and nobody answered yet. */
  readonly isMoreAsked: boolean;
  /** The step of a remedy that was sent by it. */
  readonly remedyStepId: string | null;
  /** Letters that brought a code, and when the last one was written. */
  readonly codeMails: number;
  readonly codeMailedAt: Date | null;
  readonly version: number;
}

/** An answer that is being written, everything as typed. */
export interface ReplyDraft {
  /** Who answers. */
  readonly sender: string;
  readonly words: string;
  /** As typed; empty stands for today. */
  readonly doneOn: string;
  readonly place: string;
  readonly quantities: readonly { readonly indicator: string; readonly amount: string }[];
}

/** Wrong codes after which a link is closed until somebody gives a new code. */
export const MOST_WRONG_CODES = 5;

/** Files that one answer may bring. */
export const MOST_REPLY_FILES = 12;

/** Files that stand on one record at most, what was added to it among them. */
export const MOST_FILES_OF_RECORD = 40;

/** Days for which a link stands again once more is asked about what came by it. */
export const DAYS_TO_ADD = 14;

/** Figures that one link may ask for: more is a form nobody fills in on a telephone. */
export const MOST_REPLY_FIGURES = 8;

/**
 * Where a link stands: `waiting` to be opened, `opened` and being written, `answered`; `locked` after too many wrong
 * codes; `revoked`; `ended` by its day. What was answered stays answered, whatever comes after; `more-asked` while something is
 * asked about it that can be answered here.
 */
export type ReplyLinkState =
  | 'waiting'
  | 'opened'
  | 'answered'
  | 'more-asked'
  | 'locked'
  | 'revoked'
  | 'ended';

/** Tells where a link stands at a moment. */
export function replyLinkState(
  link: Pick<
    ReplyLink,
    'answeredAt' | 'isMoreAsked' | 'revokedAt' | 'expiresAt' | 'wrongCodes' | 'codeHash' | 'keyHash'
  >,
  now: Date,
): ReplyLinkState {
  if (link.answeredAt !== null)
    return link.isMoreAsked && isReplyLinkUsable(link, now) ? 'more-asked' : 'answered';
  if (link.revokedAt !== null) return 'revoked';
  if (link.expiresAt <= now) return 'ended';
  if (link.codeHash === null && link.wrongCodes >= MOST_WRONG_CODES) return 'locked';
  return link.keyHash === null ? 'waiting' : 'opened';
}

/** Whether the page behind the link may still be opened: to be written, or to see what was sent. */
export function isReplyLinkUsable(link: Pick<ReplyLink, 'revokedAt' | 'expiresAt'>, now: Date): boolean {
  return link.revokedAt === null && link.expiresAt > now;
}

/** Whether something may be written behind it: an answer that was not sent, or what was asked about one that was. */
export function isReplyOpen(link: Pick<ReplyLink, 'answeredAt' | 'isMoreAsked'>): boolean {
  return link.answeredAt === null || link.isMoreAsked;
}

/** Until when a link stands once more is asked about what came by it. */
export function standsToAdd(now: Date): Date {
  return new Date(now.getTime() + DAYS_TO_ADD * DAY);
}

/** The header that names the key of an opened link where a body cannot: on an upload. */
export const REPLY_KEY_HEADER = 'x-reply-key';

/** Letters with a code that one message brings within a day. */
export const MOST_CODE_LETTERS = 5;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Whether one more letter with a code may be written, and how many there are with it; else in how many seconds it may. */
export type CodeLetterDecision =
  | { readonly allowed: true; readonly mails: number }
  | { readonly allowed: false; readonly retryAfterSeconds: number };

/** Never two letters within a minute, and only so many until a day has passed without one. */
export function decideCodeLetter(
  { codeMails, codeMailedAt }: Pick<ReplyLink, 'codeMails' | 'codeMailedAt'>,
  now: Date,
): CodeLetterDecision {
  if (codeMailedAt === null) return { allowed: true, mails: 1 };
  const passed = now.getTime() - codeMailedAt.getTime();
  if (passed >= DAY) return { allowed: true, mails: 1 };
  const pause = codeMails >= MOST_CODE_LETTERS ? DAY : MINUTE;
  if (passed >= pause) return { allowed: true, mails: codeMails + 1 };
  return { allowed: false, retryAfterSeconds: Math.ceil((pause - passed) / 1000) };
}
