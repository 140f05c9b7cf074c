import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import { openPdf } from '#platform/pdf-in/open-pdf.ts';
import { createWritingFence, type WritingFence } from '#writing/create-writing-fence.ts';
import { buildReport } from './files/build-report.ts';
import { findCommand } from './measure/find-command.ts';
import { pairCommands, spreadOf } from './measure/pair-commands.ts';
import { reportRow } from './measure/report-row.ts';
import { runWholeProcess } from './measure/run-whole-process.ts';

/** Writing a report of ten pages, by DESIGN 10: beside LibreOffice a process a file, and beside fifty files in one. */
const MANY = 50;
const ROUNDS = 3;
const folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-bench-'));
const office = findCommand('soffice');
const fence = createWritingFence({ size: 1 });
try {
  if (office === null) process.stderr.write('LibreOffice is not installed: all rows are left out.\n');
  else await measure(office);
} finally {
  fence.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(soffice: string): Promise<void> {
  giveFonts();
  const [file = '', ...others] = await writeWordFiles();
  const pages = await countPages();
  const convertTo = (format: string): string[] => [
    soffice,
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    format,
    '--outdir',
    path.join(folder, 'peer'),
  ];
  const convert = convertTo('pdf');
  await writeBatch(fence, 0);
  await runWholeProcess([...convert, file]);
  const single: number[] = [];
  const batch: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const ours = await writeBatch(fence, round);
    single.push((await runWholeProcess([...convert, file])).seconds / ours);
    batch.push((await runWholeProcess([...convert, file, ...others])).seconds / MANY / ours);
  }
  const conditions = `${pages} pages, time peer / time ours for one file, ${ROUNDS} rounds of ${MANY}; ours makes DOCX and PDF in one warm process of the fence, the peer the PDF alone from that DOCX, same font`;
  reportRatio(
    'one report as DOCX and PDF, warm',
    single,
    { least: 20 },
    'soffice --convert-to pdf FILE, a process a file',
    conditions,
  );
  reportRatio(
    'one report as DOCX and PDF, warm',
    batch,
    { least: 1.5 },
    `soffice --convert-to pdf FILE…, ${MANY} files in one process`,
    conditions,
  );
  await measureCold(convertTo, file);
}

/** Each format beside the office making the same one of the same Word file. */
async function measureCold(convertTo: (format: string) => readonly string[], file: string): Promise<void> {
  const tree = path.join(folder, 'report.json');
  writeFileSync(tree, JSON.stringify({ version: 1, blocks: buildReport(1).body }));
  const command = fileURLToPath(new URL('../bin/nhipcau.mjs', import.meta.url));
  for (const format of ['pdf', 'docx']) {
    const ours = [process.execPath, command, 'write', tree, '-o', path.join(folder, `cold.${format}`)];
    const pair = await pairCommands(ours, [...convertTo(format), file], 5);
    reportRow({
      work: `one report as ${format.toUpperCase()}, start included`,
      ratio: pair.ratio.median,
      spread: [pair.ratio.min, pair.ratio.max],
      bar: { most: 1 },
      ours: `nhipcau write FILE.json -o OUT.${format}`,
      peer: `soffice --convert-to ${format} FILE`,
      conditions: `time ours / time peer, 5 pairs`,
    });
  }
}

function reportRatio(
  work: string,
  ratios: readonly number[],
  bar: { least: number },
  peer: string,
  conditions: string,
): void {
  const { min, median, max } = spreadOf(ratios);
  reportRow({
    work,
    ratio: median,
    spread: [min, max],
    bar,
    ours: 'layOutDocument, then write DOCX and PDF',
    peer,
    conditions,
  });
}

/** Writes as many different reports as a batch has in both formats, one after the other; seconds for each report. */
async function writeBatch(writing: WritingFence, round: number): Promise<number> {
  const documents = Array.from({ length: MANY }, (_, at) => buildReport(round * MANY + at));
  const from = performance.now();
  for (const document of documents) {
    const layout = layOutDocument(document);
    for (const format of ['docx', 'pdf'] as const) {
      const written = await writing.write({ layout, format });
      if (!written.ok) throw new Error(`A report was not written: ${written.reason.code}`);
    }
  }
  return (performance.now() - from) / 1000 / MANY;
}

async function writeWordFiles(): Promise<string[]> {
  const files: string[] = [];
  for (let number = 0; number < MANY; number += 1) {
    const written = await fence.write({ layout: layOutDocument(buildReport(number)), format: 'docx' });
    if (!written.ok) throw new Error(written.reason.code);
    const file = path.join(folder, `report-${number}.docx`);
    writeFileSync(file, written.value);
    files.push(file);
  }
  return files;
}

async function countPages(): Promise<number> {
  const written = await fence.write({ layout: layOutDocument(buildReport(0)), format: 'pdf' });
  const opened = written.ok ? await openPdf(written.value) : null;
  if (opened?.ok !== true) throw new Error('The report could not be read back.');
  return opened.value.length;
}

/** The peer sets the same font as we do: without it, it takes another one and other line breaks. */
function giveFonts(): void {
  const require = createRequire(import.meta.url);
  const fonts = path.dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
  const list = path.join(folder, 'fonts.conf');
  mkdirSync(path.join(folder, 'cache'));
  writeFileSync(
    list,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir><alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = list;
}
