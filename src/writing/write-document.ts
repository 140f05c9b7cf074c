import type { WritingJob } from './written-format.ts';

/** Makes the bytes of one document; the same job gives the same bytes. @throws Error when the maker refuses it. */
export async function writeDocument({ layout, format }: WritingJob): Promise<Uint8Array> {
  // Either maker takes longer to load than to work: a process loads the one it is asked for.
  if (format === 'pdf') {
    const { printPdf } = await import('#platform/typst/print-pdf.ts');
    return printPdf(layout);
  }
  if (format === 'svg') {
    const { drawPages } = await import('#platform/typst/print-pdf.ts');
    return drawPages(layout);
  }
  const { buildDocx } = await import('#platform/docx-out/build-docx.ts');
  return buildDocx(layout);
}
