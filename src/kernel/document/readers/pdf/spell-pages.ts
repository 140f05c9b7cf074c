import { convertLegacy, legacyCharsetOf } from '#kernel/language/legacy-charset.ts';
import type { PdfPage } from './pdf-page.ts';

/** Pages whose words are in Unicode, and the old fonts from which some had to be turned. */
export interface SpelledPages {
  readonly pages: readonly PdfPage[];
  readonly fonts: readonly string[];
}

/** Turns words printed in fonts of the years before Unicode (`.VnTime`, `VNI-Times`) into the letters they show. */
export function spellPages(pages: readonly PdfPage[]): SpelledPages {
  const fonts = new Set<string>();
  const spelled = pages.map((page) => ({
    ...page,
    items: page.items.map((item) => {
      const charset = legacyCharsetOf(item.font);
      if (charset === null) return item;
      fonts.add(item.font);
      return { ...item, text: convertLegacy(item.text, charset) };
    }),
  }));
  return fonts.size === 0 ? { pages, fonts: [] } : { pages: spelled, fonts: [...fonts] };
}
