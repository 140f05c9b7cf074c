import { detectLabel } from '#kernel/language/detect-label.ts';
import type { Paragraph } from '../../model/document-tree.ts';
import type { PrintedNumber } from './count-numbers.ts';
import { findNumbering, lookOfParagraph, type ParagraphLook } from './find-numbering.ts';
import { noFields } from './follow-field.ts';
import type { PrintedLine } from './paragraph-text.ts';
import { ParagraphText, printLines } from './paragraph-text.ts';
import { readRuns, readWithheld } from './read-runs.ts';
import { readParagraphProperties } from './read-styles.ts';
import type { ReadingState } from './reading-state.ts';
import { nextParagraphId } from './reading-state.ts';
import { lookOfRun } from './run-look.ts';
import type { XmlElement } from './xml-element.ts';
import { findChild, findSwitch, findValue } from './xml-element.ts';

/** Text that goes on in the next paragraph, because the mark between them is deleted, hidden or only for the eye. */
export interface CarriedText {
  readonly text: ParagraphText;
  /** The paragraph it comes from, for the case that there is no next one. */
  readonly element: XmlElement;
  /** Number and look, where those of this paragraph hold for the joined one. */
  readonly head: ParagraphHead | null;
}

interface ParagraphHead {
  readonly number: PrintedNumber | null;
  readonly look: ParagraphLook;
}

/** What became of one `w:p`. */
export interface ReadParagraph {
  readonly paragraphs: readonly Paragraph[];
  readonly textBoxes: readonly XmlElement[];
  readonly carried: CarriedText | null;
}

/** Reads one `w:p` into the paragraphs that it prints: none when blank, several when its lines are broken by hand. */
export function readParagraph(
  element: XmlElement,
  state: ReadingState,
  carried: CarriedText | null,
): ReadParagraph {
  const textBoxes: XmlElement[] = [];
  const text = carried?.text ?? new ParagraphText();
  const page = readText(element, state, text, textBoxes);
  const properties = findChild(element, 'w:pPr');
  const mark = findChild(properties, 'w:rPr');
  if (findChild(mark, 'w:ins') !== null) state.notes.count('tracked-insertions', nextParagraphId(state));
  const head = carried?.head ?? null;
  if (findChild(mark, 'w:del') !== null || findChild(mark, 'w:moveFrom') !== null) {
    state.notes.count('tracked-deletions', nextParagraphId(state));
    return { paragraphs: [], textBoxes, carried: { text, element, head } };
  }
  if (isInitial(properties)) return { paragraphs: [], textBoxes, carried: { text, element, head } };
  if (findSwitch(mark, 'w:vanish') === true) {
    const kept = text.isBlank ? null : { text, element, head: head ?? headOf(element, state, page) };
    return { paragraphs: [], textBoxes, carried: kept };
  }
  if (isContentsLine(element, text, state)) return { paragraphs: [], textBoxes, carried: null };
  return { paragraphs: print(text, head ?? headOf(element, state, page), state), textBoxes, carried: null };
}

/** Prints text that no paragraph follows to join it. */
export function printCarried(carried: CarriedText, state: ReadingState): Paragraph[] {
  if (carried.text.isBlank) return [];
  return print(carried.text, carried.head ?? headOf(carried.element, state, state.page), state);
}

/** Adds the words of a paragraph; answers the page on which it begins. */
function readText(
  element: XmlElement,
  state: ReadingState,
  text: ParagraphText,
  textBoxes: XmlElement[],
): number | null {
  const properties = findChild(element, 'w:pPr');
  const style = state.styles.find(findValue(properties, 'w:pStyle')) ?? state.styles.find(null);
  const hidden = new ParagraphText();
  let page = state.page;
  const context = {
    styles: state.styles,
    notes: state.notes,
    footnotes: state.footnotes,
    endnotes: state.endnotes,
    block: nextParagraphId(state),
    fields: noFields(),
    hidden,
    onTextBox: (content: XmlElement) => {
      textBoxes.push(content);
    },
    onPage: (isBlank: boolean) => {
      if (state.page === null) return;
      state.page += 1;
      if (isBlank) page = state.page;
    },
  };
  readRuns(element, style, text, context);
  readWithheld(text, context);
  if (!hidden.isBlank) {
    for (const line of printLines(hidden.spell().pieces)) {
      state.notes.keepOutside('hidden', line.text, context.block);
    }
  }
  return page;
}

/** A large first letter stands in a paragraph of its own and belongs to the one after it. */
function isInitial(properties: XmlElement | null): boolean {
  const drop = findChild(properties, 'w:framePr')?.attributes['w:dropCap'];
  return drop !== undefined && drop !== 'none';
}

/** A line of an automatic table of contents repeats a heading; it is counted and left out. */
function isContentsLine(element: XmlElement, text: ParagraphText, state: ReadingState): boolean {
  const style = state.styles.find(findValue(findChild(element, 'w:pPr'), 'w:pStyle'));
  if (style === null || !/^(?:toc|contents) [1-9]$/i.test(style.name)) return false;
  const lines = printLines(text.spell().pieces);
  if (!/[\s.…]\d{1,4}$/u.test(lines[lines.length - 1]?.text ?? '')) return false;
  state.notes.count('contents-left-out', nextParagraphId(state));
  return true;
}

function headOf(element: XmlElement, state: ReadingState, page: number | null): ParagraphHead {
  const properties = findChild(element, 'w:pPr');
  const style = state.styles.find(findValue(properties, 'w:pStyle')) ?? state.styles.find(null);
  const own = readParagraphProperties(properties);
  const place = findNumbering(own, style, state.numbering);
  const look = lookOfParagraph(own, style, place, page);
  if (place === null) return { number: null, look };
  const mark = lookOfRun(findChild(properties, 'w:rPr'), style, state.styles);
  const number = state.counter.take(place.instance, place.at, mark);
  if (number.unknownFormat !== null) state.notes.name('number-format-unknown', number.unknownFormat);
  return { number, look };
}

/** The lines as paragraphs, the number before the first; a number without words is printed all the same. */
function print(text: ParagraphText, { number, look }: ParagraphHead, state: ReadingState): Paragraph[] {
  const spelled = text.spell();
  for (const font of spelled.turned) state.notes.name('legacy-font', font);
  for (const font of spelled.unknown) state.notes.name('legacy-unknown', font);
  if (spelled.doubtful) state.notes.count('legacy-doubtful', nextParagraphId(state));
  const lines = printLines(spelled.pieces);
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
  const typed = detectLabel(line.text);
  if (number === null) {
    const label = typed && { text: typed.text, end: typed.end, automatic: false };
    return { text: line.text, label, emphasis: line.emphasis };
  }
  const label = number.text.normalize('NFC');
  const lead = line.text === '' ? label : label + number.gap;
  const text = lead + line.text;
  // `1.` right before a typed `2.` is read as one number by everybody.
  const joined = number.gap === '' && typed !== null ? detectLabel(text) : null;
  const whole = joined !== null && joined.end > label.length ? joined.text : label;
  return {
    text,
    label: { text: whole, end: whole.length, automatic: true },
    emphasis: line.emphasis.map((stretch) => ({
      ...stretch,
      start: stretch.start + lead.length,
      end: stretch.end + lead.length,
    })),
  };
}
