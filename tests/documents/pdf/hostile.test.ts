import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { readDocumentFile } from '#reading/read-document-file.ts';
import { buildPdf, type PrintedPage, writePdf } from '../build-pdf.ts';
import { seededRandom } from '../seeded-random.ts';
import { setText } from './read-built-pdf.ts';

const words = 'KE HOACH cong tac thong tin doi ngoai nam 2026 cua xa Na Hin';
const print = `BT /F1 14 Tf 100 700 Td (${words}) Tj ET `;
const font = '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>';
const resources = (more = ''): string => `/Resources<</Font<</F1 5 0 R>>${more}>>`;

/** One page with this content; objects 1 to 5 are taken, the next are `more`. */
function pageOf(content: string, { form = '', more = [] as string[], entries = '' } = {}): Uint8Array {
  return writePdf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${resources(form)}/Contents 4 0 R${entries}>>`,
      stream(content),
      font,
      ...more,
    ],
    '/Root 1 0 R',
  );
}

function stream(content: string, entries = ''): string {
  const packed = deflateSync(content).toString('latin1');
  return `<<${entries}/Filter/FlateDecode/Length ${packed.length}>>stream\n${packed}\nendstream`;
}

/** A drawing inside a drawing; it draws the next ones, the last of them prints the words. */
function formOf(content: string, next: string): string {
  return stream(
    content,
    `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>/XObject<<${next}>>>>`,
  );
}

async function read(bytes: Uint8Array): Promise<string> {
  const outcome = await readDocumentFile({ bytes, name: 'tep.pdf' });
  if (outcome.kind !== 'read') return outcome.kind === 'unreadable' ? outcome.code : outcome.kind;
  return [...paragraphsOf(outcome.tree)].map(({ text }) => text).join('\n');
}

describe('a PDF that is odd is read all the same', () => {
  const plain = pageOf(print);
  const text = Buffer.from(plain).toString('latin1');
  const bytesOf = (file: string): Uint8Array => Uint8Array.from(Buffer.from(file, 'latin1'));
  const nested = Array.from({ length: 200 }, (_, at) =>
    formOf(at < 199 ? `/X${at + 1} Do` : print, `/X${at + 1} ${at + 7} 0 R`),
  );
  test.each<[string, Uint8Array]>([
    [
      'its table of contents stands elsewhere',
      bytesOf(text.replace(/startxref\n\d+/u, 'startxref\n99999999')),
    ],
    [
      'its table of contents points at itself',
      bytesOf(text.replace('/Root 1 0 R', `/Root 1 0 R/Prev ${text.indexOf('xref\n0')}`)),
    ],
    [
      'it says that it has a thousand million pages',
      bytesOf(text.replace('/Count 1>>', '/Count 1000000000>>')),
    ],
    [
      'a drawing draws itself',
      pageOf(`${print}/X0 Do`, { form: '/XObject<</X0 6 0 R>>', more: [formOf('/X0 Do', '/X0 6 0 R')] }),
    ],
    ['drawings lie two hundred deep', pageOf('/X0 Do', { form: '/XObject<</X0 6 0 R>>', more: nested })],
    ['its notes are its page', pageOf(print, { entries: '/Annots[3 0 R]' })],
    [
      'it draws beyond all paper',
      pageOf(`${print}1e30 1e30 m 1e38 1e38 l S 0 0 m 1e300 0 l S -1e38 0 1 1 re f`),
    ],
    [
      'it draws thousands of ticks',
      pageOf(
        print +
          Array.from(
            { length: 20_000 },
            (_, at) =>
              `${(at * 7) % 595} ${(at * 13) % 842} m ${((at * 7) % 595) + 7} ${(at * 13) % 842} l S`,
          ).join('\n'),
      ),
    ],
  ])(
    '%s',
    async (_, bytes) => {
      expect(await read(bytes)).toBe(words);
    },
    60_000,
  );

  test('a name printed at an absurd place does not hide the words of the page', async () => {
    expect(await read(pageOf(`${print}BT /F1 1e9 Tf 1e30 -1e30 Td (x) Tj ET`))).toContain(words);
  });
});

describe('a PDF without a page to read is refused', () => {
  test.each<[string, string[]]>([
    ['pdf-without-pages', ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>']],
    ['pdf-broken', ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>']],
  ])('%s', async (code, objects) => {
    expect(await read(writePdf(objects, '/Root 1 0 R'))).toBe(code);
  });
});

test('a PDF that anybody may read and only its owner may change is read', async () => {
  expect(await read(lockForOwner(print))).toBe(words);
});

/** Puts a page under the 40-bit lock of PDF 1.4 with an empty password for readers. */
function lockForOwner(content: string): Uint8Array {
  const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();
  const pad = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
  const id = Buffer.alloc(16);
  const owner = rc4(md5(Buffer.concat([Buffer.from('owner'), pad]).subarray(0, 32)).subarray(0, 5), pad);
  const key = md5(pad, owner, Buffer.from([0xfc, 0xff, 0xff, 0xff]), id).subarray(0, 5);
  const user = rc4(key, pad);
  const locked = rc4(md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10), Buffer.from(content, 'latin1'));
  const lock = `/ID[<${id.toString('hex')}><${id.toString('hex')}>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${owner.toString('hex')}>/U<${user.toString('hex')}>>>`;
  return writePdf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${resources()}/Contents 4 0 R>>`,
      `<</Length ${locked.length}>>stream\n${locked.toString('latin1')}\nendstream`,
      font,
    ],
    `/Root 1 0 R${lock}`,
  );
}

/** The old cipher of PDF; this line of Node knows it no more by itself. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const box = Array.from({ length: 256 }, (_, at) => at);
  const swap = (one: number, other: number): void => {
    [box[one], box[other]] = [box[other] as number, box[one] as number];
  };
  for (let at = 0, to = 0; at < 256; at += 1) {
    to = (to + (box[at] as number) + (key[at % key.length] as number)) & 255;
    swap(at, to);
  }
  let [one, other] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      one = (one + 1) & 255;
      other = (other + (box[one] as number)) & 255;
      swap(one, other);
      return byte ^ (box[((box[one] as number) + (box[other] as number)) & 255] as number);
    }),
  );
}

describe('damage of any kind ends in an answer', () => {
  const body = setText('Sở Ngoại vụ đón khách ở cửa khẩu và đưa khách đi thăm bản, mỗi đoàn một ngày.', 200);
  const table = [0, 1, 2, 3].flatMap((at) => [
    [100, 300 + at * 30, 400, 300 + at * 30] as const,
    [100 + at * 100, 300, 100 + at * 100, 390] as const,
  ]);
  const page: PrintedPage = { words: [{ text: 'KẾ HOẠCH', x: 270, y: 100 }, ...body], lines: table };

  test('bytes flipped anywhere', async () => {
    const sound = buildPdf([page, page]);
    const random = seededRandom(20_260_127);
    for (let round = 0; round < 120; round += 1) {
      const bytes = sound.slice();
      for (let hit = 0; hit < 1 + (round % 40); hit += 1)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      expect(typeof (await read(bytes))).toBe('string');
    }
  }, 120_000);

  test('numbers made large, small or absurd', async () => {
    const sound = Buffer.from(buildPdf([page])).toString('latin1');
    const start = sound.indexOf('stream', sound.indexOf('0.5 w') - 40);
    const end = sound.indexOf('endstream', start);
    const random = seededRandom(7);
    const odd = ['0', '-1', '1e9', '-99999', '0.0001', '.', '--5', '9'.repeat(40)];
    for (let round = 0; round < 60; round += 1) {
      const content = sound
        .slice(start, end)
        .replace(/-?\d+(?:\.\d+)?/gu, (number) =>
          random() < 0.05 ? (odd[Math.floor(random() * odd.length)] as string) : number,
        );
      const bytes = Buffer.from(sound.slice(0, start) + content + sound.slice(end), 'latin1');
      expect(typeof (await read(Uint8Array.from(bytes)))).toBe('string');
    }
  }, 120_000);
});
