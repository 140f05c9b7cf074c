import type { DocumentFamily } from '../../model/official-document.ts';

/** Least and greatest value that a rule allows; both ends are allowed. */
export type Allowed = readonly [least: number, greatest: number];

/** The parts of a page that the forms give a look of their own. */
export type StyleName =
  | 'nation'
  | 'motto'
  | 'superior'
  | 'issuer'
  | 'star'
  | 'number'
  | 'placeAndDate'
  | 'kind'
  | 'issuerBelowKind'
  | 'subject'
  | 'letterSubject'
  | 'mark'
  | 'remark'
  | 'addressee'
  | 'decider'
  | 'enacting'
  | 'basis'
  | 'text'
  | 'part'
  | 'partTitle'
  | 'section'
  | 'item'
  | 'article'
  | 'entry'
  | 'authority'
  | 'office'
  | 'signatureNote'
  | 'signer'
  | 'recipientsHead'
  | 'recipient'
  | 'annexLabel'
  | 'annexTitle'
  | 'annexNote'
  | 'columnHead'
  | 'cell'
  | 'ordinal'
  | 'pageNumber';

/** How one part of the form is printed, and where that is written. */
export interface StyleRule {
  /** Name of the part, as a clerk calls it; also the name of the Word style. */
  readonly name: string;
  readonly clause: string;
  /** Sizes in points that the clause allows, and the one that we print. */
  readonly sizes: Allowed;
  readonly size: number;
  /** Null where the clause leaves it open or its reports disagree: printed as in `prints`. */
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underlined?: boolean;
  /** Printed where the clause leaves the look open. */
  readonly prints?: { readonly bold?: boolean; readonly italic?: boolean };
  readonly capitals?: boolean;
  readonly align: 'left' | 'center' | 'justify';
  /** True when the first line is indented as in running text. */
  readonly indented?: boolean;
  /** Space above and below in points. */
  readonly above?: number;
  readonly below?: number;
  /** Stays on the page of what follows. */
  readonly keepsWithNext?: boolean;
  /** Level in the outline of the document, from 1. */
  readonly outline?: number;
}

/** Everything that one edition of an official form says of a page. */
export interface FormEdition {
  readonly id: 'state-30-2020' | 'party-36-2018' | 'party-05-2026';
  readonly family: DocumentFamily;
  /** The paper that the clauses belong to. */
  readonly source: string;
  /** First and last day (ISO) on which the edition was in force; null while it is. */
  readonly from: string;
  readonly to: string | null;
  readonly page: {
    readonly clause: string;
    /** Millimetres. */
    readonly size: readonly [width: number, height: number];
    readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', Allowed>>;
    readonly prints: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
  };
  readonly font: { readonly clause: string; readonly name: string };
  readonly paragraph: {
    readonly clause: string;
    /** First-line indents in millimetres that are allowed, and the one that we print. */
    readonly indents: readonly number[];
    readonly indent: number;
    /** Least space between paragraphs in points. */
    readonly between: number;
    /** Distance of lines: in points, or as a share of the single line. */
    readonly pitch:
      | { readonly kind: 'exact'; readonly points: Allowed; readonly prints: number }
      | { readonly kind: 'share'; readonly share: Allowed; readonly prints: number };
  };
  readonly words: {
    /** What is printed before number and symbol, and the clause of number and date. */
    readonly numberLead: string;
    readonly numberClause: string;
    readonly dateClause: string;
    readonly recipientsHead: string;
    readonly recipientsClause: string;
    /** What closes the text; null where the form has no such mark. */
    readonly endMark: string | null;
    readonly endClause: string;
    readonly orderClause: string;
    readonly capitalsClause: string;
    readonly bodiesClause: string;
    readonly signatureClause: string;
  };
  readonly styles: Readonly<Record<StyleName, StyleRule>>;
}
