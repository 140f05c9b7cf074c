import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePlanLines } from './files/write-plan-lines.ts';
import { type WordManner, writeWordFile } from './files/write-word-file.ts';
import { findCommand } from './measure/find-command.ts';
import { type Pairing, pairCommands } from './measure/pair-commands.ts';
import { reportRow } from './measure/report-row.ts';

/** Reading plans, by DESIGN 10: beside a loop of pandoc that merely parses, and beside a bare unzip and SAX pass. */
const FILES = 200;
const node = process.execPath;
const nhipcau = [node, fileURLToPath(new URL('../bin/nhipcau.mjs', import.meta.url)), 'read', '--json'];
const barePass = [node, fileURLToPath(new URL('peers/unzip-and-sax.mjs', import.meta.url))];

const folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-bench-'));
try {
  const word = writeFiles('word');
  const lean = writeFiles('lean');
  const lines = countSourceLines([
    'kernel/document/readers',
    'kernel/extraction',
    'kernel/language',
    'kernel/time',
  ]);
  for (const [manner, files] of [
    ['as Word writes them', word],
    ['lean, as converters write them', lean],
  ] as const) {
    const bare = await pairCommands([...nhipcau, ...files], [...barePass, ...files], 5);
    reportRow({
      work: `${FILES} DOCX in one nhipcau read (${manner})`,
      ratio: bare.ratio.median,
      spread: [bare.ratio.min, bare.ratio.max],
      bar: { most: 6 },
      ours: 'nhipcau read --json FILE…',
      peer: 'fflate unzip + saxes over the parts with words, same files, one process',
      conditions: `time ours / time peer, 5 pairs; ${memory(bare)}; reader and extraction ${lines} lines`,
    });
  }
  const pandoc = findCommand('pandoc');
  if (pandoc === null) process.stderr.write('pandoc is not installed: its two rows are left out.\n');
  else await beside(pandoc, word);
} finally {
  rmSync(folder, { recursive: true });
}

async function beside(pandoc: string, files: readonly string[]): Promise<void> {
  const loop = [
    'sh',
    '-c',
    `for file in "$@"; do ${pandoc} -f docx -t native -o /dev/null "$file"; done`,
    'sh',
  ];
  const many = await pairCommands([...loop, ...files], [...nhipcau, ...files], 3);
  reportRow({
    work: `${FILES} DOCX in one nhipcau read`,
    ratio: many.ratio.median,
    spread: [many.ratio.min, many.ratio.max],
    bar: { least: 5 },
    ours: 'nhipcau read --json FILE…',
    peer: 'for FILE: pandoc -f docx -t native -o /dev/null FILE',
    conditions: `time peer / time ours, 3 pairs; memory ours ${many.secondMegabytes} MB, pandoc ${many.firstMegabytes} MB`,
  });
  const one = files.slice(0, 1);
  const single = await pairCommands([...nhipcau, ...one], [pandoc, '-f', 'docx', '-t', 'native', ...one], 9);
  reportRow({
    work: 'one DOCX, start included',
    ratio: single.ratio.median,
    spread: [single.ratio.min, single.ratio.max],
    bar: { most: 3 },
    ours: 'nhipcau read --json FILE',
    peer: 'pandoc -f docx -t native FILE',
    conditions: `time ours / time peer, 9 pairs; ${memory(single)}`,
  });
}

function writeFiles(manner: WordManner): string[] {
  return Array.from({ length: FILES }, (_, number) => {
    const file = path.join(folder, `${manner}-${number}.docx`);
    writeFileSync(file, writeWordFile(writePlanLines(number), manner));
    return file;
  });
}

function memory({ firstMegabytes, secondMegabytes }: Pairing): string {
  return `memory ours ${firstMegabytes} MB, peer ${secondMegabytes} MB (largest process)`;
}

function countSourceLines(rooms: readonly string[]): number {
  return rooms
    .map((room) => fileURLToPath(new URL(`../src/${room}`, import.meta.url)))
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => path.join(room, file)),
    )
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length - 1, 0);
}
