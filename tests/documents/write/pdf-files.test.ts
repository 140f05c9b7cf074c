import { describe, expect, test, vi } from 'vitest';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import { openPdf } from '#platform/pdf-in/open-pdf.ts';
import { findUnprintable } from '#platform/typst/find-unprintable.ts';
import { partNumbers } from '#platform/typst/part-numbers.ts';
import { printPdf } from '#platform/typst/print-pdf.ts';
import { buildOfficial } from './build-official.ts';
import { officialKinds } from './official-kinds.ts';

vi.setConfig({ testTimeout: 60_000 });

const kinds = Object.entries(officialKinds);

describe('a PDF', () => {
  test.each(kinds)(
    'of a %s is tagged, the same to the byte, and every font of it is inside',
    (_, document) => {
      const layout = layOutDocument(document);
      const pdf = Buffer.from(printPdf(layout));
      expect(Buffer.compare(pdf, Buffer.from(printPdf(structuredClone(layout))))).toBe(0);
      const text = pdf.toString('latin1');
      const fonts = text.match(/\/Type\s*\/FontDescriptor/gu) ?? [];
      expect(fonts.length).toBeGreaterThan(0);
      expect(text.match(/\/FontFile2/gu)).toHaveLength(fonts.length);
      expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/u);
      expect(text).toContain('/StructTreeRoot');
    },
  );

  test('prints every letter of Vietnamese', async () => {
    const letters = vietnameseLetters();
    const pages = await openPdf(printPdf(layOutDocument(buildOfficial({ text: `Chữ: ${letters}.` }))));
    if (!pages.ok) throw new Error(pages.reason.code);
    const printed = pages.value
      .flatMap(({ items }) => items.map(({ text }) => text))
      .join('')
      .normalize('NFC');
    expect([...letters.replaceAll(' ', '')].filter((letter) => !printed.includes(letter))).toEqual([]);
  });

  test('never breaks a document number over two lines', async () => {
    const filler = Array.from(
      { length: 40 },
      (_, at) => 'là '.repeat(at % 9) + 'số 72/2015/NĐ-CP ngày 07/9/2015',
    ).join(', ');
    const pages = await openPdf(printPdf(layOutDocument(buildOfficial({ text: `Theo ${filler}.` }))));
    if (!pages.ok) throw new Error(pages.reason.code);
    const whole = pages.value.flatMap(({ items }) =>
      items.filter(({ text }) => text.includes('72/2015/NĐ-CP')),
    );
    expect(whole).toHaveLength(40);
  });

  test.each([1, 8])(
    'never leaves the signature alone on a page, wherever the text ends (last paragraph x %i)',
    async (length) => {
      let signedOverleaf = 0;
      for (let count = 14; count < 34; count += 2) {
        const items = Array.from({ length: count }, (_, at) => `${at + 1}. Việc thứ ${at + 1} được giao.`);
        const last = `${'Các cơ quan thực hiện đúng hạn và báo cáo kết quả về Sở. '.repeat(length)}Hết lời./.`;
        const { signatures, recipients } = officialKinds.plan ?? buildOfficial({});
        const document = buildOfficial({ text: [...items, last].join('\n\n'), signatures, recipients });
        const pages = await openPdf(printPdf(layOutDocument(document)));
        if (!pages.ok) throw new Error(pages.reason.code);
        const texts = pages.value.map(({ items: words }) => words.map(({ text }) => text).join(' '));
        const signed = texts.findIndex((text) => text.includes('Hoài Thương'));
        expect(texts[signed]).toMatch(/Hết lời.*TM\. ỦY BAN NHÂN DÂN/u);
        if (signed > 0) signedOverleaf += 1;
      }
      expect(signedOverleaf).toBeGreaterThan(2);
    },
  );

  test('takes words as words, whatever they would mean to the printer', async () => {
    const text = '#panic("x") $a^2$ [* _ ` <nhãn> @ai // /* ~ \\u{41}';
    const pages = await openPdf(printPdf(layOutDocument(buildOfficial({ text: `Theo ${text} thì thôi.` }))));
    if (!pages.ok) throw new Error(pages.reason.code);
    const printed = pages.value
      .flatMap(({ items }) => items.map((item) => item.text))
      .join('')
      .replace(/\s/gu, '');
    expect(printed).toContain(text.replace(/\s/gu, ''));
  });
});

test.each([
  ['theo 72/2015/NĐ-CP và 12-CTr/TU.', ['72/2015/NĐ-CP', '12-CTr/TU']],
  ['hỏi - đáp, hỏi-đáp (b/c)', []],
  ['Campuchia (ព្រះរាជាណាចក្រកម្ពុជា); và Lào (ສປປ ລາວ).', ['កម្ពុជា);', 'ລາວ).']],
])('%s holds %j, which may not break', (text, numbers) => {
  const parts = partNumbers(text);
  expect(parts.join('')).toBe(text);
  expect(parts.filter((_, at) => at % 2 === 1)).toEqual(numbers);
});

test('names the letters that its fonts lack, and none that they have', () => {
  const text =
    'Ghi “ສະບາຍດີ”, សួស្តី, 你好 và ສປປ ລາວ bên ô ☑, số 1 # * ©; tiếng Hàn 안, tiếng Thái ก, chữ hiếm 龘, 𠮷.';
  expect(findUnprintable(layOutDocument(buildOfficial({ text }))).join('')).toBe('☑안ก龘𠮷');
  for (const [, document] of kinds) expect(findUnprintable(layOutDocument(document))).toEqual([]);
});

test.each(['ສາທາລະນະລັດ ປະຊາທິປະໄຕ ປະຊາຊົນລາວ', 'ព្រះរាជាណាចក្រកម្ពុជា', '中华人民共和国云南省'])(
  'prints %s with letters and not with boxes',
  async (name) => {
    const pdf = Buffer.from(
      printPdf(layOutDocument(buildOfficial({ text: `Đối tác: ${name} và các bạn.` }))),
    );
    const text = pdf.toString('latin1');
    expect(text.match(/\/FontFile[23]/gu)).toHaveLength(
      text.match(/\/Type\s*\/FontDescriptor/gu)?.length ?? -1,
    );
    const pages = await openPdf(pdf);
    if (!pages.ok) throw new Error(pages.reason.code);
    const printed = pages.value.flatMap(({ items }) => items.map((item) => item.text)).join('');
    // Marks above and below are drawn with their letters; which text stands behind them differs.
    expect((name.match(/\p{L}/gu) ?? []).filter((letter) => !printed.includes(letter))).toEqual([]);
  },
);

test('a chain longer than any number may break between its links', () => {
  const parts = partNumbers('A1-'.repeat(400));
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(80);
});

function vietnameseLetters(): string {
  const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
  const vowels = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap((vowel) =>
    tones.map((tone) => (vowel + tone).normalize('NFC')),
  );
  return [...vowels, 'đ', 'Đ'].join(' ');
}
