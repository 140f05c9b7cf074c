import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

const columns = [
  { header: 'Tên', width: 40 },
  { header: 'Điện thoại', width: 20 },
];

async function readBack(rows: readonly (readonly string[])[]) {
  const read = await readWorkbook(await writeWorkbook([{ name: 'Cơ quan', columns, rows }]));
  if (!read.ok) throw new Error(read.reason.code);
  return read.value[0]?.rows.slice(1);
}

describe('a workbook', () => {
  test('comes back with the words that were written, whatever they are', async () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '=SUM(A1)',
        '+84 912',
        '-1',
        '@a',
        "'",
        "'=x",
        "''",
        '\tx',
        'Ủy ban, "xã" & <phường>',
        '1/7/2025',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 6 }), async (rows) => {
        // A cell is words without spaces around them; what no XML can hold cannot come in by a form either.
        const kept = rows.map((row) =>
          row.map((text) =>
            text
              .replace(/[^\P{C}\n]|[\uFFFE\uFFFF]/gu, '')
              .normalize('NFC')
              .trim(),
          ),
        );
        const expected = kept.map((row) => row.map((text) => (text === '' ? null : text)));
        while (expected.at(-1)?.every((cell) => cell === null)) expected.pop();
        expect(await readBack(kept)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('holds no formula and no word that a spreadsheet program could take for one', async () => {
    const bytes = await writeWorkbook([
      {
        name: 'Cơ quan',
        columns,
        rows: [
          ['=cmd|calc', '+84'],
          ['-1', '@x'],
        ],
      },
    ]);
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text).toContain('xl/worksheets/sheet1.xml');
    const { unzipSync } = await import('fflate');
    const parts = unzipSync(bytes);
    const strings = new TextDecoder().decode(parts['xl/sharedStrings.xml']);
    expect(strings).not.toMatch(/<t[^>]*>[=+\-@]/);
    expect(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])).not.toContain('<f>');
  });

  test('gives days, numbers and what a formula last said', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Tờ',
          rows: [[new Date(Date.UTC(2025, 6, 1)), 912345678, true]],
          cells: new Map([['0,3', { formula: 'A1', formulaResult: 'Sở' }]]),
        },
      ],
    });
    const read = await readWorkbook(bytes);
    expect(read).toMatchObject({
      ok: true,
      value: [{ rows: [[{ day: '2025-07-01' }, 912345678, true, 'Sở']] }],
    });
  });

  test('says a cell that was merged over rows of each row that says anything, and a heading over columns once', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Tờ',
          rows: [
            ['Tháng 3', null],
            ['01/3/2027', 'Một'],
            [null, 'Hai'],
            [null, null],
            [null, 'Ba'],
          ],
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
            { startRow: 1, startCol: 0, endRow: 4, endCol: 0 },
          ],
        },
      ],
    });
    const read = await readWorkbook(bytes);
    expect(read.ok && read.value[0]?.rows).toEqual([
      ['Tháng 3', null],
      ['01/3/2027', 'Một'],
      ['01/3/2027', 'Hai'],
      [null, null],
      ['01/3/2027', 'Ba'],
    ]);
  });

  test('leaves hidden sheets out', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Thấy', rows: [['a']] },
        { name: 'Ẩn', rows: [['b']], hidden: true },
      ],
    });
    const read = await readWorkbook(bytes);
    expect(read.ok && read.value.map((sheet) => sheet.name)).toEqual(['Thấy']);
  });
});

describe('a file that is no good workbook', () => {
  const bytesOf = (text: string) => strToU8(text);
  test.each([
    ['no zip at all', bytesOf('Tên;Điện thoại'), 'not-a-workbook'],
    ['an old workbook or one under a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'locked'],
    ['a zip without a workbook', zipSync({ 'word/document.xml': bytesOf('<a/>') }), 'not-a-workbook'],
    ['a workbook without its parts', zipSync({ 'xl/workbook.xml': bytesOf('<a/>') }), 'broken'],
    [
      'one that swells',
      zipSync({ 'xl/workbook.xml': bytesOf('<a/>'), 'xl/a.xml': new Uint8Array(2e7) }),
      'too-large',
    ],
    [
      'one with very many parts',
      zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`xl/${i}`, bytesOf('')]))),
      'too-large',
    ],
  ])('is refused: %s', async (_, bytes, code) => {
    expect(await readWorkbook(bytes)).toMatchObject({ ok: false, reason: { code } });
  });

  test('is refused when it is cut short, at any byte', async () => {
    const whole = await writeWorkbook([{ name: 'Cơ quan', columns, rows: [['Sở Nội vụ', '']] }]);
    for (let length = 0; length < whole.length; length += 97) {
      expect((await readWorkbook(whole.slice(0, length))).ok).toBe(false);
    }
  });

  test('never throws on bytes changed at random', async () => {
    const whole = await writeWorkbook([{ name: 'Cơ quan', columns, rows: [['Sở Nội vụ', '']] }]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          await expect(readWorkbook(bytes)).resolves.toHaveProperty('ok');
        },
      ),
      { numRuns: 80 },
    );
  });
});
