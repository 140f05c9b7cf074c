import type { DocumentFamily } from '../document/model/official-document.ts';

/**
 * A plan that a person writes in the house (bản soạn): words by the parts of the paper, before anything is numbered,
 * laid out or read. Every text may be empty while it is being written.
 */
export interface Manuscript {
  readonly head: ManuscriptHead;
  readonly parts: readonly ManuscriptPart[];
}

/** Kinds of documents that assign work and are written here: kế hoạch, chương trình. */
export type ManuscriptKind = 'plan' | 'programme';

/** Head and foot of the paper; a text of several lines has a line for each. */
export interface ManuscriptHead {
  readonly family: DocumentFamily;
  readonly kind: ManuscriptKind;
  /** `CỦA BAN THƯỜNG VỤ TỈNH ỦY`, below the kind of Party documents; empty: none. */
  readonly belowKind: string;
  /** Whether tasks stand in the text, or in the table of an annex. */
  readonly tasksIn: 'text' | 'annex';
  /** Bodies above the issuer in the letterhead, a line each. */
  readonly superior: string;
  readonly issuer: string;
  readonly place: string;
  /** What stands behind the number that the office's document system gives: `/KH-UBND`. */
  readonly symbol: string;
  /** Month of issue, `2026-11`; the day is given with the number. Empty: year and month are left blank too. */
  readonly month: string;
  /** Trích yếu. */
  readonly subject: string;
  /** The plan's year; completes times that name none. */
  readonly year: number | null;
  /** Căn cứ, a line each. */
  readonly bases: string;
  /** `… ban hành Kế hoạch … như sau:` */
  readonly opening: string;
  /** Nơi nhận, a line each. */
  readonly recipients: string;
  /** `TM. ỦY BAN NHÂN DÂN`. */
  readonly authority: string;
  /** `KT. CHỦ TỊCH`. */
  readonly capacity: string;
  /** `PHÓ CHỦ TỊCH`. */
  readonly title: string;
  readonly signer: string;
}

/**
 * section: `I.`; heading: `1.` in a section; prose: paragraphs, a line each; task: work with who and when; duty: what
 * a body has to do under Tổ chức thực hiện.
 */
export type PartKind = 'section' | 'heading' | 'prose' | 'task' | 'duty';

/** One part of the text, in the order of the paper; fields that its kind does not print are kept but not printed. */
export interface ManuscriptPart {
  /** Stable while the part is moved and changed. */
  readonly id: string;
  readonly kind: PartKind;
  readonly text: string;
  /** Who leads a task, or whose duty it is. */
  readonly lead: readonly ManuscriptName[];
  readonly coordinate: readonly ManuscriptName[];
  /** Words of time, as they are to be printed. */
  readonly time: string;
  readonly product: string;
  /** True for what was copied from another plan and nobody looked at yet. */
  readonly look: boolean;
}

/** A name as it is to be printed, and the body that was picked for it; null: words alone, such as a group. */
export interface ManuscriptName {
  readonly name: string;
  readonly organizationId: string | null;
}

/** A head without a word. */
export const EMPTY_HEAD: ManuscriptHead = {
  family: 'state',
  kind: 'plan',
  belowKind: '',
  tasksIn: 'text',
  superior: '',
  issuer: '',
  place: '',
  symbol: '',
  month: '',
  subject: '',
  year: null,
  bases: '',
  opening: '',
  recipients: '',
  authority: '',
  capacity: '',
  title: '',
  signer: '',
};

/** A part without a word. */
export function emptyPart(id: string, kind: PartKind): ManuscriptPart {
  return { id, kind, text: '', lead: [], coordinate: [], time: '', product: '', look: false };
}

/** The kind in the letters of a sentence: `Kế hoạch`. */
export function kindWords({ kind }: Pick<ManuscriptHead, 'kind'>): string {
  return kind === 'programme' ? 'Chương trình' : 'Kế hoạch';
}
