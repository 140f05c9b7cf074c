import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { readText } from '#kernel/document/readers/text/read-text.ts';
import * as layouts from '#testing/plan-layouts.ts';
import { buildDocx, zip } from '../documents/build-docx.ts';
import { printAsDocx, printAsPdf } from '../documents/print-tree-anew.ts';
import { pick, type Random, seededRandom } from '../documents/seeded-random.ts';

const folder = fileURLToPath(new URL('../../samples/plans/', import.meta.url));
const texts = [
  ...Object.values(layouts),
  ...readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(`${folder}${file}`, 'utf8')),
] as [string, ...string[]];
const words = texts.map((text) => text.split(/(?<=\s)/u)) as [string[], ...string[][]];
const signs = [
  '(',
  ')',
  '|',
  '*',
  '_',
  '\n',
  '\t',
  '“',
  '/',
  '-',
  ';',
  ' và ',
  '\ud800',
  '\u0301',
  '\u202e',
  '1.',
  ': ',
] as const;

/** Formats that are fuzzed. */
export const fuzzedFormats = ['text', 'docx', 'pdf'] as const;

/** A file for its seed: a plan with its words shuffled, cut, repeated; then, often, with its bytes or parts damaged. */
export function makeHostileFile(format: (typeof fuzzedFormats)[number], seed: number): Uint8Array {
  const random = seededRandom(seed);
  const text = disturbWords(random);
  if (format === 'text') return new TextEncoder().encode(text);
  const tree = readText(text);
  if (format === 'pdf') return disturbBytes(printAsPdf(tree), random);
  const sound = printAsDocx(tree);
  return random() < 0.5 ? disturbBytes(sound, random) : disturbXml(sound, random);
}

function disturbWords(random: Random): string {
  const own = [...pick(random, words)];
  for (let hit = 0; hit < 1 + random() * 40; hit += 1) {
    const at = Math.floor(random() * own.length);
    const act = Math.floor(random() * 5);
    if (act === 0) own.splice(at, Math.floor(random() * 20));
    else if (act === 1) own.splice(at, 0, pick(random, signs));
    else if (act === 2) own.splice(at, 0, ...pick(random, words).slice(0, Math.floor(random() * 200)));
    else if (act === 3) own.splice(at, 0, (own[at] ?? '').repeat(Math.floor(random() * 300)));
    else own.splice(at, 2, own[at + 1] ?? '', own[at] ?? '');
  }
  return own.join('');
}

function disturbBytes(sound: Uint8Array, random: Random): Uint8Array {
  const bytes = sound.slice(0, random() < 0.2 ? Math.floor(random() * sound.length) : sound.length);
  for (let hit = 0; hit < random() * 30; hit += 1)
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return bytes;
}

/** Elements that are whole in themselves, and stand where none of their kind belongs. */
const snippets = [
  '<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>',
  '<w:tbl><w:tr/></w:tbl>',
  '<w:p><w:pPr><w:numPr><w:ilvl w:val="77"/><w:numId w:val="-1"/></w:numPr></w:pPr></w:p>',
  '<w:r><w:br/><w:tab/><w:t>Chủ trì: </w:t></w:r>',
  '<w:del><w:r><w:delText>x</w:delText></w:r></w:del>',
  '<w:tcPr><w:gridSpan w:val="100000000"/><w:vMerge/></w:tcPr>',
  '<w:sdt><w:sdtContent/></w:sdt>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
] as const;

/** Takes out, changes and puts in elements of the document; the package stays whole. */
function disturbXml(sound: Uint8Array, random: Random): Uint8Array {
  const xml = strFromU8(unzipSync(sound)['word/document.xml'] ?? new Uint8Array());
  const parts = xml.split(/(?=<)/u);
  for (let hit = 0; hit < 1 + random() * 20; hit += 1) {
    const at = 2 + Math.floor(random() * parts.length);
    const part = parts[at] ?? '';
    if (random() < 0.3) parts[at] = part.replace(/"[^"]*"/u, `"${Math.floor(random() * 1e9)}"`);
    else if (random() < 0.1) parts.splice(at, 1);
    else parts.splice(at, 0, pick(random, snippets));
  }
  const { 'word/document.xml': _, ...rest } = unzipSync(buildDocx(''));
  return zip({ ...rest, 'word/document.xml': parts.join('') });
}

/** Shapes that make rules look back or ahead; each is repeated far beyond any document. */
export const repeatedShapes = [
  ...[
    '- ',
    '. ',
    ' ',
    '\t',
    ', ',
    '; ',
    ' và ',
    '1 ',
    '1',
    '1/',
    '(',
    '() ',
    '*',
    '**a** ',
    '_',
    '|',
    '| a ',
    'a: ',
    '“',
  ],
  ...[
    'ngày 01 tháng 02 năm 2026 ',
    'ngày ',
    'tháng ',
    'quý I, II và ',
    'trước ngày ',
    '16 giờ 00 ',
    'chủ trì ',
    'Giao Sở A ',
  ],
  ...[
    'Sở ',
    'Sở A và ',
    'Sở A, ',
    'UBND các xã, ',
    'A',
    'ABC ',
    'Aa',
    'C&',
    '15/KH-UBND ',
    'KH-',
    'Số: ',
    'Sở G Gg ',
  ],
  ...[
    '\n',
    'a\n',
    '- a\n',
    '1. a\n\n',
    'a,\n\n',
    'của các\n\n',
    '(a\n',
    '(a)\n',
    '|a\n',
    '| a | b |\n',
    'a-\n',
    '# a\n',
    '  a\n',
  ],
  ...[
    '<',
    '<b>',
    '<!--<',
    '<table><tr><td>',
    'KẾ HOẠCH\n',
    'I. A\n\n',
    'Nơi nhận:\n- ',
    '- Lưu: VT;\n',
    'TM. UBND\n',
    'Phụ lục\n',
  ],
  ...[
    'kỷ niệm 60 năm ',
    'báo cáo UBND tỉnh trước ngày 15/6; ',
    'gửi Sở A qua Sở B để tổng hợp, ',
    'kinh phí ',
    'Căn cứ ',
    'mật ',
  ],
  ...[
    '- Chủ trì: Sở A\n',
    'Thời gian: ',
    'Kính gửi:\n- Sở A;\n',
    'a\u0301',
    '\u0301',
    '\u202e',
    'từ ngày 1/1 đến ',
    'X 00 ',
  ],
] as const;
