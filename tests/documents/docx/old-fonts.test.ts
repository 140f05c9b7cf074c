import { describe, expect, test } from 'vitest';
import { paragraph, paragraphOf, run, table } from '../build-docx.ts';
import { findingsOf, paragraphsIn, textsOf } from './read-tree.ts';

const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const typed = (text: string, name: string, look = ''): string => run(text, font(name) + look);

describe('where the old font is named', () => {
  const words = 'th«ng tin ®èi ngo¹i';
  const printed = 'thông tin đối ngoại';

  test('by the style, or by the style it is based on', () => {
    const styles =
      `<w:style w:type="paragraph" w:styleId="Goc"><w:name w:val="Goc"/><w:rPr>${font('.VnTime')}</w:rPr></w:style>` +
      '<w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Goc"/></w:style>';
    const body = paragraph(words, { style: 'Goc' }) + paragraph(words, { style: 'Con' });
    expect(textsOf({ body, styles })).toEqual([printed, printed]);
  });

  test('by a style of characters over a style in Unicode', () => {
    const styles = `<w:style w:type="character" w:styleId="Cu"><w:name w:val="Cu"/><w:rPr>${font('.VnTime')}</w:rPr></w:style>`;
    const body = paragraphOf(run('Thông báo ') + run(words, '<w:rStyle w:val="Cu"/>'));
    expect(textsOf({ body, styles })).toEqual([`Thông báo ${printed}`]);
  });

  test('by the defaults of the document, or by its theme', () => {
    const byDefault = `<w:docDefaults><w:rPrDefault><w:rPr>${font('.VnTime')}</w:rPr></w:rPrDefault></w:docDefaults>`;
    expect(textsOf({ body: paragraph(words), styles: byDefault })).toEqual([printed]);
    const theme =
      '<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Arial"/></a:majorFont>' +
      '<a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:fontScheme></a:themeElements>';
    const themed =
      '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:ascii="Arial" w:hAnsi="Arial"/>';
    expect(textsOf({ body: paragraph(words, { run: themed }), theme })).toEqual([printed]);
  });

  test('for letters beyond ASCII alone: the font of the plain letters does not matter', () => {
    const mixed = '<w:rFonts w:ascii="Times New Roman" w:hAnsi=".VnTime"/>';
    expect(textsOf(paragraph(words, { run: mixed }))).toEqual([printed]);
    const plain = '<w:rFonts w:ascii=".VnTime" w:hAnsi="Times New Roman"/>';
    expect(textsOf(paragraph('Thông tin', { run: plain }))).toEqual(['Thông tin']);
  });
});

describe('old and new letters in one document', () => {
  test('runs of both kinds make one sentence', () => {
    const body = paragraphOf(
      typed('Giao Së Ngo¹i vô ', '.VnTime') +
        run('chủ trì, phối hợp với ') +
        typed('C«ng an tØnh', '.VnTime'),
    );
    expect(textsOf(body)).toEqual(['Giao Sở Ngoại vụ chủ trì, phối hợp với Công an tỉnh']);
  });

  test('a letter and its tone may stand in two runs', () => {
    const body = paragraphOf(
      typed('höõu ngh', 'VNI-Times') + typed('ò, ho', 'VNI-Times') + typed('äi nghò', 'VNI-Times', '<w:b/>'),
    );
    const [only] = paragraphsIn(body);
    expect(only?.text).toBe('hữu nghị, hội nghị');
    expect(only?.emphasis.map(({ start, end }) => only.text.slice(start, end))).toEqual(['i nghị']);
  });

  test('Unicode typed under the name of an old font is left as it is, and nothing is said', () => {
    const body = paragraph('Thông tin đối ngoại, hoàn thành trong quý II', { run: font('.VnTime') });
    expect(textsOf(body)).toEqual(['Thông tin đối ngoại, hoàn thành trong quý II']);
    expect(findingsOf(body, 'legacy-font')).toEqual([]);
  });

  test('figures, addresses and Latin letters in an old font stay', () => {
    const body = paragraph('Email: ttdn@example.vn - 12/KH-UBND - 50%', { run: font('VNI-Times') });
    expect(textsOf(body)).toEqual(['Email: ttdn@example.vn - 12/KH-UBND - 50%']);
    expect(findingsOf(body, 'legacy-font')).toEqual([]);
  });

  test('capital fonts print capitals, plain letters too', () => {
    expect(textsOf(paragraph('céng hßa x· héi chñ nghÜa viÖt nam', { run: font('.VnTimeH') }))).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    ]);
  });

  test('the letter ư, whose code is that of a soft hyphen, is kept in both ways of storing it', () => {
    const body = paragraphOf(
      typed('n\u00adíc, ', '.VnTime') +
        `<w:r><w:rPr>${font('.VnTime')}</w:rPr><w:t>ph</w:t><w:softHyphen/><w:t>¬ng</w:t></w:r>`,
    );
    expect(textsOf(body)).toEqual(['nước, phương']);
  });

  test('a letter put in as a symbol of an old font is that letter', () => {
    const sign = '<w:r><w:sym w:font=".VnTime" w:char="F0AE"/></w:r>';
    expect(textsOf(paragraphOf(sign + typed('èi ngo¹i', '.VnTime')))).toEqual(['đối ngoại']);
  });

  test('cells and hidden words are spelled too', () => {
    expect(textsOf(table([[paragraph('C¬ quan chñ tr×', { run: font('.VnTime') })]]))).toEqual([
      'Cơ quan chủ trì',
    ]);
    const hidden = paragraphOf(run('Thấy') + typed(' mËt', '.VnTimeH', '<w:vanish/>'));
    expect(findingsOf(hidden, 'outside-hidden').map((finding) => finding.values.text)).toEqual(['MẬT']);
  });
});

describe('what is not sure is said', () => {
  test('words that are Vietnamese in no reading', () => {
    const body = paragraph('Xêxxi Brîtxen Ghêttô', { run: font('.VnTime') });
    expect(findingsOf(body, 'legacy-doubtful')).toMatchObject([{ severity: 'warning' }]);
  });

  test('words of an old encoding that lost the name of their font', () => {
    const body = paragraph('Kh«ng cã g× quý h¬n ®éc lËp, tù do; th«ng tin ®èi ngo¹i cña tØnh', {
      run: font('Times New Roman'),
    });
    expect(findingsOf(body, 'legacy-text')).toMatchObject([{ severity: 'warning' }]);
  });

  test('old fonts whose encoding is not known keep their letters', () => {
    const body = paragraph('Thäng tin', { run: font('VPS Times') });
    expect(textsOf(body)).toEqual(['Thäng tin']);
    expect(findingsOf(body, 'legacy-unknown')).toMatchObject([
      { severity: 'warning', values: { names: 'VPS Times' } },
    ]);
  });
});
