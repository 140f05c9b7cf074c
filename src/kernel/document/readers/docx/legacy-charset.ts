/** Encodings of the years before Unicode, told apart by the names of their fonts. */
export type LegacyCharset = 'tcvn3' | 'tcvn3-capitals' | 'vni';

const tcvn3Letters =
  'µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợ' +
  'ïùóúñủòũôụ\u00adưõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư';
const tcvn3 = pairsOf(tcvn3Letters);

/** Letters that stand for themselves in VNI; tone signs follow the letter they belong to. */
const vniLetters = pairsOf('ñđÑĐôơÔƠöưÖƯæỉÆỈóĩÓĨòịÒỊîỵÎỴ');
const vniMarks = new Map<string, string>([
  ['ø', '\u0300'],
  ['ù', '\u0301'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['à', '\u0302\u0300'],
  ['á', '\u0302\u0301'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'],
  ['è', '\u0306\u0300'],
  ['é', '\u0306\u0301'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
]);

function pairsOf(letters: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < letters.length; at += 2) pairs.set(letters.charAt(at), letters.charAt(at + 1));
  return pairs;
}

/** The old encoding that a font stands for: `.VnTime` is TCVN3, `.VnTimeH` its capitals, `VNI-Times` VNI; else null. */
export function legacyCharsetOf(font: string | null): LegacyCharset | null {
  if (font === null) return null;
  if (/^\.vn/i.test(font)) return /h$/i.test(font.trim()) ? 'tcvn3-capitals' : 'tcvn3';
  return /^vni[- ]/i.test(font) ? 'vni' : null;
}

/** Turns text typed for an old Vietnamese font into Unicode (TCVN 5712:1993 table 3; VNI for Windows). */
export function convertLegacy(text: string, charset: LegacyCharset): string {
  if (charset === 'vni') return convertVni(text);
  let converted = '';
  for (const letter of text) converted += tcvn3.get(letter) ?? letter;
  return charset === 'tcvn3' ? converted : converted.toUpperCase();
}

function convertVni(text: string): string {
  let converted = '';
  for (const letter of text) {
    const mark = vniMarks.get(letter.toLowerCase());
    const follows = /[aeouyơưAEOUYƠƯ]$/.test(converted);
    converted += mark !== undefined && follows ? mark : (vniLetters.get(letter) ?? letter);
  }
  return converted.normalize('NFC');
}
