import { lowerText } from '../../language/fold-text.ts';

/**
 * Words of names of bodies that keep their capitals inside a sentence (Decree 30/2020, Annex II: the first
 * syllable of the words for kind, function and field; every syllable of `Việt Nam`).
 */
const FIXED = [
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Mặt trận Tổ quốc Việt Nam',
  'Ủy ban Kiểm tra',
  'Việt Nam',
  'Hồ Chí Minh',
  'Bộ Chỉ huy Quân sự',
  'Ban Chỉ huy Quân sự',
  'Bộ đội Biên phòng',
  'Bộ Chỉ huy',
  'Bộ Tư lệnh',
  'Ban Chỉ đạo',
  'Ban Chấp hành',
  'Ban Thường vụ',
  'Ban Bí thư',
  'Ban Quản lý',
  'Ban cán sự đảng',
  'Bộ Chính trị',
  'Khu kinh tế',
  'Tỉnh ủy',
  'Thành ủy',
  'Huyện ủy',
  'Quận ủy',
  'Thị ủy',
  'Đảng ủy',
  'Đảng bộ',
  'Tỉnh đoàn',
  'Trung ương',
  'Chính phủ',
  'Quốc hội',
  'Công Thương',
  'Công an',
  'Văn phòng',
  'Thường trực',
].sort((left, right) => right.length - left.length);
const FIXED_BY_LOWER = FIXED.map(
  (words) => [lowerText(words).split(' '), words.split(' ').map((word) => /^\p{Lu}/u.test(word))] as const,
);

/** Words for a kind of body: the name of its field follows, its first syllable in capitals. */
const KINDS_OF_BODY = new Set([
  'sở',
  'bộ',
  'cục',
  'ban',
  'phòng',
  'trung tâm',
  'viện',
  'hội',
  'chi cục',
  'tổng cục',
  'liên hiệp',
  'báo',
  'đài',
  'trường',
]);
/** Words for a kind of place: every syllable of its name follows in capitals. */
const KINDS_OF_PLACE = new Set([
  'tỉnh',
  'huyện',
  'xã',
  'phường',
  'quận',
  'thành phố',
  'thị xã',
  'thị trấn',
  'đặc khu',
]);
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}(?:ng|nh|ch|[cmnptiuoy])?$/u;

/** Which rule the syllables follow at a point of a name. */
type Mode = 'field' | 'place' | 'plain';

/**
 * Writes a body's name from a letterhead in capitals as it stands in a sentence: `SỞ VĂN HÓA, THỂ THAO VÀ
 * DU LỊCH` is `Sở Văn hóa, Thể thao và Du lịch`, `UBND TỈNH QUẢNG NGÃI` is `UBND tỉnh Quảng Ngãi`.
 *
 * Only capitals change, so the words stay those of the paper; what is no syllable (`UBND`, `35`) stays.
 */
export function caseName(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  const words = name.split(' ');
  const lower = words.map(lowerText);
  const cased: string[] = [];
  let mode: Mode = 'plain';
  let nextIsCapital = true;
  while (cased.length < words.length) {
    const at = cased.length;
    const fixed = fixedAt(lower, at);
    const printed = (size: number): string[] => words.slice(at, at + size).map((word) => word.toLowerCase());
    const kind = [2, 1].map((size) => lower.slice(at, at + size).join(' ')).find((words) => isKind(words));
    if (fixed !== null) {
      cased.push(...printed(fixed.length).map((word, index) => (fixed[index] ? capitalised(word) : word)));
      mode = / ủy$/u.test(lower.slice(at, cased.length).join(' ')) ? 'place' : 'plain';
      nextIsCapital = false;
    } else if (kind !== undefined && (at === 0 || KINDS_OF_PLACE.has(kind))) {
      const [first = '', ...rest] = printed(kind.split(' ').length);
      cased.push(KINDS_OF_PLACE.has(kind) && at > 0 ? first : capitalised(first), ...rest);
      mode = KINDS_OF_PLACE.has(kind) ? 'place' : 'field';
      nextIsCapital = true;
    } else {
      const word = words[at] ?? '';
      cased.push(caseWord(word, mode === 'place' || nextIsCapital));
      nextIsCapital = mode === 'field' && (word.endsWith(',') || /^(?:và|-|–)$/iu.test(word));
    }
  }
  return cased.join(' ');
}

function isKind(words: string): boolean {
  return KINDS_OF_BODY.has(words) || KINDS_OF_PLACE.has(words);
}

/** For each word of the fixed words that stand here, whether it has a capital; null when none stand here. */
function fixedAt(lower: readonly string[], at: number): readonly boolean[] | null {
  for (const [small, capitals] of FIXED_BY_LOWER) {
    if (small.every((word, index) => lower[at + index]?.replace(/,$/u, '') === word)) return capitals;
  }
  return null;
}

function caseWord(word: string, asCapital: boolean): string {
  if (!SYLLABLE.test(lowerText(word).replace(/[,.]$/u, ''))) return word;
  const lower = word.toLowerCase();
  return asCapital && lower !== 'và' ? capitalised(lower) : lower;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
