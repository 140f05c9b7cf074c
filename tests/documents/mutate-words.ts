import { pick, type Random, shuffled } from './seeded-random.ts';

/** Says a text in the same form about other places, people, years, days and numbers. */
export type ChangeWords = (words: string) => string;

/** What one mutation changes words to; the same for a text and its gold. */
export interface WordChanges {
  readonly words: ChangeWords;
  /** Moves the year of an ISO date or of a number; days stay. */
  readonly year: (value: number) => number;
  /** Moves a day of the month, 1 to 28. */
  readonly day: (value: number) => number;
}

const PLACES = [
  'Bình Sơn',
  'Hà Lâm',
  'Tân Uyên',
  'Mường Lay',
  'Phú Riềng',
  'Vĩnh Hải',
  'Sông Mã',
  'Yên Thành',
  'Lộc Ninh',
  'Cẩm Giàng',
  'Đồng Phú',
  'Thạch Hà',
];
const PEOPLE = [
  'Đinh Thị Sa',
  'Lò Văn Bình',
  'Trần Đăng Khôi',
  'H Yến Niê',
  'Cao Minh Triết',
  'Mã A Páo',
] as const;
const PLACE_NAMED =
  /(?:tỉnh|huyện|thị xã|thành phố|Thành phố|xã|phường|Báo)\s+(?<place>\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+)(?!\p{L})/gu;
const NOT_REPLACED = /^(?:Việt|Hồ|Nhật|Hàn|Trung)\s/u;

/** Draws the changes of one seed for one document. */
export function drawWordChanges(
  text: string,
  signer: string | null,
  place: string | null,
  random: Random,
): WordChanges {
  const years = pick(random, [-3, -2, 1, 2, 4]);
  const days = 1 + Math.floor(random() * 26);
  const numbers = 11 + Math.floor(random() * 800);
  const year = (value: number): number => value + years;
  const day = (value: number): number => ((value - 1 + days) % 28) + 1;
  const number = (digits: string): string => String(((Number(digits) * 7 + numbers) % 9973) + 2);
  const names = drawNames(text, signer, place, random);
  const words: ChangeWords = (said) =>
    changeNumbers(changeDays(changeYears(changeNames(said, names), year), day), number);
  return { words, year, day };
}

function drawNames(
  text: string,
  signer: string | null,
  place: string | null,
  random: Random,
): Map<string, string> {
  const found = new Set(place === null ? [] : [place]);
  for (const match of text.matchAll(PLACE_NAMED)) {
    const name = match.groups?.place?.replace(/\s+/gu, ' ');
    if (name !== undefined && !NOT_REPLACED.test(name)) found.add(name);
  }
  const free = shuffled(
    random,
    PLACES.filter((name) => !text.includes(name)),
  );
  const names = new Map([...found].map((name, index) => [name, free[index % free.length] ?? name]));
  if (signer !== null) names.set(signer, pick(random, PEOPLE));
  return names;
}

function changeNames(words: string, names: ReadonlyMap<string, string>): string {
  let changed = words;
  for (const [name, other] of names) {
    const syllables = name.split(' ').join(String.raw`\s+`);
    changed = changed.replace(new RegExp(`(?<!\\p{L})${syllables}(?!\\p{L})`, 'gu'), other);
    changed = changed.replaceAll(name.toUpperCase(), other.toUpperCase());
  }
  return changed;
}

function changeYears(words: string, year: (value: number) => number): string {
  return words.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, (digits) => String(year(Number(digits))));
}

const DAYS = [
  /(?<!\d)(?<day>\d{1,2})(?=(?<mark>[/-])\d{1,2}\k<mark>\d{4})/gu,
  /(?<![\d/-])(?<day>\d{1,2})(?=\s+tháng\s+\d)/gu,
  /(?<=(?:trước|ngày|và|\(|-)\s?)(?<![\d/]-?)(?<day>\d{1,2})(?=\/\d{1,2}(?![\d/]))/gu,
];

function changeDays(words: string, day: (value: number) => number): string {
  let changed = words;
  for (const pattern of DAYS) {
    changed = changed.replace(pattern, (digits) => String(day(Number(digits))).padStart(digits.length, '0'));
  }
  return changed;
}

const NUMBERS = [
  /(?<![\d/\p{L}-])\d{1,5}(?=\/(?:\d{4}\/)?\p{Lu}[\p{L}]*-\p{Lu})/gu,
  /(?<![\d/\p{L}-])\d{1,4}(?=-\p{Lu}[\p{L}]{0,3}\/\p{Lu})/gu,
];

function changeNumbers(words: string, number: (digits: string) => string): string {
  return NUMBERS.reduce((changed, pattern) => changed.replace(pattern, number), words);
}
