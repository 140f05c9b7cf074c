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

/** Figures that one link may ask for: more is a form nobody fills in on a telephone. */
export const MOST_REPLY_FIGURES = 8;

/**
 * Where a link stands: `waiting` to be opened, `opened` and being written, `answered`; `locked` after too many wrong
 * codes; `revoked`; `ended` by its day. What was answered stays answered, whatever comes after.
 */
export type ReplyLinkState = 'waiting' | 'opened' | 'answered' | 'locked' | 'revoked' | 'ended';

/** Tells where a link stands at a moment. */
export function replyLinkState(
  link: Pick<ReplyLink, 'answeredAt' | 'revokedAt' | 'expiresAt' | 'wrongCodes' | 'codeHash' | 'keyHash'>,
  now: Date,
): ReplyLinkState {
  if (link.answeredAt !== null) return 'answered';
  if (link.revokedAt !== null) return 'revoked';
  if (link.expiresAt <= now) return 'ended';
  if (link.codeHash === null && link.wrongCodes >= MOST_WRONG_CODES) return 'locked';
  return link.keyHash === null ? 'waiting' : 'opened';
}

/** Whether the page behind the link may still be opened: to be written, or to see what was sent. */
export function isReplyLinkUsable(link: Parameters<typeof replyLinkState>[0], now: Date): boolean {
  return link.revokedAt === null && link.expiresAt > now;
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
