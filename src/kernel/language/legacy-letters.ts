/** TCVN 5712:1993 table 3 (the ABC fonts): each letter of the code page of Windows, then the Vietnamese one it shows. */
const tcvn3 = pairsOf(
  'µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợ' +
    'ïùóúñủòũôụ\u00adưõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư',
);

/** Letters that stand for themselves in VNI; tone signs follow the letter they belong to. */
const vni = pairsOf('ñđÑĐôơÔƠöưÖƯæỉÆỈóĩÓĨòịÒỊîỵÎỴ');
const circumflex = '\u0302';
const breve = '\u0306';
const [grave, acute, hook, tilde, dot] = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const vniMarks = new Map<string, string>([
  ['ø', grave],
  ['ù', acute],
  ['û', hook],
  ['õ', tilde],
  ['ï', dot],
  ['â', circumflex],
  ['à', circumflex + grave],
  ['á', circumflex + acute],
  ['å', circumflex + hook],
  ['ã', circumflex + tilde],
  ['ä', circumflex + dot],
  ['ê', breve],
  ['è', breve + grave],
  ['é', breve + acute],
  ['ú', breve + hook],
  ['ü', breve + tilde],
  ['ë', breve + dot],
]);

function pairsOf(letters: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < letters.length; at += 2) pairs.set(letters.charAt(at), letters.charAt(at + 1));
  return pairs;
}

/**
 * What each unit of a text shows in a font of TCVN3 or VNI, without asking whether it was typed for one.
 *
 * Some programs keep such letters in the private area of symbol fonts (U+F0A1 … U+F0FF); they are the same letters.
 */
export function legacyLetters(text: string, charset: 'tcvn3' | 'vni'): string[] {
  const letters: string[] = [];
  let before = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = plainUnit(text.charCodeAt(at));
    if (charset === 'tcvn3') letters.push(tcvn3.get(letter) ?? letter);
    else {
      const mark = vniMarks.get(letter.toLowerCase());
      const joins = mark !== undefined && takesMark(before, mark);
      before = joins ? '' : (vni.get(letter) ?? letter);
      letters.push(joins ? mark : before);
    }
  }
  return letters;
}

function plainUnit(code: number): string {
  return String.fromCharCode(code >= 0xf0a1 && code <= 0xf0ff ? code - 0xf000 : code);
}

/** Breves stand on a alone, circumflexes on a, e and o; tones on every vowel that has no sign of its own for them. */
function takesMark(before: string, mark: string): boolean {
  if (mark.startsWith(breve)) return /^[aA]$/.test(before);
  return mark.startsWith(circumflex) ? /^[aeoAEO]$/.test(before) : /^[aeouyơưAEOUYƠƯ]$/.test(before);
}
