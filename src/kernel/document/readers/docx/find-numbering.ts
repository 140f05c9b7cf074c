import type { Paragraph } from '../../model/document-tree.ts';
import type { NumberingInstance, NumberingLevel, NumberingSheet } from './read-numbering.ts';
import type { ParagraphProperties, ResolvedStyle } from './read-styles.ts';
import { silentParagraph } from './read-styles.ts';

/** The place of a paragraph in a list. */
export interface NumberingPlace {
  readonly instance: NumberingInstance;
  readonly at: number;
  readonly level: NumberingLevel;
  /** True when the paragraph itself names the list, false when its style does. */
  readonly direct: boolean;
}

/** The list and level of a paragraph: its own words first, then its style's; list 0 switches numbering off. */
export function findNumbering(
  own: ParagraphProperties,
  style: ResolvedStyle | null,
  numbering: NumberingSheet,
): NumberingPlace | null {
  const direct = own.number?.numberId ?? null;
  const numberId = direct ?? style?.paragraph.number?.numberId ?? null;
  if (numberId === null || numberId === '0') return null;
  const instance = numbering.find(numberId);
  if (instance === null) return null;
  const at = own.number?.level ?? (direct === null && style !== null ? levelOfStyle(instance, style) : 0);
  const level = instance.levels[at];
  return level === undefined ? null : { instance, at, level, direct: direct !== null };
}

function levelOfStyle(instance: NumberingInstance, style: ResolvedStyle): number {
  const linkedTo = (id: string): number => instance.levels.findIndex((level) => level.style === id);
  const own = linkedTo(style.id);
  if (own !== -1) return own;
  const said = style.paragraph.number?.level ?? null;
  if (said !== null) return said;
  return style.numberingPath.map(linkedTo).find((at) => at !== -1) ?? 0;
}

/** The look that a paragraph has beside its words. */
export type ParagraphLook = Pick<Paragraph, 'headingLevel' | 'align' | 'indent' | 'page'>;

/** Heading level, alignment and indent: the paragraph's own words, then its list's and its style's. */
export function lookOfParagraph(
  own: ParagraphProperties,
  style: ResolvedStyle | null,
  place: NumberingPlace | null,
  page: number | null,
): ParagraphLook {
  const above = style?.paragraph ?? silentParagraph;
  const outline = own.outlineLevel ?? above.outlineLevel;
  const fromList = place?.level.indent ?? null;
  const inherited = place?.direct === true ? (fromList ?? above.indent) : (above.indent ?? fromList);
  return {
    headingLevel: outline !== null && outline >= 0 && outline < 9 ? outline + 1 : null,
    align: own.align ?? above.align,
    indent: own.indent ?? inherited ?? 0,
    page,
  };
}
