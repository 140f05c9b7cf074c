import type { XmlElement } from './xml-element.ts';
import { findChild, findNumber, findSwitch, findValue, listChildren } from './xml-element.ts';

/** How the lines of a paragraph stand between its margins. */
export type Alignment = 'left' | 'center' | 'right' | 'justify';

/** What a paragraph or a style says about numbering; null fields are not said. */
export interface NumberReference {
  readonly numberId: string | null;
  readonly level: number | null;
}

/** Paragraph properties that show on paper; null fields are left to the next in the chain. */
export interface ParagraphProperties {
  readonly number: NumberReference | null;
  readonly outlineLevel: number | null;
  readonly align: Alignment | null;
  /** Left indent in points. */
  readonly indent: number | null;
}

/** Run properties that show on paper; null fields are left to the next in the chain. */
export interface RunProperties {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly capitals: boolean | null;
  readonly smallCapitals: boolean | null;
  readonly hidden: boolean | null;
  /** Font of plain ASCII letters. */
  readonly font: string | null;
  /** Font of all other letters of Western scripts, Vietnamese ones included. */
  readonly highFont: string | null;
  /** Set above the line: the mark of a note, the power of a unit. */
  readonly raised: boolean | null;
}

/** Fonts that the theme of a document puts for headings (`major`) and text (`minor`). */
export interface ThemeFonts {
  readonly major: string | null;
  readonly minor: string | null;
}

/** A style with all that it inherits along `basedOn`. */
export interface ResolvedStyle {
  readonly id: string;
  readonly name: string;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
  /** Ids of this style and its ancestors, nearest first, down to the one that brings the numbering. */
  readonly numberingPath: readonly string[];
  /** `w:tblBorders` of a table style. */
  readonly tableBorders: XmlElement | null;
}

/** The style sheet of a document, ready to be asked. */
export interface StyleSheet {
  readonly theme: ThemeFonts;
  readonly defaultRun: RunProperties;
  /** The style of that id, or the default paragraph style for null; null when the document has none such. */
  readonly find: (id: string | null) => ResolvedStyle | null;
}

/** Properties that say nothing. */
export const silentParagraph: ParagraphProperties = {
  number: null,
  outlineLevel: null,
  align: null,
  indent: null,
};
/** Run properties that say nothing. */
export const silentRun: RunProperties = {
  bold: null,
  italic: null,
  capitals: null,
  smallCapitals: null,
  hidden: null,
  font: null,
  highFont: null,
  raised: null,
};
/** Word stops a chain of styles long before; a longer one is a loop. */
const longestChain = 64;

/** Reads `word/styles.xml`; a document without it has an empty sheet. */
export function readStyles(root: XmlElement | null, themeRoot: XmlElement | null): StyleSheet {
  const theme = readTheme(themeRoot);
  const elements = new Map<string, XmlElement>();
  let defaultId: string | null = null;
  for (const style of listChildren(root, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    elements.set(id, style);
    const isDefault = style.attributes['w:default'];
    if (style.attributes['w:type'] === 'paragraph' && (isDefault === '1' || isDefault === 'true'))
      defaultId ??= id;
  }
  const defaults = findChild(findChild(root, 'w:docDefaults'), 'w:rPrDefault');
  const resolved = new Map<string, ResolvedStyle>();
  const resolve = (id: string, depth: number): ResolvedStyle | null => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const element = elements.get(id);
    if (element === undefined || depth > longestChain) return null;
    const parentId = findValue(element, 'w:basedOn');
    const style = inherit(id, element, parentId === null ? null : resolve(parentId, depth + 1), theme);
    resolved.set(id, style);
    return style;
  };
  return {
    theme,
    defaultRun: readRunProperties(findChild(defaults, 'w:rPr'), theme),
    find: (id) => {
      const wanted = id ?? defaultId;
      return wanted === null ? null : resolve(wanted, 0);
    },
  };
}

function inherit(
  id: string,
  element: XmlElement,
  parent: ResolvedStyle | null,
  theme: ThemeFonts,
): ResolvedStyle {
  const name = findValue(element, 'w:name') ?? id;
  const own = readParagraphProperties(findChild(element, 'w:pPr'));
  const run = readRunProperties(findChild(element, 'w:rPr'), theme);
  const above = parent?.paragraph ?? silentParagraph;
  return {
    id,
    name,
    paragraph: {
      number: mergeNumber(own.number, above.number),
      outlineLevel: own.outlineLevel ?? headingLevelOfName(name) ?? above.outlineLevel,
      align: own.align ?? above.align,
      indent: own.indent ?? above.indent,
    },
    run: overlayRun(run, parent?.run ?? silentRun),
    numberingPath: own.number?.numberId != null ? [id] : [id, ...(parent?.numberingPath ?? [])],
    tableBorders: findChild(findChild(element, 'w:tblPr'), 'w:tblBorders') ?? parent?.tableBorders ?? null,
  };
}

/** Built-in headings may leave their outline level unsaid, because their name says it. */
function headingLevelOfName(name: string): number | null {
  const match = /^heading ([1-9])$/i.exec(name);
  return match === null ? null : Number(match[1]) - 1;
}

function mergeNumber(own: NumberReference | null, above: NumberReference | null): NumberReference | null {
  if (own === null || above === null) return own ?? above;
  return { numberId: own.numberId ?? above.numberId, level: own.level ?? above.level };
}

/** Lays properties over those they refine: what is said above wins. */
export function overlayRun(above: RunProperties, below: RunProperties): RunProperties {
  return {
    bold: above.bold ?? below.bold,
    italic: above.italic ?? below.italic,
    capitals: above.capitals ?? below.capitals,
    smallCapitals: above.smallCapitals ?? below.smallCapitals,
    hidden: above.hidden ?? below.hidden,
    font: above.font ?? below.font,
    highFont: above.highFont ?? below.highFont,
    raised: above.raised ?? below.raised,
  };
}

/** Reads `w:pPr`. */
export function readParagraphProperties(element: XmlElement | null): ParagraphProperties {
  if (element === null) return silentParagraph;
  const number = findChild(element, 'w:numPr');
  return {
    number: number && { numberId: findValue(number, 'w:numId'), level: findNumber(number, 'w:ilvl') },
    outlineLevel: findNumber(element, 'w:outlineLvl'),
    align: readAlignment(findValue(element, 'w:jc')),
    indent: readIndent(findChild(element, 'w:ind')),
  };
}

function readAlignment(value: string | null): Alignment | null {
  if (value === null) return null;
  if (value === 'center') return 'center';
  if (value === 'right' || value === 'end') return 'right';
  return value === 'left' || value === 'start' ? 'left' : 'justify';
}

/** Left indent of a `w:ind` in points, null when it says none. */
export function readIndent(element: XmlElement | null): number | null {
  const value = element?.attributes['w:start'] ?? element?.attributes['w:left'];
  return value === undefined ? null : readMeasure(value);
}

const pointsOf = new Map([
  ['pt', 1],
  ['in', 72],
  ['cm', 72 / 2.54],
  ['mm', 72 / 25.4],
  ['pc', 12],
]);

/** Twentieths of a point, or a number with its unit (ECMA-376 part 1, strict), in points. */
function readMeasure(value: string): number | null {
  const number = Number.parseFloat(value);
  if (Number.isNaN(number)) return null;
  const unit = /[a-z]+$/.exec(value.trim())?.[0];
  return unit === undefined ? number / 20 : number * (pointsOf.get(unit) ?? 1);
}

/** Reads `w:rPr`; a font of the theme goes before a font by name. */
export function readRunProperties(element: XmlElement | null, theme: ThemeFonts): RunProperties {
  if (element === null) return silentRun;
  const fonts = findChild(element, 'w:rFonts')?.attributes ?? {};
  const fontOf = (side: 'ascii' | 'hAnsi'): string | null =>
    themeFont(fonts[`w:${side}Theme`], theme) ?? fonts[`w:${side}`] ?? null;
  const position = findValue(element, 'w:vertAlign');
  return {
    bold: findSwitch(element, 'w:b'),
    italic: findSwitch(element, 'w:i'),
    capitals: findSwitch(element, 'w:caps'),
    smallCapitals: findSwitch(element, 'w:smallCaps'),
    hidden: findSwitch(element, 'w:vanish'),
    font: fontOf('ascii') ?? fontOf('hAnsi'),
    highFont: fontOf('hAnsi') ?? fontOf('ascii'),
    raised: position === null ? null : position === 'superscript',
  };
}

function themeFont(place: string | undefined, theme: ThemeFonts): string | null {
  if (place === undefined) return null;
  return place.startsWith('major') ? theme.major : theme.minor;
}

function readTheme(root: XmlElement | null): ThemeFonts {
  const scheme = findChild(findChild(root, 'a:themeElements'), 'a:fontScheme');
  const latin = (name: string): string | null =>
    findChild(findChild(scheme, name), 'a:latin')?.attributes.typeface || null;
  return { major: latin('a:majorFont'), minor: latin('a:minorFont') };
}
