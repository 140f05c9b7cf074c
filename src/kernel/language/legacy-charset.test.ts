import { describe, expect, test } from 'vitest';
import { isSyllable } from './is-syllable.ts';
import {
  convertLegacy,
  isUnknownLegacyFont,
  legacyCharsetOf,
  spellLegacy,
  suspectLegacyCharset,
} from './legacy-charset.ts';
import { legacyLetters } from './legacy-letters.ts';

/** The published tables, written out a second time by rows of one vowel: plain, then à á ả ã ạ. */
const small = [
  ['a', 'aàáảãạ', 'aµ¸¶·¹', 'a aø aù aû aõ aï'],
  ['ă', 'ăằắẳẵặ', '¨»¾¼½Æ', 'aê aè aé aú aü aë'],
  ['â', 'âầấẩẫậ', '©ÇÊÈÉË', 'aâ aà aá aå aã aä'],
  ['e', 'eèéẻẽẹ', 'eÌÐÎÏÑ', 'e eø eù eû eõ eï'],
  ['ê', 'êềếểễệ', 'ªÒÕÓÔÖ', 'eâ eà eá eå eã eä'],
  ['i', 'iìíỉĩị', 'i×ÝØÜÞ', 'i ì í æ ó ò'],
  ['o', 'oòóỏõọ', 'oßãáâä', 'o oø où oû oõ oï'],
  ['ô', 'ôồốổỗộ', '«åèæçé', 'oâ oà oá oå oã oä'],
  ['ơ', 'ơờớởỡợ', '¬êíëìî', 'ô ôø ôù ôû ôõ ôï'],
  ['u', 'uùúủũụ', 'uïóñòô', 'u uø uù uû uõ uï'],
  ['ư', 'ưừứửữự', '\u00adõøö÷ù', 'ö öø öù öû öõ öï'],
  ['y', 'yỳýỷỹỵ', 'yúýûüþ', 'y yø yù yû yõ î'],
  ['đ', 'đ', '®', 'ñ'],
] as const;
const shown = (text: string, charset: 'tcvn3' | 'vni'): string =>
  legacyLetters(text, charset).join('').normalize('NFC');

describe('every Vietnamese letter', () => {
  test.each(small)('the letters of %s come out of both encodings', (_, unicode, tcvn3, vni) => {
    const letters = [...unicode];
    expect([...tcvn3].map((letter) => shown(letter, 'tcvn3'))).toEqual(letters);
    expect(vni.split(' ').map((letter) => shown(letter, 'vni'))).toEqual(letters);
  });

  test.each(small)('the capitals of %s come out of both encodings', (_, unicode, tcvn3, vni) => {
    const letters = [...unicode.toUpperCase()];
    expect([...tcvn3].map((letter) => shown(letter, 'tcvn3').toUpperCase())).toEqual(letters);
    expect(
      vni
        .toUpperCase()
        .split(' ')
        .map((letter) => shown(letter, 'vni')),
    ).toEqual(letters);
  });

  test('TCVN3 has capitals of its own for seven letters', () => {
    expect(shown('¡¢§£¤¥¦', 'tcvn3')).toBe('ĂÂĐÊÔƠƯ');
  });

  test('letters kept in the private area of symbol fonts are the same letters', () => {
    expect(shown('Th\uf0abng', 'tcvn3')).toBe('Thông');
  });
});

describe('sentences', () => {
  test.each([
    ['tcvn3', 'Kh«ng cã g× quý h¬n ®éc lËp, tù do', 'Không có gì quý hơn độc lập, tự do'],
    ['tcvn3', '§Þa ph\u00ad¬ng, qu¶ng b¸ ®Õn n\u00adíc b¹n', 'Địa phương, quảng bá đến nước bạn'],
    ['tcvn3-capitals', 'ñy ban nh©n d©n', 'ỦY BAN NHÂN DÂN'],
    ['vni', 'Khoâng coù gì quyù hôn ñoäc laäp, töï do', 'Không có gì quý hơn độc lập, tự do'],
    ['vni', 'KEÁ HOAÏCH THOÂNG TIN ÑOÁI NGOAÏI', 'KẾ HOẠCH THÔNG TIN ĐỐI NGOẠI'],
    ['vni', 'vì lí do gì maø', 'vì lí do gì mà'],
    ['vni', 'thueâ phieân dòch vieân, nghæ leã', 'thuê phiên dịch viên, nghỉ lễ'],
  ] as const)('%s: %s', (charset, typed, printed) => {
    expect(convertLegacy(typed, charset)).toBe(printed);
  });

  test('plain letters and figures stay, in the capital font as capitals', () => {
    expect(convertLegacy('Email: abc@example.vn, 12/KH-UBND', 'tcvn3')).toBe(
      'Email: abc@example.vn, 12/KH-UBND',
    );
    expect(convertLegacy('ubnd 12', 'tcvn3-capitals')).toBe('UBND 12');
  });

  test.each(['tcvn3', 'vni'] as const)('Unicode under the name of a %s font stays', (charset) => {
    for (const text of [
      'Thông tin đối ngoại và hội nhập quốc tế',
      'Tuyên truyền về biên giới',
      'thông tin, hoàn thành',
    ]) {
      expect(convertLegacy(text, charset)).toBe(text);
    }
  });

  test('a sentence half old, half Unicode is spelled word by word', () => {
    expect(convertLegacy('Th«ng tin đối ngoại víi n\u00adíc b¹n Lào', 'tcvn3')).toBe(
      'Thông tin đối ngoại với nước bạn Lào',
    );
  });

  test('small toned letters among capitals were meant as capitals', () => {
    expect(convertLegacy('KÕ HO¹CH', 'tcvn3')).toBe('KẾ HOẠCH');
    expect(convertLegacy('ñY BAN NH¢N D¢N TØNH', 'tcvn3')).toBe('ỦY BAN NHÂN DÂN TỈNH');
    expect(convertLegacy('Sè: 12/KH-UBND, Së VHTTDL', 'tcvn3')).toBe('Số: 12/KH-UBND, Sở VHTTDL');
  });

  test('words that are Vietnamese in neither reading are counted as doubtful', () => {
    expect(spellLegacy('Caf\u00e9 Gen\u00e8ve', 'tcvn3').doubtful).toBe(2);
    expect(spellLegacy('Th«ng tin', 'tcvn3')).toMatchObject({ changed: 1, doubtful: 0 });
  });
});

test('a text that lost the name of its font is suspected by its words', () => {
  const tcvn3 = 'Kh«ng cã g× quý h¬n ®éc lËp, tù do; th«ng tin ®èi ngo¹i cña tØnh';
  const vni = 'Khoâng coù gì quyù hôn ñoäc laäp, töï do; thoâng tin ñoái ngoaïi cuûa tænh';
  expect([tcvn3, vni].map(suspectLegacyCharset)).toEqual(['tcvn3', 'vni']);
  const others = [
    'Không có gì quý hơn độc lập, tự do; thông tin đối ngoại của tỉnh nhà',
    'Th«ng tin',
    'plain English words',
  ];
  expect(others.map(suspectLegacyCharset)).toEqual([null, null, null]);
  const mixed = [
    `${tcvn3} – “Tỉnh nhà” • 2026 □`,
    `${tcvn3} \u0301 \uf0b7`,
    `Không có gì quý hơn độc lập, tự do; thông tin đối ngoại của tỉnh nhà – ${tcvn3.slice(0, 30)}`,
  ];
  expect(mixed.map(suspectLegacyCharset)).toEqual(['tcvn3', 'tcvn3', null]);
});

test('the encoding is told by the name of the font', () => {
  const fonts = [
    '.VnTime',
    '.VnTimeH',
    '.VnArial Narrow',
    '.VnAvantH',
    'ABCDEF+.VnTime,Bold',
    'ABCDEF+.VnTimeH-Bold',
  ];
  expect(fonts.map(legacyCharsetOf)).toEqual([
    'tcvn3',
    'tcvn3-capitals',
    'tcvn3',
    'tcvn3-capitals',
    'tcvn3',
    'tcvn3-capitals',
  ]);
  expect(['VNI-Times', 'VNI Helve', 'Times New Roman', 'UVN Bay Buom', null].map(legacyCharsetOf)).toEqual([
    'vni',
    'vni',
    null,
    null,
    null,
  ]);
  expect(['VPS Times', 'VNtimes new roman', 'VNI-Times', 'Times New Roman'].map(isUnknownLegacyFont)).toEqual(
    [true, true, false, false],
  );
});

test('syllables are told from other words', () => {
  for (const word of 'thông nghệ quốc giữ gì khuyến ĐỐI Uỷ ủy hoà hòa quyết nước khuỷu xuất'.split(' ')) {
    expect([word, isSyllable(word)]).toEqual([word, true]);
  }
  for (const word of ['thæng', 'abc', 'hoat', 'quct', 'văng̀̀', 'Genève', ''])
    expect(isSyllable(word)).toBe(false);
});
