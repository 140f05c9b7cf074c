import { foldText } from '#kernel/language/fold-text.ts';
import { type AlignedRow, gapAbove, type Stretch, stretchesOf } from './column-strips.ts';

/** What the columns of a plan's table are called, folded. */
const COLUMN_NAMES =
  /^(?:(?:so )?(?:stt|tt)\.?|(?:noi dung|nhiem vu|ten nhiem vu|hoat dong|cong viec|hang muc)(?:\s.*)?|(?:co quan|don vi|bo phan)?\s?(?:chu tri|phoi hop|thuc hien|tham muu)(?:\s.*)?|(?:co quan|don vi)|thoi (?:gian|han|diem)(?:\s.*)?|tien do(?:\s.*)?|san pham(?:\s.*)?|ket qua(?:\s.*)?|kinh phi(?:\s.*)?|ghi chu)$/u;
const NUMBER_COLUMN = /^(?:so )?(?:stt|tt)\.?$/u;
/** How many lines above and below the one that names the numbers may bear names, the most first. */
const NAME_LINES = [
  [2, 2],
  [1, 2],
  [2, 1],
  [1, 1],
  [0, 2],
  [2, 0],
  [0, 1],
  [1, 0],
  [0, 0],
] as const;

/** The names of columns, on the rows from `start` to before `end`. */
export interface ColumnNames {
  readonly names: readonly Stretch[];
  readonly start: number;
  readonly end: number;
}

/** The names of columns around the row that names the column of numbers: on one to five lines. */
export function findColumnNames(rows: readonly AlignedRow[], at: number): ColumnNames | null {
  const [opener] = stretchesOf(rows[at] as AlignedRow);
  if (!NUMBER_COLUMN.test(foldText(opener?.text ?? '').trim())) return null;
  for (const [up, down] of NAME_LINES) {
    const [start, end] = [at - up, at + 1 + down];
    if (start < 0 || end > rows.length) continue;
    const inside = rows.slice(start, end);
    const isClose = inside.every((row, index) => index === 0 || gapAbove(inside, index) < row.size * 1.7);
    const names = stackStretches(inside.flatMap(stretchesOf));
    const isKnown = names.length > 2 && names.every(({ text }) => COLUMN_NAMES.test(foldText(text).trim()));
    if (isClose && isKnown) return { names, start, end };
  }
  return null;
}

/** Stretches that stand below each other are one. */
function stackStretches(stretches: readonly Stretch[]): Stretch[] {
  const stacks: { text: string; left: number; right: number }[] = [];
  for (const { text, left, right } of stretches) {
    const stack = stacks.find((other) => left < other.right && other.left < right);
    if (stack === undefined) stacks.push({ text, left, right });
    else {
      stack.text += ` ${text}`;
      stack.left = Math.min(stack.left, left);
      stack.right = Math.max(stack.right, right);
    }
  }
  return stacks.sort((one, other) => one.left - other.left);
}
