/**
 * Text of one or more lines without Markdown marks; `bold` and `italic` hold a flag for every UTF-16 unit, or nothing
 * when there is no mark at all: a large text without marks would else cost sixteen times its size.
 */
export interface StyledText {
  readonly text: string;
  readonly bold: readonly boolean[];
  readonly italic: readonly boolean[];
}

interface Mark {
  readonly at: number;
  readonly length: number;
}

/**
 * Takes Markdown's emphasis and escapes out of text, line ends kept, and remembers which letters stood in bold
 * or italics. A star that closes nothing is a star of the paper (a bullet, a footnote) and stays.
 */
export function parseEmphasis(source: string): StyledText {
  if (!/[*_\\]/.test(source)) return { text: source, bold: [], italic: [] };
  const pairs = pairMarks(source);
  const bold: boolean[] = [];
  const italic: boolean[] = [];
  let text = '';
  let bolds = 0;
  let italics = 0;
  for (let index = 0; index < source.length; index += 1) {
    const mark = pairs.get(index);
    if (mark) {
      if (mark.length !== 1) bolds += STEP[mark.role];
      if (mark.length !== 2) italics += STEP[mark.role];
      index += mark.length - 1;
      continue;
    }
    if (isEscape(source, index)) index += 1;
    text += source.charAt(index);
    bold.push(bolds > 0);
    italic.push(italics > 0);
  }
  return { text, bold, italic };
}

/** `drop`: a double mark without a partner, left over from the scan. */
interface PairedMark {
  readonly length: number;
  readonly role: 'open' | 'close' | 'drop';
}

const STEP = { open: 1, close: -1, drop: 0 } as const;

/** Finds which runs of stars or underscores open and close emphasis; unpaired double ones vanish as scan faults. */
function pairMarks(source: string): Map<number, PairedMark> {
  const pairs = new Map<number, PairedMark>();
  const open: Record<string, Mark[]> = { '*': [], _: [] };
  for (let index = 0; index < source.length; index += 1) {
    const sign = source.charAt(index);
    if (isEscape(source, index)) {
      index += 1;
      continue;
    }
    if (sign !== '*' && sign !== '_') continue;
    let length = 1;
    while (length < 3 && source.charAt(index + length) === sign) length += 1;
    takeMark(source, { at: index, length }, sign, open[sign] as Mark[], pairs);
    index += length - 1;
  }
  for (const mark of open['*'] as Mark[]) {
    if (mark.length > 1) pairs.set(mark.at, { length: mark.length, role: 'drop' });
  }
  return pairs;
}

function takeMark(
  source: string,
  mark: Mark,
  sign: string,
  open: Mark[],
  pairs: Map<number, PairedMark>,
): void {
  const before = mark.at === 0 ? '\n' : source.charAt(mark.at - 1);
  const after = source.charAt(mark.at + mark.length) || '\n';
  const isWord = /[\p{L}\p{N}]/u;
  if (sign === '_' && isWord.test(before) && isWord.test(after)) return;
  const last = open.at(-1);
  if (last && last.length === mark.length && /\S/.test(before)) {
    open.pop();
    pairs.set(last.at, { length: last.length, role: 'open' });
    pairs.set(mark.at, { length: mark.length, role: 'close' });
    return;
  }
  if (/\S/.test(after) && !(sign === '_' && after === '{')) open.push(mark);
  else if (mark.length > 1 && sign === '*') pairs.set(mark.at, { length: mark.length, role: 'drop' });
}

function isEscape(source: string, index: number): boolean {
  return source.charAt(index) === '\\' && /[\\*_#+\-.()[\]{}<>!|~`&/$]/.test(source.charAt(index + 1));
}
