import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readPdfPages } from '#kernel/document/readers/pdf/read-pdf-pages.ts';
import { readText } from '#kernel/document/readers/text/read-text.ts';
import { extractPlan } from '#kernel/extraction/extract-plan.ts';
import { printDraft } from '#kernel/plan-draft/print-draft.ts';
import { openPdf } from '#platform/pdf-in/open-pdf.ts';
import { decreeLook, printDecreePage } from './print-decree-page.ts';
import { browserPath, printWithBrowser } from './print-with-browser.ts';

const folder = fileURLToPath(new URL('../../../samples/plans/', import.meta.url));
const samples = readdirSync(folder).filter((file) => file.endsWith('.md'));
const title =
  browserPath === null
    ? 'a plan printed to PDF (not read: there is no Chromium on this machine to print with)'
    : 'a plan printed to PDF';
const ragged = { justified: false, indent: '1cm', spacing: '0' };
const flat = { justified: true, indent: '0', spacing: '6pt' };
/** Starting the browser is most of the time: each plan once in the decree's look, one long plan in the others. */
const prints = [
  ...samples.map((file) => [file, 'as the decree asks', decreeLook] as const),
  ['2-ubnd-tinh-ke-hoach-2026.md', 'with ragged lines and no space between paragraphs', ragged],
  ['2-ubnd-tinh-ke-hoach-2026.md', 'without indents', flat],
] as const;

describe.skipIf(browserPath === null)(title, () => {
  test.each(prints)(
    '%s, %s, says what its text says',
    async (file, _, look) => {
      const asText = readText(readFileSync(`${folder}${file}`, 'utf8'));
      const opened = await openPdf(printWithBrowser(printDecreePage(asText, look)));
      if (!opened.ok) throw new Error(opened.reason.code);
      const said = printDraft(extractPlan(readPdfPages(opened.value)), file, { spans: false });
      expect(said).toEqual(printDraft(extractPlan(asText), file, { spans: false }));
    },
    60_000,
  );
});
