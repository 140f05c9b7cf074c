import { convertLegacy, type LegacyCharset, legacyCharsetOf } from '#kernel/language/legacy-charset.ts';
import type { PdfPage, PdfTextItem } from './pdf-page.ts';

/** Pages whose words are in Unicode; the old fonts from which some had to be turned, the fonts that tell no letters. */
export interface SpelledPages {
  readonly pages: readonly PdfPage[];
  readonly fonts: readonly string[];
  readonly mute: readonly string[];
}

/**
 * Turns words printed in fonts of the years before Unicode (`.VnTime`, `VNI-Times`) into the letters they show, and
 * leaves out words of fonts that do not say which letters they print.
 */
export function spellPages(pages: readonly PdfPage[]): SpelledPages {
  const mute = findMuteFonts(pages);
  const fonts = new Set<string>();
  const spelled = pages.map((page) => {
    let before: PdfTextItem | null = null;
    const items: PdfTextItem[] = [];
    for (const item of page.items) {
      if (mute.has(item.font)) continue;
      const charset = charsetOf(item.font);
      if (charset !== null) fonts.add(item.font);
      items.push(charset === null ? item : { ...item, text: convertItem(item, before, charset) });
      before = item;
    }
    return { ...page, items };
  });
  return { pages: spelled, fonts: [...fonts], mute: [...mute] };
}

/** `.VnTimeH,Bold` and `VNI-Times-Italic`: PDF adds the look of the letters to the name of the font. */
function charsetOf(font: string): LegacyCharset | null {
  return legacyCharsetOf(font.replace(/[,-](?:bold|italic|regular|normal|oblique)+$/iu, ''));
}

/** A sign of tone may have been printed apart from the letter it belongs to. */
function convertItem(item: PdfTextItem, before: PdfTextItem | null, charset: LegacyCharset): string {
  const isNext =
    before !== null &&
    before.font === item.font &&
    Math.abs(before.baseline - item.baseline) < 1 &&
    Math.abs(item.x - before.x - before.width) < item.size * 0.1;
  const last = isNext ? ([...before.text].at(-1) ?? '') : '';
  const alone = convertLegacy(last, charset).normalize('NFD');
  const both = convertLegacy(last + item.text, charset).normalize('NFD');
  return both.startsWith(alone) ? both.slice(alone.length) : convertLegacy(item.text, charset);
}

/** A font whose letters come out as numbers that stand for no letter, at least one in twenty of them. */
function findMuteFonts(pages: readonly PdfPage[]): Set<string> {
  const counts = new Map<string, { all: number; unknown: number }>();
  for (const { items } of pages)
    for (const { font, text } of items) {
      const count = counts.get(font) ?? { all: 0, unknown: 0 };
      count.all += text.length;
      count.unknown += text.match(UNKNOWN)?.length ?? 0;
      counts.set(font, count);
    }
  const isMute = ({ all, unknown }: { all: number; unknown: number }): boolean =>
    unknown > 2 && unknown * 20 >= all;
  return new Set([...counts].filter(([, count]) => isMute(count)).map(([font]) => font));
}

/** Control signs other than white space, numbers never given to a letter, and the sign for a lost letter. */
const UNKNOWN = /[^\P{Cc}\s]|[\p{Cn}\ufffd\ue000-\uefff]/gu;
