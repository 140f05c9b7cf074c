import { describe, expect, test } from 'vitest';
import { abstractList, level, list, paragraph, paragraphOf, run } from '../build-docx.ts';
import { findingsOf, paragraphsIn, textsOf } from './read-tree.ts';

const plan = abstractList(
  1,
  level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'decimal', '%2.%3.'),
);
const items = (id: number, ...levels: number[]): string =>
  levels.map((at) => paragraph('x', { list: [id, at] })).join('');

describe('how Word counts', () => {
  test('a level that was skipped counts as begun: the next item of it is the second', () => {
    expect(textsOf({ body: items(1, 0, 2, 1), numbering: plan + list(1, 1) })).toEqual([
      'I. x',
      '1.1. x',
      '2. x',
    ]);
  });

  test('a level with a start override begins there again below each next heading', () => {
    const override = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>';
    expect(textsOf({ body: items(1, 0, 1, 1, 0, 1), numbering: plan + list(1, 1, override) })).toEqual([
      'I. x',
      '5. x',
      '6. x',
      'II. x',
      '5. x',
    ]);
  });

  test('a list that says no start begins at nought, as Word has it', () => {
    const silent = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
    expect(textsOf({ body: items(1, 0, 0), numbering: abstractList(1, silent) + list(1, 1) })).toEqual([
      '0. x',
      '1. x',
    ]);
  });

  test('a legal level keeps numbers with a leading nought', () => {
    const legal = abstractList(
      1,
      level(0, 'upperRoman', '%1') + level(1, 'decimalZero', '%1.%2', '<w:isLgl/>'),
    );
    expect(textsOf({ body: items(1, 0, 1), numbering: legal + list(1, 1) })).toEqual(['I x', '1.01 x']);
  });

  test('an empty numbered paragraph is hidden with its number when its mark is hidden', () => {
    const hidden = paragraphOf(run('nháp', '<w:vanish/>'), {
      list: [1, 0],
      properties: '<w:rPr><w:vanish/></w:rPr>',
    });
    const body = items(1, 0) + hidden + items(1, 0);
    expect(textsOf({ body, numbering: plan + list(1, 1) })).toEqual(['I. x', 'II. x']);
  });

  test('lists in a text box count by themselves', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${items(1, 0)}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const body = items(1, 0) + paragraphOf(run('khung') + box) + items(1, 0);
    expect(textsOf({ body, numbering: plan + list(1, 1) })).toEqual(['I. x', 'khung', 'I. x', 'II. x']);
  });
});

describe('how Word prints the number', () => {
  const listOf = (format: string, text: string, extra = ''): string =>
    abstractList(1, level(0, format, text, extra)) + list(1, 1);

  test('between number and words stands a space, unless the list says nothing stands there', () => {
    const [plain, tight] = ['', '<w:suff w:val="nothing"/>'].map((suffix) =>
      paragraphsIn({ body: items(1, 0), numbering: listOf('decimal', 'Điều %1.', suffix) }),
    );
    expect([plain?.[0]?.text, tight?.[0]?.text]).toEqual(['Điều 1. x', 'Điều 1.x']);
    expect(tight?.[0]?.label).toMatchObject({ text: 'Điều 1.', end: 7 });
  });

  test('a number typed right after an automatic one is one number with it', () => {
    const body = paragraph('2. Tổ chức hội chợ', { list: [1, 0] });
    const [only] = paragraphsIn({ body, numbering: listOf('decimal', '%1.', '<w:suff w:val="nothing"/>') });
    expect(only).toMatchObject({ text: '1.2. Tổ chức hội chợ', label: { text: '1.2.', end: 4 } });
  });

  test('words around the number are printed with it', () => {
    expect(textsOf({ body: items(1, 0, 0), numbering: listOf('decimal', 'Nhiệm vụ %1: ') })).toEqual([
      'Nhiệm vụ 1: x',
      'Nhiệm vụ 2: x',
    ]);
  });

  test('Vietnamese number words are written out', () => {
    const numbering = listOf('vietnameseCounting', 'Phần thứ %1');
    const texts = textsOf({ body: items(1, ...Array.from({ length: 25 }, () => 0)), numbering });
    expect([0, 4, 9, 10, 14, 20, 23].map((at) => texts[at])).toEqual([
      'Phần thứ một x',
      'Phần thứ năm x',
      'Phần thứ mười x',
      'Phần thứ mười một x',
      'Phần thứ mười lăm x',
      'Phần thứ hai mươi mốt x',
      'Phần thứ hai mươi tư x',
    ]);
  });

  test.each(['ordinal', 'cardinalText', 'ordinalText'])(
    '%s depends on a language, prints digits and says so',
    (format) => {
      const content = { body: items(1, 0), numbering: listOf(format, '%1') };
      expect(textsOf(content)).toEqual(['1 x']);
      expect(findingsOf(content, 'number-format-unknown')).toHaveLength(1);
    },
  );

  test('capitals of the paragraph mark are capitals of the number', () => {
    const body = paragraph('x', { list: [1, 0], properties: '<w:rPr><w:caps/></w:rPr>' });
    expect(textsOf({ body, numbering: listOf('lowerLetter', '%1)') })).toEqual(['A) x']);
  });

  test('a number in an old font is spelled in Unicode', () => {
    const font = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>';
    expect(textsOf({ body: items(1, 0), numbering: listOf('decimal', '§iÒu %1.', font) })).toEqual([
      'Điều 1. x',
    ]);
  });

  test.each([
    ['o', 'Courier New', '◦'],
    ['\uf0fc', 'Wingdings', '✓'],
    ['\uf0a8', 'Wingdings', '◦'],
    ['\uf0e0', 'Wingdings', '•'],
    ['–', 'Times New Roman', '–'],
    ['\uf0b7', '', '•'],
  ])('the bullet %j in %s prints as %s', (sign, font, printed) => {
    const fonts = `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`;
    expect(textsOf({ body: items(1, 0), numbering: listOf('bullet', sign, fonts) })).toEqual([
      `${printed} x`,
    ]);
  });

  test('a picture as bullet prints as a plain one', () => {
    const numbering = listOf('bullet', '', '<w:lvlPicBulletId w:val="0"/>');
    expect(textsOf({ body: items(1, 0), numbering })).toEqual(['• x']);
  });
});
