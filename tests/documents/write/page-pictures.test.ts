import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import type { Layout } from '#kernel/document/layout/layout.ts';
import { printPdf } from '#platform/typst/print-pdf.ts';
import { buildOfficial } from './build-official.ts';
import { drawGreyPages } from './draw-grey-pages.ts';
import { countOtherDots, type GreyPicture, packPng, unpackPng } from './grey-picture.ts';
import { officialKinds } from './official-kinds.ts';

vi.setConfig({ testTimeout: 120_000 });

/** One picture a page, to be looked at beside the form; delete one to have it drawn anew. */
const pictures = fileURLToPath(new URL('pictures/', import.meta.url));
const drawn = fileURLToPath(new URL('../../../.cache/pages/', import.meta.url));
/** Dots of a page (of some 350,000) that may differ where another machine rounds otherwise. */
const tolerance = 12;

const kinds = Object.entries(officialKinds);

describe('the pages of a PDF look as in the pictures that were looked at', () => {
  test.each(kinds)('%s', async (name, document) => {
    const pages = await drawGreyPages(printPdf(layOutDocument(document)));
    const others = pages.map((page, index) => compareWithKept(`${name}-${index + 1}.png`, page));
    expect(others.filter((one) => one !== null)).toEqual([]);
  });

  test('and no picture is kept of a page that is no longer printed', async () => {
    const wanted = new Set<string>();
    for (const [name, document] of kinds) {
      const pages = await drawGreyPages(printPdf(layOutDocument(document)));
      pages.forEach((_, index) => {
        wanted.add(`${name}-${index + 1}.png`);
      });
    }
    expect(readdirSync(pictures).filter((name) => !wanted.has(name))).toEqual([]);
  });
});

/** What a careless change of the form or of a maker does to a page. */
const changes: readonly (readonly [what: string, change: (layout: Layout) => Layout])[] = [
  ['a larger text', withStyle('text', (style) => ({ ...style, size: style.size + 0.5 }))],
  ['another indent', withStyle('entry', (style) => ({ ...style, firstLine: 28.35 }))],
  ['an upright date', withStyle('placeAndDate', (style) => ({ ...style, italic: false }))],
  ['a light motto', withStyle('motto', (style) => ({ ...style, bold: false }))],
  ['closer lines', withStyle('text', (style) => ({ ...style, pitch: { ...style.pitch, points: 17 } }))],
  ['a longer rule below the motto', withRules((length) => length + 12)],
  [
    'another margin',
    (layout) => ({
      ...layout,
      sections: layout.sections.map((section) => ({
        ...section,
        margins: { ...section.margins, left: section.margins.left + 1 },
      })),
    }),
  ],
];

test.each(changes)('%s is seen', async (_, change) => {
  const layout = layOutDocument(officialKinds.report ?? buildOfficial({}));
  const [before, after] = [await firstPage(layout), await firstPage(change(layout))];
  expect(countOtherDots(before, await firstPage(structuredClone(layout)))).toBe(0);
  expect(countOtherDots(before, after)).toBeGreaterThan(tolerance);
});

async function firstPage(layout: Layout): Promise<GreyPicture> {
  const [page] = await drawGreyPages(printPdf(layout));
  if (page === undefined) throw new Error('No page was printed.');
  return page;
}

function withStyle(
  name: keyof Layout['styles'],
  change: (style: Layout['styles'][typeof name]) => Layout['styles'][typeof name],
): (layout: Layout) => Layout {
  return (layout) => ({ ...layout, styles: { ...layout.styles, [name]: change(layout.styles[name]) } });
}

function withRules(change: (length: number) => number): (layout: Layout) => Layout {
  return (layout) =>
    JSON.parse(JSON.stringify(layout), (_, value: unknown) => {
      const rule = value as { readonly kind?: string; readonly length?: number } | null;
      return rule?.kind === 'rule' && rule.length !== undefined
        ? { ...rule, length: change(rule.length) }
        : value;
    }) as Layout;
}

/** Null where the page is as it was looked at; else what is to be done. */
function compareWithKept(name: string, page: GreyPicture): string | null {
  if (!existsSync(`${pictures}${name}`)) {
    mkdirSync(pictures, { recursive: true });
    writeFileSync(`${pictures}${name}`, packPng(page));
    return `${name} was drawn for the first time: look at it, and run again`;
  }
  const others = countOtherDots(unpackPng(readFileSync(`${pictures}${name}`)), page);
  if (others <= tolerance) return null;
  mkdirSync(drawn, { recursive: true });
  writeFileSync(`${drawn}${name}`, packPng(page));
  return `${name}: ${others} dots are not as they were; the page as it is now lies in .cache/pages`;
}
