import { readRoman } from './roman-numerals.ts';

/** How a printed number or bullet looks; the outline orders these. */
export type LabelStyle =
  | 'part'
  | 'capital'
  | 'roman'
  | 'article'
  | 'arabic'
  | 'letter'
  | 'bracket'
  | 'dash'
  | 'plus'
  | 'star';

/** A number or bullet at the head of a line. */
export interface DetectedLabel {
  /** As printed: `1.1.`, `II.`, `a)`, `-`. */
  readonly text: string;
  /** Offset of the first character after the label, before the space. */
  readonly end: number;
  readonly style: LabelStyle;
  /** Without closing mark: `1.1`, `II`, `a`; null for bullets. */
  readonly number: string | null;
  /** How many levels an Arabic number has: 2 for `1.1`; 1 otherwise. */
  readonly depth: number;
}

type Rule = readonly [begins: string, RegExp, LabelStyle];

const DIGITS = '0123456789';
const ROMAN = 'IVXL';
const SMALL = 'abcdefghijklmnopqrstuvwxyzđ';

/**
 * Signs that a label may begin with, then how it goes on: the first group is the label, the second the bare number.
 * Order matters: the closer reading first.
 */
const RULES: readonly Rule[] = [
  [
    'PCM',
    /^((?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+((?:thứ\s+\p{L}+|THỨ\s+\p{L}+|[IVXL]{1,7}|\d{1,2}))\s*[.:]?)(?=\s|$)/u,
    'part',
  ],
  ['Đ', /^((?:Điều|ĐIỀU)\s+(\d{1,3})\s*[.:]?)(?=\s|$)/u, 'article'],
  ['NH', /^((?:Nhiệm vụ|NHIỆM VỤ|Hoạt động|HOẠT ĐỘNG)\s+(\d{1,2})\s?[.:])(?=\s)/u, 'arabic'],
  [ROMAN, /^(?!V\/[Vv](?:\s|:|$))(([IVXL]{1,7})\s?[.)/:])(?=\s|\p{Lu}|$)/u, 'roman'],
  [ROMAN, /^(([IVXL]{1,7})\s?[-–])(?=\s+\p{Lu}{2})/u, 'roman'],
  [ROMAN, /^(([IVXL]{2,7}))(?=\s+\p{Lu}{2})/u, 'roman'],
  ['ABCDEFGHĐ', /^(([A-HĐ])\s?[.)])(?=\s+\p{Lu})/u, 'capital'],
  [DIGITS, /^((\d{1,2}(?:\.\d{1,2}){0,3}\.?[a-zđ])\s?[.)])(?=\s|\p{L}|$)/u, 'letter'],
  [DIGITS, /^((\d{1,2}(?:\.\d{1,2}){1,3})\s?[.):])(?=\s|\p{L}|[“"(]|$)/u, 'arabic'],
  [DIGITS, /^((\d{1,2}(?:\.\d{1,2}){1,3})\s?[-–])(?=\s)/u, 'arabic'],
  [DIGITS, /^((\d{1,2}(?:\.\d{1,2}){1,3}))(?=\s+[\p{Lu}“"(])/u, 'arabic'],
  [DIGITS, /^((\d{1,3})\s?[.):])(?=\s|\p{Lu}|[“"(]|$)/u, 'arabic'],
  [DIGITS, /^((\d{1,2})\/)(?=\s)/u, 'arabic'],
  [DIGITS, /^((\d{1,2})\s?[-–])(?=\s+\p{Lu})/u, 'arabic'],
  [SMALL, /^(([a-zđ])\s?[.)])(?=\s|\p{L}|$)/u, 'letter'],
  ['(', /^(\((\d{1,2}|[a-zđ]|[ivx]{1,4})\))(?=\s|\p{L}|$)/u, 'bracket'],
  ['-–—−‐•●▪■►➢✓·', /^([-–—−‐•●▪■►➢✓·])()(?=\s|[\p{Lu}“"(*]|$)/u, 'dash'],
  ['+◦○□▫⁺', /^([+◦○□▫⁺])()(?=\s|[\p{L}“"(*]|$)/u, 'plus'],
  ['o', /^(o)()(?=\s+\p{Lu})/u, 'plus'],
  ['*∗', /^([*∗])()(?=\s|[\p{Lu}“"(]|$)/u, 'star'],
];

/** Two letters that begin no label: so does most text, which then needs no rule. */
const BEGINS_WITH_A_WORD = /^(?!(?:Ph|Ch|Mụ|Đi|Nh|Ho))\p{L}\p{Ll}/u;

/** Finds the printed number or bullet at the head of a line without marks of its source format; null when it has none. */
export function detectLabel(line: string): DetectedLabel | null {
  if (BEGINS_WITH_A_WORD.test(line)) return null;
  const sign = line.charAt(0);
  for (const [begins, pattern, style] of RULES) {
    const found = begins.includes(sign) ? pattern.exec(line) : null;
    if (!found) continue;
    const text = found[1] as string;
    const number = found[2] || null;
    if (style === 'roman' && (number === null || readRoman(number) === null)) continue;
    const depth = style === 'arabic' && number !== null ? number.split('.').length : 1;
    return { text, end: text.length, style, number, depth };
  }
  return null;
}
