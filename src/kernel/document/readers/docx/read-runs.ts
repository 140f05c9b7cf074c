import { appendAll } from '#kernel/base/append-all.ts';
import { plainSign } from './count-numbers.ts';
import { convertLegacy, legacyCharsetOf } from './legacy-charset.ts';
import type { ParagraphText } from './paragraph-text.ts';
import type { ResolvedStyle, RunProperties, StyleSheet } from './read-styles.ts';
import { overlayRun, readRunProperties } from './read-styles.ts';
import type { ReadingNotes } from './reading-notes.ts';
import type { XmlElement } from './xml-element.ts';
import { findChild, findValue, listChildren, textWithin } from './xml-element.ts';

/** What reading the runs of a paragraph needs and reports to. */
export interface RunContext {
  readonly styles: StyleSheet;
  readonly notes: ReadingNotes;
  readonly footnotes: ReadonlyMap<string, string>;
  readonly endnotes: ReadonlyMap<string, string>;
  /** Called for each page that Word began inside this paragraph; `isBlank` before anything was printed in it. */
  readonly onPage: (isBlank: boolean) => void;
  /** Called for each text box anchored in this paragraph. */
  readonly onTextBox: (content: XmlElement) => void;
  /** Id of the block that findings about this paragraph point at. */
  readonly block: string;
  readonly fields: FieldState;
}

/** Fields may begin in one paragraph and end in a later one; one entry per open field: is its code still running? */
export interface FieldState {
  readonly inCode: boolean[];
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
  'w:ruby',
  'w:rubyBase',
  'mc:Choice',
]);

/** Adds the printed text of a paragraph (or of a group of runs in it) to `text`. */
export function readRuns(
  element: XmlElement,
  paragraphStyle: ResolvedStyle | null,
  text: ParagraphText,
  context: RunContext,
): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const { name } = child;
    if (name === 'w:r') readRun(child, paragraphStyle, text, context);
    else if (name === 'w:sdt') {
      const content = findChild(child, 'w:sdtContent');
      if (content !== null) readRuns(content, paragraphStyle, text, context);
    } else if (name === 'w:del' || name === 'w:moveFrom')
      context.notes.count('tracked-deletions', context.block);
    else if (name === 'm:oMath' || name === 'm:oMathPara') text.add(mathText(child), false, false);
    else if (name === 'mc:AlternateContent') readRuns(chosenContent(child), paragraphStyle, text, context);
    else if (groups.has(name)) {
      if (name === 'w:ins') context.notes.count('tracked-insertions', context.block);
      readRuns(child, paragraphStyle, text, context);
    }
  }
}

function readRun(
  run: XmlElement,
  style: ResolvedStyle | null,
  text: ParagraphText,
  context: RunContext,
): void {
  const properties = resolveRun(findChild(run, 'w:rPr'), style, context.styles);
  readRunContent(run, properties, text, context);
}

function readRunContent(
  run: XmlElement,
  look: RunProperties,
  text: ParagraphText,
  context: RunContext,
): void {
  const { inCode } = context.fields;
  for (const child of run.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'w:fldChar') followField(child, inCode);
    else if (child.name === 'w:lastRenderedPageBreak') context.onPage(text.isBlank);
    else if (inCode.includes(true)) continue;
    else readRunPart(child, look, text, context);
  }
}

function readRunPart(part: XmlElement, look: RunProperties, text: ParagraphText, context: RunContext): void {
  const bold = look.bold === true;
  const italic = look.italic === true;
  switch (part.name) {
    case 'w:t':
      addText(textWithin(part), look, text, context);
      break;
    case 'w:tab':
    case 'w:ptab':
      text.add('\t', bold, italic);
      break;
    case 'w:br':
    case 'w:cr':
      text.breakLine();
      break;
    case 'w:noBreakHyphen':
      text.add('-', bold, italic);
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
    case 'mc:AlternateContent':
      readRunContent(chosenContent(part), look, text, context);
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

function addText(source: string, look: RunProperties, text: ParagraphText, context: RunContext): void {
  const charset = legacyCharsetOf(look.font);
  if (charset !== null) context.notes.name('legacy-font', look.font ?? '');
  const unicode = charset === null ? source : convertLegacy(source, charset);
  const printed = look.capitals === true ? unicode.normalize('NFC').toUpperCase() : unicode;
  if (look.hidden === true) {
    if (printed.trim() !== '')
      context.notes.keepOutside('hidden', printed.normalize('NFC').trim(), context.block);
  } else text.add(withPlainSigns(printed, look.font), look.bold === true, look.italic === true);
}

/** Signs of pictorial fonts typed as text come as private characters; nobody could read them elsewhere. */
function withPlainSigns(text: string, font: string | null): string {
  return text.replace(/[\ue000-\uf8ff]/g, (sign) => plainSign(sign, font) ?? sign);
}

function addSymbol(part: XmlElement, look: RunProperties, text: ParagraphText): void {
  const code = Number.parseInt(part.attributes['w:char'] ?? '', 16);
  if (Number.isNaN(code) || code <= 0 || code > 0xffff) return;
  const sign = String.fromCharCode(code);
  text.add(
    plainSign(sign, part.attributes['w:font'] ?? null) ?? sign,
    look.bold === true,
    look.italic === true,
  );
}

/** A field prints its result, the part after the separator; its code is for the machine. */
function followField(part: XmlElement, inCode: boolean[]): void {
  const type = part.attributes['w:fldCharType'];
  if (type === 'begin') inCode.push(true);
  else if (type === 'separate' && inCode.length > 0) inCode[inCode.length - 1] = false;
  else if (type === 'end') inCode.pop();
}

function noteText(reference: XmlElement, notes: ReadonlyMap<string, string>): string {
  return notes.get(reference.attributes['w:id'] ?? '') ?? '';
}

function mathText(element: XmlElement): string {
  if (element.name === 'm:t') return textWithin(element);
  return listChildren(element).map(mathText).join('');
}

/** The first choice: what a present-day Word shows; the fallback repeats it for old programs. */
function chosenContent(alternate: XmlElement): XmlElement {
  const nothing: XmlElement = { name: 'mc:Choice', attributes: {}, children: [] };
  return findChild(alternate, 'mc:Choice') ?? findChild(alternate, 'mc:Fallback') ?? nothing;
}

function readDrawing(drawing: XmlElement, context: RunContext): void {
  const boxes = findAll(drawing, (name) => name === 'w:txbxContent');
  for (const box of boxes) context.onTextBox(box);
  const art = findAll(drawing, (name) => name === 'v:textpath');
  for (const path of art) {
    context.notes.keepOutside(
      'watermark',
      (path.attributes.string ?? '').normalize('NFC').trim(),
      context.block,
    );
  }
  if (boxes.length > 0 || art.length > 0) return;
  const isPicture = findAll(drawing, (name) => name.endsWith(':blip') || name === 'v:imagedata').length > 0;
  if (drawing.name === 'w:object') context.notes.count('embedded-unread', context.block);
  else if (isPicture) context.notes.count('pictures-unread', context.block);
}

/** Elements of that kind below, outermost only, the fallbacks for old programs left aside. */
function findAll(element: XmlElement, isWanted: (name: string) => boolean): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of listChildren(element)) {
    if (isWanted(child.name)) found.push(child);
    else if (child.name === 'mc:AlternateContent') appendAll(found, findAll(chosenContent(child), isWanted));
    else appendAll(found, findAll(child, isWanted));
  }
  return found;
}

/**
 * The look of a run: document defaults, paragraph style, character style, then what the run itself says.
 *
 * Bold, italic and capitals are toggles: a paragraph style and a character style that both set them cancel out
 * (ECMA-376 part 1, 17.7.3); what the run says is absolute.
 */
function resolveRun(
  element: XmlElement | null,
  style: ResolvedStyle | null,
  styles: StyleSheet,
): RunProperties {
  const base = style?.run ?? null;
  if (element === null) return base === null ? styles.defaultRun : overlayRun(base, styles.defaultRun);
  const styleId = findValue(element, 'w:rStyle');
  const character = styleId === null ? null : (styles.find(styleId)?.run ?? null);
  const toggled = (above: boolean | null | undefined, below: boolean | null | undefined): boolean | null =>
    above === true && below === true ? false : (above ?? below ?? null);
  const fromStyles: RunProperties = {
    bold: toggled(character?.bold, base?.bold),
    italic: toggled(character?.italic, base?.italic),
    capitals: toggled(character?.capitals, base?.capitals),
    hidden: character?.hidden ?? base?.hidden ?? null,
    font: character?.font ?? base?.font ?? null,
  };
  return overlayRun(readRunProperties(element), overlayRun(fromStyles, styles.defaultRun));
}
