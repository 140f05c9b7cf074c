import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Layout } from '#kernel/document/layout/layout.ts';
import { findFamilies } from './find-unprintable.ts';
import { type FontFamily, readFontFile } from './font-files.ts';
import { partNumbers } from './part-numbers.ts';

/** Documents after which results that were kept for the next one are forgotten. */
const keptFor = 10;
/** One compiler for each set of families that a document asked for. */
const compilers = new Map<string, NodeCompiler>();

/**
 * Prints a layout as PDF: tagged, its fonts inside, the same bytes for the same layout.
 *
 * Native code that may loop or grow on a hostile layout: run it behind a fence. @throws Error when it cannot be printed;
 * the message names no word of the document.
 */
export function printPdf(layout: Layout): Uint8Array {
  return setPages(layout, (typst, pages) => typst.pdf(pages, { pdfTags: true }));
}

/**
 * Draws the pages of `printPdf` as one SVG, one below the other without a gap, its letters as shapes. The same care:
 * behind a fence. @throws Error as `printPdf`
 */
export function drawPages(layout: Layout): Uint8Array {
  return setPages(layout, (typst, pages) => new TextEncoder().encode(typst.svg(pages)));
}

type Pages = NonNullable<ReturnType<NodeCompiler['compile']>['result']>;

function setPages(layout: Layout, make: (typst: NodeCompiler, pages: Pages) => Uint8Array): Uint8Array {
  const families = findFamilies(layout);
  const names = JSON.stringify(families.map(({ name }) => name));
  const compiler = compilers.get(names) ?? openCompiler(families);
  compilers.set(names, compiler);
  const compiled = compiler.compile({
    mainFileContent: template,
    inputs: { layout: JSON.stringify(layout, withPartedText), fonts: names },
  });
  if (compiled.result === null) throw new Error('The pages could not be set.');
  const made = make(compiler, compiled.result);
  compiler.evictCache(keptFor);
  return made;
}

/** The words of a run go to the page in parts; see `partNumbers`. */
function withPartedText(key: string, value: unknown): unknown {
  return key === 'text' && typeof value === 'string' ? partNumbers(value) : value;
}

const template = readFileSync(new URL('page.typ', import.meta.url), 'utf8');

function openCompiler(families: readonly FontFamily[]): NodeCompiler {
  const require = createRequire(import.meta.url);
  const typst = require('@myriaddreamin/typst-ts-node-compiler') as {
    readonly NodeCompiler: typeof NodeCompiler;
  };
  const fontBlobs = families.flatMap(({ files }) => files.map(readFontFile));
  return typst.NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
}
