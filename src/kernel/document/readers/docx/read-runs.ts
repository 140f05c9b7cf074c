import { legacyCharsetOf } from '#kernel/language/legacy-charset.ts';
import { chosenContent, hintOf } from './chosen-content.ts';
import type { FieldState } from './follow-field.ts';
import { followField, printFormField } from './follow-field.ts';
import type { ParagraphText } from './paragraph-text.ts';
import { plainSign } from './plain-signs.ts';
import { printMath, raiseFigures } from './print-math.ts';
import type { DrawingContext } from './read-drawing.ts';
import { readDrawing } from './read-drawing.ts';
import type { ResolvedStyle, RunProperties, StyleSheet } from './read-styles.ts';
import { lookOfRun } from './run-look.ts';
import type { TextLook } from './text-piece.ts';
import type { XmlElement } from './xml-element.ts';
import { findChild, textWithin } from './xml-element.ts';

/** What reading the runs of a paragraph needs and reports to. */
export interface RunContext extends DrawingContext {
  readonly styles: StyleSheet;
  readonly footnotes: ReadonlyMap<string, string>;
  readonly endnotes: ReadonlyMap<string, string>;
  /** Called for each page that Word began inside this paragraph; `isBlank` before anything was printed in it. */
  readonly onPage: (isBlank: boolean) => void;
  /** Where words go that are not printed. */
  readonly hidden: ParagraphText;
  readonly fields: FieldState;
}

/** Elements that only group runs; their children are read in place. */
const groups = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:bdo',
  'w:dir',
  'w:sdtContent',
  'w:rubyBase',
]);

/** Adds the printed text of a paragraph (or of a group of runs in it) to `text`. */
export function readRuns(
  element: XmlElement,
  style: ResolvedStyle | null,
  text: ParagraphText,
  context: RunContext,
): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const { name } = child;
    if (name === 'w:r') {
      const look = lookOfRun(findChild(child, 'w:rPr'), style, context.styles);
      readRunContent(child, look, style, text, context);
    } else if (name === 'w:sdt') readControl(child, style, text, context);
    else if (name === 'w:del' || name === 'w:moveFrom')
      context.notes.count('tracked-deletions', context.block);
    else if (name === 'm:oMath' || name === 'm:oMathPara') text.add(printMath(child), plainLook);
    else if (name === 'mc:AlternateContent') readRuns(chosenContent(child), style, text, context);
    else if (name === 'w:subDoc') context.notes.count('embedded-unread', context.block);
    else if (groups.has(name)) {
      if (name === 'w:ins') context.notes.count('tracked-insertions', context.block);
      readRuns(child, style, text, context);
    }
  }
}

const plainLook: TextLook = { bold: false, italic: false };

function readControl(
  control: XmlElement,
  style: ResolvedStyle | null,
  text: ParagraphText,
  context: RunContext,
): void {
  const hint = hintOf(control);
  const content = findChild(control, 'w:sdtContent');
  if (hint !== null) context.notes.keepOutside('hint', hint, context.block);
  else if (content !== null) readRuns(content, style, text, context);
}

function readRunContent(
  run: XmlElement,
  look: RunProperties,
  style: ResolvedStyle | null,
  text: ParagraphText,
  context: RunContext,
): void {
  const { fields } = context;
  for (const child of run.children) {
    if (typeof child === 'string') continue;
    const inCode = fields.inCode.includes(true);
    if (child.name === 'w:fldChar') {
      if (!inCode) text.add(printFormField(child), textLook(look));
      followField(child, fields);
    } else if (child.name === 'w:lastRenderedPageBreak') context.onPage(text.isBlank);
    else if (inCode) fields.withheld.push({ part: child, look });
    else if (child.name === 'w:ruby') readRuby(child, style, text, context);
    else if (child.name === 'mc:AlternateContent')
      readRunContent(chosenContent(child), look, style, text, context);
    else readRunPart(child, look, text, context);
    // A mark that the author chose for a note stands beside the reference, in the same run.
    if (noteKinds.has(child.name) && /^(?:1|true|on)$/.test(child.attributes['w:customMarkFollows'] ?? ''))
      return;
  }
}

const noteKinds = new Set(['w:footnoteReference', 'w:endnoteReference']);

/** A reading printed in small letters over a word: the word alone belongs to the line. */
function readRuby(
  ruby: XmlElement,
  style: ResolvedStyle | null,
  text: ParagraphText,
  context: RunContext,
): void {
  const base = findChild(ruby, 'w:rubyBase');
  if (base !== null) readRuns(base, style, text, context);
}

/** Reads what a field code that never ended held back: the file is damaged, its words are not. */
export function readWithheld(text: ParagraphText, context: RunContext): void {
  const { withheld } = context.fields;
  context.fields.withheld = [];
  for (const { part, look } of withheld) readRunPart(part, look, text, context);
}

function readRunPart(part: XmlElement, look: RunProperties, text: ParagraphText, context: RunContext): void {
  switch (part.name) {
    case 'w:t':
      addText(textWithin(part), look, text, context);
      break;
    case 'w:tab':
    case 'w:ptab':
      addText('\t', look, text, context);
      break;
    case 'w:br':
    case 'w:cr':
      text.breakLine();
      break;
    case 'w:noBreakHyphen':
      addText('-', look, text, context);
      break;
    case 'w:softHyphen':
      // The letter ư of TCVN3 has the code of the soft hyphen.
      if (legacyCharsetOf(look.highFont)?.startsWith('tcvn3') === true)
        addText('\u00ad', look, text, context);
      break;
    case 'w:sym':
      addSymbol(part, look, text);
      break;
    case 'w:footnoteReference':
      context.notes.keepOutside('footnote', noteText(part, context.footnotes), context.block);
      break;
    case 'w:endnoteReference':
      context.notes.keepOutside('endnote', noteText(part, context.endnotes), context.block);
      break;
    case 'w:commentReference':
      context.notes.count('comments-left-out', context.block);
      break;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      readDrawing(part, context);
      break;
    default:
      break;
  }
}

function textLook(look: RunProperties): TextLook {
  return {
    bold: look.bold === true,
    italic: look.italic === true,
    capitals: look.capitals === true || look.smallCapitals === true,
    font: look.font,
    highFont: look.highFont,
  };
}

function addText(source: string, look: RunProperties, text: ParagraphText, context: RunContext): void {
  const shown = look.raised === true && /^\s*\(?\d{1,3}\)?\s*$/.test(source) ? raiseFigures(source) : source;
  if (look.hidden === true) context.hidden.add(shown, textLook(look));
  else {
    text.add(shown, textLook(look));
    if (shown.trim() !== '') context.hidden.breakLine();
  }
}

function addSymbol(part: XmlElement, look: RunProperties, text: ParagraphText): void {
  const code = Number.parseInt(part.attributes['w:char'] ?? '', 16);
  if (Number.isNaN(code) || code <= 0 || code > 0xffff) return;
  const font = part.attributes['w:font'] ?? null;
  const sign = String.fromCharCode(code);
  const isLetter = legacyCharsetOf(font) !== null;
  const plain = isLetter ? null : plainSign(sign, font);
  text.add(plain ?? sign, isLetter ? { ...textLook(look), font, highFont: font } : textLook(look));
}

function noteText(reference: XmlElement, notes: ReadonlyMap<string, string>): string {
  return notes.get(reference.attributes['w:id'] ?? '') ?? '';
}
