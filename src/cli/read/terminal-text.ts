import { styleText } from 'node:util';

/** Looks of terminal text; plain where the output is no terminal or NO_COLOR is set. */
export const look = {
  title: (text: string): string => styleText(['bold'], text, { stream: process.stdout }),
  heading: (text: string): string => styleText(['bold', 'cyan'], text, { stream: process.stdout }),
  quiet: (text: string): string => styleText(['dim'], text, { stream: process.stdout }),
  warning: (text: string): string => styleText(['yellow'], text, { stream: process.stdout }),
};

/** Control characters other than those that part lines and columns, and those that turn the direction of writing. */
const controls = /[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n\t]/gu;

/**
 * The same value with every control character in its texts shown as �: a terminal obeys them, and a document, or the
 * name of a file, must not give it orders.
 */
export function withoutControls<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(controls, '\ufffd') as Value;
  if (Array.isArray(value)) return value.map(withoutControls) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, withoutControls(part)]),
  ) as Value;
}

const widest = 110;
const narrowest = 40;

/** Columns to print in: those of the terminal, not wider than people like to read. */
export function lineWidth(): number {
  return Math.min(Math.max(process.stdout.columns ?? 100, narrowest), widest);
}

/**
 * Wraps a text at spaces; the first line begins with `first`, the others are indented to the same column.
 *
 * Counts letters, not bytes or combining marks: Vietnamese in NFC is one column a letter.
 */
export function wrap(text: string, first: string, width: number): string {
  const indent = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = first;
  let isFresh = true;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (!isFresh && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      isFresh = true;
    }
    line += isFresh ? word : ` ${word}`;
    isFresh = false;
  }
  lines.push(line);
  return lines.join('\n');
}

/** `2026-06-15` as people here write it: `15/6/2026`; `2026-02` as `02/2026`. */
export function localDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  if (month === undefined) return iso;
  // Decree 30 prints a zero before days below 10 and months below 3.
  const printedMonth = Number(month) < 3 ? month : String(Number(month));
  return day === undefined ? `${month}/${year}` : `${day}/${printedMonth}/${year}`;
}
