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

type Rule = readonly [RegExp, LabelStyle];

/** Each rule's first group is the label, its second the bare number. Order matters: the closer reading first. */
const RULES: readonly Rule[] = [
  [
    /^((?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+((?:thứ\s+\p{L}+|THỨ\s+\p{L}+|[IVXL]{1,7}|\d{1,2}))\s*[.:]?)(?=\s|$)/u,
    'part',
  ],
  [/^((?:Điều|ĐIỀU)\s+(\d{1,3})\s*[.:]?)(?=\s|$)/u, 'article'],
  [/^((?:Nhiệm vụ|NHIỆM VỤ|Hoạt động|HOẠT ĐỘNG)\s+(\d{1,2})\s?[.:])(?=\s)/u, 'arabic'],
  [/^(?!V\/[Vv](?:\s|:|$))(([IVXL]{1,7})\s?[.)/:])(?=\s|\p{Lu}|$)/u, 'roman'],
  [/^(([IVXL]{1,7})\s?[-–])(?=\s+\p{Lu}{2})/u, 'roman'],
  [/^(([IVXL]{2,7}))(?=\s+\p{Lu}{2})/u, 'roman'],
  [/^(([A-HĐ])\s?[.)])(?=\s+\p{Lu})/u, 'capital'],
  [/^((\d{1,2}(?:\.\d{1,2}){0,3}\.?[a-zđ])\s?[.)])(?=\s|\p{L}|$)/u, 'letter'],
  [/^((\d{1,2}(?:\.\d{1,2}){1,3})\s?[.):])(?=\s|\p{L}|[“"(]|$)/u, 'arabic'],
  [/^((\d{1,2}(?:\.\d{1,2}){1,3})\s?[-–])(?=\s)/u, 'arabic'],
  [/^((\d{1,2}(?:\.\d{1,2}){1,3}))(?=\s+[\p{Lu}“"(])/u, 'arabic'],
  [/^((\d{1,3})\s?[.):])(?=\s|\p{Lu}|[“"(]|$)/u, 'arabic'],
  [/^((\d{1,2})\/)(?=\s)/u, 'arabic'],
  [/^((\d{1,2})\s?[-–])(?=\s+\p{Lu})/u, 'arabic'],
  [/^(([a-zđ])\s?[.)])(?=\s|\p{L}|$)/u, 'letter'],
  [/^(\((\d{1,2}|[a-zđ]|[ivx]{1,4})\))(?=\s|\p{L}|$)/u, 'bracket'],
  [/^([-–—−‐•●▪■►➢✓·])()(?=\s|[\p{Lu}“"(*]|$)/u, 'dash'],
  [/^([+◦○□▫⁺])()(?=\s|[\p{L}“"(*]|$)/u, 'plus'],
  [/^(o)()(?=\s+\p{Lu})/u, 'plus'],
  [/^([*∗])()(?=\s|[\p{Lu}“"(]|$)/u, 'star'],
];

/** Two letters that begin no label: so does most text, which then needs no rule. */
const BEGINS_WITH_A_WORD = /^(?!(?:Ph|Ch|Mụ|Đi|Nh|Ho))\p{L}\p{Ll}/u;

/** Finds the printed number or bullet at the head of a line without marks of its source format; null when it has none. */
export function detectLabel(line: string): DetectedLabel | null {
  if (BEGINS_WITH_A_WORD.test(line)) return null;
  for (const [pattern, style] of RULES) {
    const found = pattern.exec(line);
    if (!found) continue;
    const text = found[1] as string;
    const number = found[2] || null;
    if (style === 'roman' && (number === null || readRoman(number) === null)) continue;
    const depth = style === 'arabic' && number !== null ? number.split('.').length : 1;
    return { text, end: text.length, style, number, depth };
  }
  return null;
}
