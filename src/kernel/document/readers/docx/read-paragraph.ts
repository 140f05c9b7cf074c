import { detectLabel } from '#kernel/language/detect-label.ts';
import type { Paragraph } from '../../model/document-tree.ts';
import type { PrintedNumber } from './count-numbers.ts';
import type { PrintedLine } from './paragraph-text.ts';
import { ParagraphText } from './paragraph-text.ts';
import type { NumberingInstance, NumberingLevel } from './read-numbering.ts';
import { readRuns } from './read-runs.ts';
import type { ParagraphProperties, ResolvedStyle } from './read-styles.ts';
import { readParagraphProperties, silentParagraph } from './read-styles.ts';
import type { ReadingState } from './reading-state.ts';
import { nextParagraphId } from './reading-state.ts';
import type { XmlElement } from './xml-element.ts';
import { findChild, findValue } from './xml-element.ts';

/** What became of one `w:p`. */
export interface ReadParagraph {
  readonly paragraphs: readonly Paragraph[];
  readonly textBoxes: readonly XmlElement[];
  /** Text whose paragraph mark was deleted: it goes on in the next paragraph. */
  readonly carried: ParagraphText | null;
}

/** Reads one `w:p` into the paragraphs that it prints: none when blank, several when its lines are broken by hand. */
export function readParagraph(
  element: XmlElement,
  state: ReadingState,
  carried: ParagraphText | null,
): ReadParagraph {
  const properties = findChild(element, 'w:pPr');
  const style = state.styles.find(findValue(properties, 'w:pStyle')) ?? state.styles.find(null);
  const own = readParagraphProperties(properties);
  const text = new ParagraphText();
  const textBoxes: XmlElement[] = [];
  let page = state.page;
  readRuns(element, style, text, {
    styles: state.styles,
    notes: state.notes,
    footnotes: state.footnotes,
    endnotes: state.endnotes,
    block: nextParagraphId(state),
    fields: { inCode: [] },
    onTextBox: (content) => textBoxes.push(content),
    onPage: (isBlank) => {
      if (state.page === null) return;
      state.page += 1;
      if (isBlank) page = state.page;
    },
  });
  if (carried !== null) text.prepend(carried);
  if (hasDeletedMark(properties)) {
    state.notes.count('tracked-deletions', nextParagraphId(state));
    return { paragraphs: [], textBoxes, carried: text };
  }
  const place = findNumbering(own, style, state);
  const number = place === null ? null : state.counter.take(place.instance, place.at);
  if (number?.unknownFormat != null) state.notes.name('number-format-unknown', number.unknownFormat);
  const look = lookOf(own, style, place, page);
  return { paragraphs: print(text.lines(), number, look, state), textBoxes, carried: null };
}

function hasDeletedMark(properties: XmlElement | null): boolean {
  const mark = findChild(properties, 'w:rPr');
  return findChild(mark, 'w:del') !== null || findChild(mark, 'w:moveFrom') !== null;
}

interface NumberingPlace {
  readonly instance: NumberingInstance;
  readonly at: number;
  readonly level: NumberingLevel;
  /** True when the paragraph itself names the list, false when its style does. */
  readonly direct: boolean;
}

/** The list and level of a paragraph: its own words first, then its style's; list 0 switches numbering off. */
function findNumbering(
  own: ParagraphProperties,
  style: ResolvedStyle | null,
  state: ReadingState,
): NumberingPlace | null {
  const direct = own.number?.numberId ?? null;
  const numberId = direct ?? style?.paragraph.number?.numberId ?? null;
  if (numberId === null || numberId === '0') return null;
  const instance = state.numbering.find(numberId);
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

type Look = Pick<Paragraph, 'headingLevel' | 'align' | 'indent' | 'page'>;

function lookOf(
  own: ParagraphProperties,
  style: ResolvedStyle | null,
  place: NumberingPlace | null,
  page: number | null,
): Look {
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

/** The lines as paragraphs, the number before the first; a number without words is printed all the same. */
function print(
  lines: readonly PrintedLine[],
  number: PrintedNumber | null,
  look: Look,
  state: ReadingState,
): Paragraph[] {
  const printedNumber = number === null || number.text === '' ? null : number;
  const isLone = lines.length === 0 && printedNumber !== null && !printedNumber.bullet;
  const shown: readonly PrintedLine[] = isLone ? [{ text: '', emphasis: [] }] : lines;
  return shown.map((line, index) => {
    const id = nextParagraphId(state);
    state.paragraphs += 1;
    return { kind: 'paragraph', id, ...withNumber(line, index === 0 ? printedNumber : null), ...look };
  });
}

function withNumber(
  line: PrintedLine,
  number: PrintedNumber | null,
): Pick<Paragraph, 'text' | 'label' | 'emphasis'> {
  if (number === null) {
    const typed = detectLabel(line.text);
    const label = typed && { text: typed.text, end: typed.end, automatic: false };
    return { text: line.text, label, emphasis: line.emphasis };
  }
  const label = number.text.normalize('NFC');
  const lead = line.text === '' ? label : `${label} `;
  return {
    text: lead + line.text,
    label: { text: label, end: label.length, automatic: true },
    emphasis: line.emphasis.map((stretch) => ({
      ...stretch,
      start: stretch.start + lead.length,
      end: stretch.end + lead.length,
    })),
  };
}
