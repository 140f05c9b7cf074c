import { beforeAll, describe, expect, test, vi } from 'vitest';
import { findParts } from '#kernel/composition/find-parts.ts';
import { checkForm } from '#kernel/document/checks/form/check-form.ts';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { readDocx } from '#kernel/document/readers/docx/read-docx.ts';
import { buildDocx } from '#platform/docx-out/build-docx.ts';
import { openPdf } from '#platform/pdf-in/open-pdf.ts';
import { printPdf } from '#platform/typst/print-pdf.ts';
import { readDocumentFile } from '#reading/read-document-file.ts';
import { officialKinds } from './official-kinds.ts';
import { convertInOffice, hasOffice, officeNote } from './run-office.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const kinds = Object.entries(officialKinds);

describe.skipIf(!hasOffice)(`LibreOffice${officeNote}`, () => {
  const written: Record<string, Uint8Array> = {};
  let saved: Readonly<Record<string, Uint8Array>> = {};
  let printed: Readonly<Record<string, Uint8Array>> = {};

  beforeAll(async () => {
    for (const [name, document] of kinds) written[name] = await buildDocx(layOutDocument(document));
    saved = convertInOffice(written, 'docx');
    printed = convertInOffice(written, 'pdf');
  });

  test.each(kinds)('opens a %s and saves it with the same words and numbers', (name) => {
    expect(wordsOf(saved[name])).toEqual(wordsOf(written[name]));
  });

  test.each(kinds)('breaks the pages of a %s where our PDF does', async (name, document) => {
    const ours = await edgesOf(printPdf(layOutDocument(document)));
    expect(await edgesOf(printed[name])).toEqual(ours);
  });

  test.each(kinds)('gives the checker nothing to find in a %s that it saved', async (name) => {
    const read = await readDocumentFile({
      bytes: saved[name] ?? new Uint8Array(),
      name: 'luu-lai.docx',
      facts: true,
    });
    if (read.kind !== 'read') throw new Error(read.kind);
    expect(checkForm(findParts(read.tree, read.draft, read.facts ?? null))).toEqual([]);
  });
});

function wordsOf(bytes: Uint8Array = new Uint8Array()): readonly string[] {
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(read.reason.code);
  return [...paragraphsOf(read.value)].map(({ text }) => text);
}

/** The first and last words of each page, spaces aside. */
async function edgesOf(pdf: Uint8Array = new Uint8Array()): Promise<readonly (readonly [string, string])[]> {
  const pages = await openPdf(pdf);
  if (!pages.ok) throw new Error(pages.reason.code);
  return pages.value.map(({ items }) => {
    const text = items
      .map((item) => item.text)
      .join('')
      .replace(/\s/gu, '');
    return [text.slice(0, 24), text.slice(-12)];
  });
}
