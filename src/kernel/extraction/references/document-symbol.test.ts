import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSymbols, kindOfSymbol, parseSymbol } from './document-symbol.ts';

describe('symbols of documents', () => {
  test.each([
    ['215/KH-UBND', 'state', '215', null, 'KH', 'UBND'],
    ['54/2017/QĐ-UBND', 'state', '54', 2017, 'QĐ', 'UBND'],
    ['28/CT-TTg', 'state', '28', null, 'CT', 'TTg'],
    ['72/2015/NĐ-CP', 'state', '72', 2015, 'NĐ', 'CP'],
    ['5406/BTTTT-TTĐN', 'state', '5406', null, null, 'BTTTT-TTĐN'],
    ['37/SVHTTDL-QLBC', 'state', '37', null, null, 'SVHTTDL-QLBC'],
    ['5115/CTr-BTTTT-BTLBP', 'state', '5115', null, 'CTr', 'BTTTT-BTLBP'],
    ['126/2025/QH15', 'state', '126', 2025, null, 'QH15'],
    ['57-KL/TW', 'party', '57', null, 'KL', 'TW'],
    ['66-CTr/TU', 'party', '66', null, 'CTr', 'TU'],
    ['120-CV/BTGDVTU', 'party', '120', null, 'CV', 'BTGDVTU'],
    ['/KH-UBND', 'state', '', null, 'KH', 'UBND'],
    ['-KH/TU', 'party', '', null, 'KH', 'TU'],
  ])('%s', (text, family, number, year, kindCode, issuerCode) => {
    expect(parseSymbol(text)).toEqual({ text, family, number, year, kindCode, issuerCode });
  });

  test('spaces put into a symbol by recognition are taken out', () => {
    expect(
      findSymbols('theo Nghị định số 72 /2015/ NĐ - CP và Kết luận 57 - KL/TW').map((symbol) => symbol.text),
    ).toEqual(['72/2015/NĐ-CP', '57-KL/TW']);
  });

  test('a dash between words behind a symbol does not join it', () => {
    expect(
      findSymbols('Kế hoạch số 12/KH-UBND - Ban Quản lý; 8/KH-UBND - Sở Nội vụ').map((symbol) => symbol.text),
    ).toEqual(['12/KH-UBND', '8/KH-UBND']);
  });

  test.each([
    'giai đoạn 2021-2025/2030',
    'trực 24/7, Đài PT-TH/VTV',
    'ngày 15/6/2023-20/6/2023',
    'km 12/Quốc lộ-14',
    'Số: /KH-UBND chưa có số',
    'nhóm 3-A/B',
  ])('%s holds no symbol', (text) => {
    expect(findSymbols(text)).toEqual([]);
  });

  test('the kind is told by the code, a letter has none, a law ends with the term of the Assembly', () => {
    const kindOf = (text: string) => {
      const symbol = parseSymbol(text);
      return symbol === null ? null : kindOfSymbol(symbol);
    };
    expect(['01/TTr-SVHTTDL', '8/VP-TH', '35/2018/QH14', '07-QC/TU'].map(kindOf)).toEqual([
      'Tờ trình',
      'Công văn',
      'Luật',
      'Quy chế',
    ]);
  });

  test('any number, year, kind and body put together are found again where they stand', () => {
    const kind = fc.constantFrom('QĐ', 'KH', 'CTr', 'NQ', 'TTr', 'HD', 'BC');
    const body = fc.constantFrom('UBND', 'TTg', 'SNV', 'BVHTTDL', 'BCĐ35', 'HĐND');
    const state = fc
      .tuple(fc.integer({ min: 1, max: 99999 }), fc.option(fc.integer({ min: 1990, max: 2099 })), kind, body)
      .map(([number, year, code, issuer]) => `${number}/${year === null ? '' : `${year}/`}${code}-${issuer}`);
    const party = fc
      .tuple(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('KL', 'NQ', 'CT', 'CV'),
        fc.constantFrom('TW', 'TU', 'ĐU'),
      )
      .map(([number, code, issuer]) => `${number}-${code}/${issuer}`);
    fc.assert(
      fc.property(fc.array(fc.oneof(state, party), { minLength: 1, maxLength: 6 }), (symbols) => {
        const text = `Căn cứ ${symbols.join('; văn bản số ')}.`;
        const found = findSymbols(text);
        expect(found.map((symbol) => symbol.text)).toEqual(symbols);
        for (const symbol of found) expect(text.slice(symbol.start, symbol.end)).toBe(symbol.text);
      }),
    );
  });
});
