import { describe, expect, test } from 'vitest';
import { abstractList, level, list, paragraph, paragraphOf } from '../build-docx.ts';
import { findingsOf, paragraphsIn, textsOf } from './read-tree.ts';

const plan = abstractList(
  1,
  level(0, 'upperRoman', '%1.') +
    level(1, 'decimal', '%2.') +
    level(2, 'decimal', '%2.%3.') +
    level(3, 'lowerLetter', '%4)'),
);

describe('automatic numbers stand in the text as Word prints them', () => {
  test('levels count on and deeper levels begin again below the next higher one', () => {
    const at = (depth: number): string => paragraph('x', { list: [1, depth] });
    const body = [0, 1, 2, 2, 3, 1, 2, 0, 1].map(at).join('');
    expect(textsOf({ body, numbering: plan + list(1, 1) })).toEqual([
      'I. x',
      '1. x',
      '1.1. x',
      '1.2. x',
      'a) x',
      '2. x',
      '2.1. x',
      'II. x',
      '1. x',
    ]);
  });

  test('the label of a paragraph is marked automatic and ends before its words', () => {
    const [first] = paragraphsIn({
      body: paragraph('Mục đích', { list: [1, 0] }),
      numbering: plan + list(1, 1),
    });
    expect(first?.label).toEqual({ text: 'I.', end: 2, automatic: true });
  });

  test('two lists on one abstract list share its counters', () => {
    const body = paragraph('a', { list: [1, 1] }) + paragraph('b', { list: [2, 1] });
    expect(textsOf({ body, numbering: plan + list(1, 1) + list(2, 1) })).toEqual(['1. a', '2. b']);
  });

  test('a start override sets the counter once and only once', () => {
    const override = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride>';
    const body = [1, 2, 2, 1].map((id) => paragraph('x', { list: [id, 1] })).join('');
    expect(textsOf({ body, numbering: plan + list(1, 1) + list(2, 1, override) })).toEqual([
      '1. x',
      '7. x',
      '8. x',
      '9. x',
    ]);
  });

  test('an overriding level replaces format and text', () => {
    const override = `<w:lvlOverride w:ilvl="1">${level(1, 'upperLetter', '%2/')}</w:lvlOverride>`;
    const body = paragraph('x', { list: [2, 1] });
    expect(textsOf({ body, numbering: plan + list(2, 1, override) })).toEqual(['A/ x']);
  });

  test('lvlRestart 0 never begins again, and n begins again after level n only', () => {
    const never = abstractList(
      3,
      level(0, 'upperRoman', '%1.') +
        level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>') +
        level(2, 'lowerLetter', '%3)', '<w:lvlRestart w:val="1"/>'),
    );
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((depth) => paragraph('x', { list: [3, depth] })).join('');
    expect(textsOf({ body, numbering: never + list(3, 3) })).toEqual([
      'I. x',
      '1. x',
      'a) x',
      '2. x',
      'b) x',
      'II. x',
      '3. x',
      'a) x',
    ]);
  });

  test('a legal level prints all its counters as digits', () => {
    const legal = abstractList(
      1,
      level(0, 'upperRoman', 'Chương %1') + level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
    );
    const body = paragraph('x', { list: [1, 0] }) + paragraph('y', { list: [1, 1] });
    expect(textsOf({ body, numbering: legal + list(1, 1) })).toEqual(['Chương I x', '1.1 y']);
  });

  test('a level above that was never counted shows its start, and counts as begun', () => {
    const body = paragraph('x', { list: [1, 2] }) + paragraph('y', { list: [1, 1] });
    expect(textsOf({ body, numbering: plan + list(1, 1) })).toEqual(['1.1. x', '2. y']);
  });

  test.each([
    ['decimal', '3'],
    ['decimalZero', '03'],
    ['upperRoman', 'III'],
    ['lowerRoman', 'iii'],
    ['upperLetter', 'C'],
    ['lowerLetter', 'c'],
    ['none', ''],
  ])('format %s prints the third item as "%s"', (format, printed) => {
    const numbering = abstractList(1, level(0, format, '%1')) + list(1, 1);
    const body = paragraph('x', { list: [1, 0] }).repeat(3);
    expect(textsOf({ body, numbering })[2]).toBe(`${printed} x`.trim());
  });

  test('letters go on by repeating: the 28th item is bb', () => {
    const numbering = abstractList(1, level(0, 'lowerLetter', '%1)')) + list(1, 1);
    expect(textsOf({ body: paragraph('x', { list: [1, 0] }).repeat(28), numbering })[27]).toBe('bb) x');
  });

  test('a format that is not known prints digits and says so', () => {
    const numbering = abstractList(1, level(0, 'hebrew1', '%1.')) + list(1, 1);
    const content = { body: paragraph('x', { list: [1, 0] }), numbering };
    expect(textsOf(content)).toEqual(['1. x']);
    expect(findingsOf(content, 'number-format-unknown')[0]?.values).toEqual({ names: 'hebrew1' });
  });

  test.each([
    ['\uf0b7', 'Symbol', '•'],
    ['\uf02d', 'Symbol', '-'],
    ['\uf0d8', 'Wingdings', '•'],
    ['§', 'Wingdings', '•'],
    ['-', 'Times New Roman', '-'],
    ['+', 'Times New Roman', '+'],
  ])('the bullet %j in %s prints as %s', (sign, font, printed) => {
    const fonts = `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>`;
    const numbering = abstractList(1, level(0, 'bullet', sign, fonts)) + list(1, 1);
    expect(textsOf({ body: paragraph('x', { list: [1, 0] }), numbering })).toEqual([`${printed} x`]);
  });

  test('a number without words is printed, a bullet without words is not', () => {
    const numbering = plan + abstractList(2, level(0, 'bullet', '-')) + list(1, 1) + list(2, 2);
    const body = paragraph('', { list: [1, 1] }) + paragraph('', { list: [2, 0] }) + paragraph('');
    expect(textsOf({ body, numbering })).toEqual(['1.']);
  });
});

describe('numbers that come with a style', () => {
  const numbered = (id: string, inside: string, basedOn = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn}<w:pPr>${inside}</w:pPr></w:style>`;
  const base = '<w:basedOn w:val="Muc1"/>';

  test('a style brings list and level, its heirs inherit them', () => {
    const styles =
      numbered('Muc1', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
      numbered('Muc2', '', base);
    const body = paragraph('x', { style: 'Muc1' }) + paragraph('y', { style: 'Muc2' });
    expect(textsOf({ body, styles, numbering: plan + list(1, 1) })).toEqual(['1. x', '2. y']);
  });

  test('the level is found by the style that the level names', () => {
    const levels =
      level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc1"/>') +
      level(1, 'decimal', '%2.', '<w:pStyle w:val="Muc2"/>');
    const styles = numbered('Muc1', '<w:numPr><w:numId w:val="1"/></w:numPr>') + numbered('Muc2', '', base);
    const body = paragraph('x', { style: 'Muc1' }) + paragraph('y', { style: 'Muc2' });
    expect(textsOf({ body, styles, numbering: abstractList(1, levels) + list(1, 1) })).toEqual([
      'I. x',
      '1. y',
    ]);
  });

  test('list 0 switches the numbering of the style off', () => {
    const styles = numbered('Muc1', '<w:numPr><w:numId w:val="1"/></w:numPr>');
    const body = paragraph('x', { style: 'Muc1', list: [0, 0] }) + paragraph('y', { style: 'Muc1' });
    expect(textsOf({ body, styles, numbering: plan + list(1, 1) })).toEqual(['x', 'I. y']);
  });

  test('a list that links to a style of lists is that list', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="KieuSo"><w:name w:val="KieuSo"/>' +
      '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>';
    const numbering = plan + abstractList(2, '<w:numStyleLink w:val="KieuSo"/>') + list(5, 1) + list(6, 2);
    expect(textsOf({ body: paragraph('x', { list: [6, 3] }), styles, numbering })).toEqual(['a) x']);
  });

  test('styles that inherit from each other do not hang the reader', () => {
    const styles = numbered('A', '', '<w:basedOn w:val="B"/>') + numbered('B', '', '<w:basedOn w:val="A"/>');
    expect(textsOf({ body: paragraph('x', { style: 'A' }), styles })).toEqual(['x']);
  });
});

describe('numbers that somebody typed', () => {
  test('a typed number is a label that is not automatic', () => {
    expect(paragraphsIn(paragraph('2.1. Tổ chức hội chợ'))[0]?.label).toEqual({
      text: '2.1.',
      end: 4,
      automatic: false,
    });
  });

  test('items in table cells count with the rest', () => {
    const cell = `<w:tbl><w:tr><w:tc>${paragraph('b', { list: [1, 1] })}</w:tc></w:tr></w:tbl>`;
    const body = paragraph('a', { list: [1, 1] }) + cell + paragraph('c', { list: [1, 1] });
    expect(textsOf({ body, numbering: plan + list(1, 1) })).toEqual(['1. a', '2. b', '3. c']);
  });

  test('a deleted numbered paragraph takes no number', () => {
    const gone = paragraphOf('<w:del><w:r><w:delText>b</w:delText></w:r></w:del>', {
      list: [1, 1],
      properties: '<w:rPr><w:del/></w:rPr>',
    });
    const body = paragraph('a', { list: [1, 1] }) + gone + paragraph('c', { list: [1, 1] });
    expect(textsOf({ body, numbering: plan + list(1, 1) })).toEqual(['1. a', '2. c']);
  });
});
