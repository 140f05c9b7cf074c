/**
 * What people are told of. assigned: the body was given work; asked-for-more: more is asked about a record; record-confirmed: a body
 * confirmed what was entered for it; due-changed: an end was moved; request-arrived: a letter asks for something;
 * end-near: an end comes near; to-decide: something waits for a word of the person or the body; time-refused,
 * blocker-answered, question-answered, remedy-accepted: what the word was; record-changed: another body put a record
 * right or struck it; moved-here: what another body owed is the own body's after a reorganisation.
 */
export const NOTICE_KINDS = [
  'assigned',
  'asked-for-more',
  'record-confirmed',
  'due-changed',
  'request-arrived',
  'end-near',
  'to-decide',
  'time-refused',
  'blocker-answered',
  'question-answered',
  'record-changed',
  'remedy-accepted',
  'moved-here',
] as const;

/** One of `NOTICE_KINDS`. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** An end that was moved: local days or minutes, and why. */
export interface MovedEnd {
  readonly earlierEnd: string;
  readonly newEnd: string;
  readonly reason: string | null;
}

/** One notice as its person sees it. */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly subject: string;
  readonly things: number;
  readonly obligationId: string | null;
  readonly planId: string | null;
  readonly byName: string;
  readonly at: Date;
  readonly readAt: Date | null;
  /** What was said with it: why more time was refused, what the answer is. */
  readonly said: string | null;
  /** Of `due-changed`; where it speaks of several things, of the first of them. */
  readonly moved: MovedEnd | null;
}

/** How one kind is wished for. */
export interface Choice {
  /** In the application, at once. */
  readonly app: boolean;
  /** In the letter of the next working day. */
  readonly mail: boolean;
}

/** What may be chosen: every kind of notice, and `owed`: what is owed, in the day's letter. */
export const CHOSEN_KINDS = [...NOTICE_KINDS, 'owed'] as const;

/** One of `CHOSEN_KINDS`. */
export type ChosenKind = (typeof CHOSEN_KINDS)[number];

/** What a person chose; whatever is not there is wished for. */
export type Choices = Readonly<Partial<Record<ChosenKind, Choice>>>;

/** How a kind is wished for by these choices. */
export function choiceOf(choices: Choices, kind: ChosenKind): Choice {
  return choices[kind] ?? { app: true, mail: true };
}

/** The topic of the signals that tell a person's screens to look. */
export function topicOf(accountId: string): string {
  return `notice:${accountId}`;
}
