import { mkdirSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDocx, paragraph, zip } from '../documents/build-docx.ts';
import { buildPdf } from '../documents/build-pdf.ts';
import { seededRandom } from '../documents/seeded-random.ts';
import { type Desk, openDesk } from './run-command.ts';

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
});
afterAll(() => desk.clear());

const main = 'word/document.xml';
const body = paragraph('KẾ HOẠCH') + paragraph('1. Dịch trang tin sang tiếng Lào');
const plan = 'KẾ HOẠCH\n\n1. Dịch trang tin sang tiếng Lào\n\n- Chủ trì: Sở Ngoại vụ\n';
const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) % 251);
const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...noise]);
const swollen = `<w:document>${' '.repeat(6_000_000)}</w:document>`;
const entity = (words: string) => `<!DOCTYPE x [${words}]><w:document><w:body><w:p/></w:body></w:document>`;
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join(
  '',
);
const withMain = (xml: string) => buildDocx({ body: '', files: { [main]: xml } });

/** A package that says of its document that it is small when it is not. */
function lyingSizes(): Uint8Array {
  const bytes = buildDocx({ body: paragraph('a'.repeat(5_000_000)) });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 30 < bytes.length; at += 1) {
    const head = view.getUint32(at, true);
    if (head === 0x04034b50) view.setUint32(at + 22, 10, true);
    if (head === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return bytes;
}

const ole = (stream: string) =>
  new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]));

const bad: readonly (readonly [code: string, name: string, bytes: Uint8Array | string])[] = [
  ['empty-file', 'rong.docx', ''],
  ['empty-file', 'rong.txt', ' \n\t\n'],
  ['unknown-format', 'nhieu.docx', noise],
  ['unknown-format', 'nhieu.pdf', noise],
  ['unknown-format', 'rac.txt', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 0, ...noise])],
  ['unknown-format', 'co-byte-0.txt', `KẾ HOẠCH\u0000${plan}`],
  ['not-yet-image', 'anh.docx', picture],
  ['not-yet-image', 'anh.pdf', picture],
  ['docx-too-large', 'bom-ti-le.docx', withMain(swollen)],
  [
    'docx-too-large',
    'bom-nhieu-tep.docx',
    buildDocx({
      body,
      files: Object.fromEntries(Array.from({ length: 5100 }, (_, at) => [`word/media/${at}`, ''])),
    }),
  ],
  ['not-yet-archive', 'bom-long.docx', zip({ 'a.zip': zip({ 'b.zip': zip({ 'c.txt': swollen }) }) })],
  ['docx-broken-xml', 'bom-noi-doi.docx', lyingSizes()],
  ['docx-doctype-refused', 'bom-cuoi.docx', withMain(entity(`<!ENTITY a0 "ha">${laughs}`))],
  ['docx-doctype-refused', 'bom-binh-phuong.docx', withMain(entity(`<!ENTITY a "${'a'.repeat(100_000)}">`))],
  ['docx-doctype-refused', 'bom-ngoai.docx', withMain(entity('<!ENTITY a SYSTEM "file:///etc/hostname">'))],
  ['docx-too-large', 'bom-sau.docx', buildDocx('<w:sdt>'.repeat(100_000))],
  ['docx-broken-xml', 'xml-hong.docx', buildDocx('<w:p>')],
  ['docx-not-a-zip', 'cut.docx', buildDocx(body).slice(0, 400)],
  ['docx-encrypted', 'khoa.docx', ole('EncryptedPackage')],
  ['not-yet-doc', 'cu.docx', ole('WordDocument')],
  [
    'pdf-encrypted',
    'khoa.pdf',
    buildPdf([{ words: [{ text: 'KẾ HOẠCH', x: 90, y: 90 }] }], { locked: true }),
  ],
  ['pdf-without-text', 'quet.pdf', buildPdf([{ picture: true }])],
  ['pdf-broken', 'hong.pdf', '%PDF-1.7'],
  ['text-encoding', 'tcvn3.txt', new Uint8Array(Buffer.from('KÕ ho¹ch th«ng tin ®èi ngo¹i', 'latin1'))],
  ['text-encoding', 'windows-1258.txt', new Uint8Array([0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0xf2, 0x61])],
  ['text-encoding', 'nua-cap.txt', new Uint8Array([0xff, 0xfe, 0x4b, 0, 0, 0xd8, 0x41, 0])],
];

describe('a bad file is refused with its name, its code and what can be done, in both languages', () => {
  test('all of them in one call, beside a good one that is read', () => {
    for (const [, name, bytes] of bad) desk.put(name, bytes);
    desk.put('tot.txt', plan);
    const { code, out, error } = desk.nhipcau('read', '--json', ...bad.map(([, name]) => name), 'tot.txt');
    expect(code).toBe(1);
    const said = error.split(/^✗ /mu).slice(1);
    expect(said.map((one) => /^([^:]+): .*\[([a-z0-9-]+)\]/u.exec(one)?.slice(1))).toEqual(
      bad.map(([reason, name]) => [name, reason]),
    );
    for (const one of said) expect(one).toMatch(/^.+\n {2}\S.+\n {2}→ .+\n {2}→ .+\n$/u);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual(['tot.txt']);
    expect(desk.left()).toEqual([]);
  });

  test.each(['rong.docx', 'bom-cuoi.docx', 'quet.pdf', 'tcvn3.txt'])('alone, with code 1: %s', (name) => {
    expect(desk.nhipcau('read', name)).toMatchObject({ code: 1, out: '' });
  });

  test('a scan is told what can be done', () => {
    expect(desk.nhipcau('read', 'quet.pdf').error).toMatch(/bản quét.*\n.*\n.*OCR.*\n.*OCR/u);
  });

  test('what is not there, is a folder or is far too large', () => {
    mkdirSync(path.join(desk.folder, 'thu-muc'));
    desk.put('lon.docx', buildDocx(body));
    truncateSync(path.join(desk.folder, 'lon.docx'), 50_000_000);
    const { code, out, error } = desk.nhipcau('read', 'vang.docx', 'thu-muc', 'lon.docx');
    expect([code, out]).toEqual([1, '']);
    expect([...error.matchAll(/\[([a-z-]+)\]/gu)].map((found) => found[1])).toEqual([
      'file-not-found',
      'is-a-directory',
      'file-too-large',
    ]);
  });

  test('a limit of time or memory that is broken is named, and the next file is read', () => {
    desk.put('mot.docx', buildDocx(body));
    const heavy = Array.from({ length: 60_000 }, (_, at) => paragraph(`${at}. Việc số ${at * 7919}.`)).join(
      '',
    );
    desk.put('nang.docx', buildDocx(heavy));
    const { code, error, out } = desk.nhipcau(
      'read',
      '--json',
      '--memory-limit',
      '130',
      'nang.docx',
      'mot.docx',
    );
    expect(code).toBe(1);
    expect(error).toMatch(/^✗ nang\.docx: .*bộ nhớ.*\(130 MB\)\. \[fence-memory\]/u);
    expect(JSON.parse(out).file).toBe('mot.docx');
  });

  test('wrong usage ends with 64 and prints nothing of any file', () => {
    for (const words of [
      ['read'],
      ['red', 'tot.txt'],
      ['read', '--jsn', 'tot.txt'],
      ['read', '--time-limit', '0', 'tot.txt'],
      ['read', '--memory-limit', 'many', 'tot.txt'],
      ['read', 'tot.txt', '--time-limit'],
    ]) {
      const { code, out, error } = desk.nhipcau(...words);
      expect([words, code, out]).toEqual([words, 64, '']);
      expect(error).toMatch(/^\P{Lu}*\p{Lu}.*\[usage\]\nerror: .+/u);
    }
  });
});

describe('what is unusual and sound is read', () => {
  const utf16 = (order: 'le' | 'be') => {
    const bytes = Buffer.from(`\ufeff${plan}`, 'utf16le');
    return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
  };
  const random = seededRandom(3);
  const letters = Array.from({ length: 4000 }, () =>
    String.fromCodePoint(32 + Math.floor(random() * 0x2fff)),
  );
  const pages = 300;
  const line = 'Tổ chức hội nghị giới thiệu tỉnh với bạn bè quốc tế, mời phóng viên và doanh nghiệp. ';
  const good: readonly (readonly [name: string, bytes: Uint8Array | string])[] = [
    ['tieng-anh.txt', 'PLAN\n\nThe province will hold a meeting with its partners.\n'],
    ['bom-utf8.txt', `\ufeff${plan}`],
    ['utf16le.txt', utf16('le')],
    ['utf16be.txt', utf16('be')],
    ['dieu-khien.txt', `${plan}\u202eabc\u2066\u0007\u001b[31m`],
    ['chu-la.txt', letters.join('').replaceAll('%PDF', '')],
    [
      '300-trang.txt',
      Array.from({ length: pages * 6 }, (_, at) => `${at + 1}. ${line.repeat(5)}`).join('\n\n'),
    ],
    [
      '300-trang.docx',
      buildDocx(
        Array.from({ length: pages * 6 }, (_, at) => paragraph(`${at + 1}. ${line.repeat(5)}`)).join(''),
      ),
    ],
    [
      '300-trang.pdf',
      buildPdf(
        Array.from({ length: pages }, () => ({
          words: Array.from({ length: 40 }, (_, at) => ({ text: line.slice(0, 70), x: 85, y: 80 + at * 18 })),
        })),
      ),
    ],
  ];

  test('English, other encodings, signs that command, three hundred pages: within the fence', () => {
    for (const [name, bytes] of good) desk.put(name, bytes);
    const names = good.map(([name]) => name);
    // The machine may be busy; memory is what is proved here.
    const { code, out, error } = desk.nhipcau('read', '--json', '--time-limit', '60', ...names);
    expect([code, error]).toEqual([0, '']);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((printed) => JSON.parse(printed).file),
    ).toEqual(names);
    expect(desk.left()).toEqual([]);
  });

  test('and the terminal gets no order from it, nor is its line turned around', () => {
    for (const form of [[], ['--tree']]) {
      expect(desk.nhipcau('read', ...form, 'dieu-khien.txt').out).not.toMatch(/[^\P{Cc}\n]|[\u202e\u2066]/u);
    }
  });
});
