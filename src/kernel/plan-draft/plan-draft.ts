import type { TextSpan } from '../base/text-span.ts';
import type { DocumentFamily } from '../document/model/official-document.ts';

export type { DocumentFamily } from '../document/model/official-document.ts';

/**
 * What was understood of a document that assigns work: the contract between reading and everything else.
 *
 * Strings are copied from the document, its spelling faults included, without marks, lines joined, white
 * space folded, one closing full stop or semicolon dropped. Dates are ISO 8601; `2022-02` when the day is
 * blank on the paper. Every value knows the words it came from in `sources`.
 */
export interface PlanDraft {
  readonly document: DraftDocument;
  readonly references: readonly DraftReference[];
  readonly sections: readonly DraftSection[];
  readonly tasks: readonly DraftTask[];
  readonly duties: readonly DraftDuty[];
  readonly reporting: readonly DraftReporting[];
  readonly recipients: readonly DraftRecipient[];
  readonly funding: readonly SourcedText[];
  readonly occasions: readonly DraftOccasion[];
  readonly organizations: readonly SourcedText[];
  readonly findings: readonly DraftFinding[];
}

/** The words a value was read from; empty when a person typed the value. Several spans when the words stand apart. */
export type Source = readonly TextSpan[];

/** A text of the document with its place. */
export interface SourcedText {
  readonly text: string;
  readonly source: Source;
}

/** The head and foot of the paper: what it is, whose it is, of which day, signed by whom. */
export interface DraftDocument {
  /** Kind as printed, upper case: `KẾ HOẠCH`, `THÔNG BÁO KẾT LUẬN`; null for a letter or a fragment. */
  readonly type: SourcedText | null;
  /** Number and symbol as printed; `/KH-UBND` when the number is still blank. */
  readonly number: SourcedText | null;
  readonly place: SourcedText | null;
  readonly date: SourcedText | null;
  /** Trích yếu. */
  readonly subject: SourcedText | null;
  /** Issuing body in sentence case, abbreviations not expanded. */
  readonly issuer: SourcedText | null;
  /** The plan's year (not always the year of issue), null when it is no yearly plan. */
  readonly year: { readonly value: number; readonly source: Source } | null;
  readonly signer: DraftSigner | null;
  readonly family: DocumentFamily;
}

/** The signature block as printed, its parts null where the paper lacks them. */
export interface DraftSigner {
  readonly authority: SourcedText | null;
  readonly capacity: SourcedText | null;
  readonly title: SourcedText | null;
  readonly name: SourcedText | null;
}

/** basis: cited in the preamble; implements: the one document this plan carries out; mentioned: elsewhere. */
export type ReferenceRole = 'basis' | 'implements' | 'mentioned';

/** A cited document that has a symbol, once, at its first mention. */
export interface DraftReference {
  readonly symbol: string;
  readonly kind: string | null;
  readonly date: string | null;
  /** Who issued it, where somebody named it. */
  readonly issuer?: string | null;
  readonly role: ReferenceRole;
  readonly source: Source;
}

/** A top heading of the body. */
export interface DraftSection {
  readonly number: string | null;
  readonly title: string;
  readonly source: Source;
}

/** The smallest item with its own assignment; where nobody is assigned item by item, the smallest item of the content. */
export interface DraftTask {
  /** Printed number without its closing mark; null for a bullet at top level. */
  readonly number: string | null;
  /** 1, 2, … for an unnumbered dash under `number`. */
  readonly bullet: number | null;
  /** Nearest numbered heading above as printed; null when the task is that heading. */
  readonly heading: string | null;
  readonly text: string;
  readonly lead: readonly SourcedText[];
  readonly coordinate: readonly SourcedText[];
  readonly advise: readonly SourcedText[];
  /** Only where the document splits the lead by activity. */
  readonly assignments: readonly DraftAssignment[];
  readonly time: DraftTime;
  /** What is to come of it (sản phẩm), where somebody named it. */
  readonly product?: SourcedText | null;
  /** True where a letter, notice, telegram or invitation asks for it (yêu cầu), with or without a plan behind it. */
  readonly isRequest?: boolean;
  /** Words of the task itself, without those of its assignment. */
  readonly source: Source;
}

/** One activity of a task with the leads of its own. */
export interface DraftAssignment {
  readonly scope: SourcedText;
  readonly lead: readonly SourcedText[];
}

/** How words of time were understood; null beside it means not understood or not there. */
export type TimeKind = 'year' | 'quarters' | 'ongoing' | 'open' | 'range';

/** When a task is to be done, by the words the paper gives. */
export interface DraftTime {
  readonly text: string | null;
  readonly kind: TimeKind | null;
  /** First and last day, ISO; null where the words give none. */
  readonly from: string | null;
  readonly to: string | null;
  /** Local date and hour `2026-06-14T16:00` when the words name an hour. */
  readonly until: string | null;
  /** Several windows where one span would be wrong (Quý II và IV); empty otherwise. */
  readonly windows: readonly { readonly from: string; readonly to: string }[];
  readonly source: Source;
}

/** One numbered item of Tổ chức thực hiện. */
export interface DraftDuty {
  readonly number: string | null;
  readonly body: readonly SourcedText[];
  readonly text: string;
  /** By when, where its words give one end; what comes round stands in the reporting instead. */
  readonly time?: DraftTime;
  readonly source: Source;
}

/** How often a report is owed. */
export type Cadence = 'semiannual' | 'annual' | 'quarterly' | 'monthly' | 'adhoc' | 'periodic';

/** One reporting duty: one per cadence and level. */
export interface DraftReporting {
  readonly from: string | null;
  readonly to: string | null;
  readonly via: string | null;
  readonly cadence: Cadence | null;
  /** `06-15`: the day the report is due each year. */
  readonly due: string | null;
  readonly startYear: number | null;
  readonly source: Source;
}

/** One printed line of Nơi nhận, the filing line included. */
export interface DraftRecipient {
  readonly name: string;
  readonly purpose: string | null;
  readonly source: Source;
}

/** A dated anniversary that the paper names. */
export interface DraftOccasion {
  readonly name: string;
  readonly ordinal: number | null;
  /** Base day and this year's day, ISO; only the year where the paper prints only years. */
  readonly date: string | null;
  readonly anniversary: string | null;
  readonly source: Source;
}

/** Something a person should look at before confirming: a stable code, the place, and values for the message. */
export interface DraftFinding {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'unsure';
  /** The value meant, as a path into the draft (`tasks.3.time`), or null for the whole document. */
  readonly path: string | null;
  readonly source: Source;
  readonly values: Readonly<Record<string, string>>;
}
