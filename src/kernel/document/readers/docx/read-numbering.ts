import type { RunProperties, StyleSheet, ThemeFonts } from './read-styles.ts';
import { readIndent, readRunProperties, silentRun } from './read-styles.ts';
import type { XmlElement } from './xml-element.ts';
import { findChild, findNumber, findSwitch, findValue, listChildren } from './xml-element.ts';

/** One level of a list as Word will print it. */
export interface NumberingLevel {
  readonly start: number;
  readonly format: string;
  /** The sample of a custom format, `001, 002, …`. */
  readonly custom: string | null;
  /** `%1.%2.`: text with the counters of the levels in place. */
  readonly text: string;
  /** Prints every counter of the text as plain digits. */
  readonly legal: boolean;
  /** 0: never restarts; n: restarts after level n only; null: after any higher level. */
  readonly restart: number | null;
  readonly style: string | null;
  /** How the number itself looks, over the look of the paragraph's mark. */
  readonly run: RunProperties;
  /** A picture stands for the bullet. */
  readonly picture: boolean;
  /** Nothing stands between number and words. */
  readonly tight: boolean;
  /** Left indent in points. */
  readonly indent: number | null;
}

/** One `w:num`: which counters it shares, its levels after overrides, and the starts that it sets once. */
export interface NumberingInstance {
  readonly id: string;
  /** The counters belong to the abstract list: two instances of it go on counting together. */
  readonly countersOf: string;
  readonly levels: readonly NumberingLevel[];
  readonly startOverrides: ReadonlyMap<number, number>;
}

const levelCount = 9;
/** Lists that point to the list of a style that points on: Word writes one step, a loop is refused here. */
const longestRedirection = 8;

/** The lists of a document, ready to be asked: Word keeps hundreds that no paragraph uses. */
export interface NumberingSheet {
  /** The list of that `w:numId`; null when the document has none such. */
  readonly find: (id: string) => NumberingInstance | null;
}

/** Reads `word/numbering.xml`; a document without it has no lists. */
export function readNumbering(root: XmlElement | null, styles: StyleSheet): NumberingSheet {
  const abstracts = new Map<string, XmlElement>();
  for (const element of listChildren(root, 'w:abstractNum')) {
    abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
  }
  const instances = new Map<string, XmlElement>();
  for (const element of listChildren(root, 'w:num'))
    instances.set(element.attributes['w:numId'] ?? '', element);

  const findAbstract = (numberId: string, steps: number): { id: string; element: XmlElement } | null => {
    const id = findValue(instances.get(numberId) ?? null, 'w:abstractNumId') ?? '';
    const element = abstracts.get(id);
    if (element === undefined || steps > longestRedirection) return null;
    const linkedStyle = findValue(element, 'w:numStyleLink');
    const linkedId = linkedStyle === null ? null : styles.find(linkedStyle)?.paragraph.number?.numberId;
    return (linkedId != null ? findAbstract(linkedId, steps + 1) : null) ?? { id, element };
  };

  const known = new Map<string, NumberingInstance | null>();
  const read = (id: string): NumberingInstance | null => {
    const element = instances.get(id);
    const abstract = element === undefined ? null : findAbstract(id, 0);
    return element === undefined || abstract === null
      ? null
      : readInstance(id, element, abstract, styles.theme);
  };
  return {
    find: (id) => {
      const instance = known.get(id) ?? read(id);
      known.set(id, instance);
      return instance;
    },
  };
}

function readInstance(
  id: string,
  element: XmlElement,
  abstract: { readonly id: string; readonly element: XmlElement },
  theme: ThemeFonts,
): NumberingInstance {
  const levels: NumberingLevel[] = Array.from({ length: levelCount }, () => missingLevel);
  const startOverrides = new Map<number, number>();
  for (const level of listChildren(abstract.element, 'w:lvl')) setLevel(levels, level, theme);
  for (const override of listChildren(element, 'w:lvlOverride')) {
    const at = Number.parseInt(override.attributes['w:ilvl'] ?? '', 10);
    const level = findChild(override, 'w:lvl');
    if (level !== null) setLevel(levels, level, theme, at);
    const start = findNumber(override, 'w:startOverride');
    if (start !== null && at >= 0 && at < levelCount) startOverrides.set(at, start);
  }
  return { id, countersOf: abstract.id, levels, startOverrides };
}

const missingLevel: NumberingLevel = {
  start: 1,
  format: 'none',
  custom: null,
  text: '',
  legal: false,
  restart: null,
  style: null,
  run: silentRun,
  picture: false,
  tight: false,
  indent: null,
};

function setLevel(levels: NumberingLevel[], element: XmlElement, theme: ThemeFonts, fallback = 0): void {
  const at = Number.parseInt(element.attributes['w:ilvl'] ?? String(fallback), 10);
  if (at >= 0 && at < levelCount) levels[at] = readLevel(element, theme);
}

function readLevel(element: XmlElement, theme: ThemeFonts): NumberingLevel {
  const format = findFormat(element);
  return {
    start: findNumber(element, 'w:start') ?? 0,
    format: format?.attributes['w:val'] ?? 'decimal',
    custom: format?.attributes['w:format'] ?? null,
    text: findValue(element, 'w:lvlText') ?? '',
    legal: findSwitch(element, 'w:isLgl') ?? false,
    restart: findNumber(element, 'w:lvlRestart'),
    style: findValue(element, 'w:pStyle'),
    run: readRunProperties(findChild(element, 'w:rPr'), theme),
    picture: findChild(element, 'w:lvlPicBulletId') !== null,
    tight: findValue(element, 'w:suff') === 'nothing',
    indent: readIndent(findChild(findChild(element, 'w:pPr'), 'w:ind')),
  };
}

/** A custom format stands in a choice with a plain one for older programs. */
function findFormat(level: XmlElement): XmlElement | null {
  const choice = findChild(findChild(level, 'mc:AlternateContent'), 'mc:Choice');
  return findChild(choice, 'w:numFmt') ?? findChild(level, 'w:numFmt');
}
