import { KEY_FORMS, type SortKey } from './obligation-sorts.ts';

/** A place in a list: in which of its parts, and after a row with which sort values (none: at its beginning). */
export interface Place {
  readonly part: number;
  readonly values: readonly string[];
  /** How many rows the list had when its first page was read; null beyond what is counted. */
  readonly total: number | null;
}

/** Writes a place, as a page gives it to its reader. */
export function writeCursor(list: string, { part, values, total }: Place): string {
  const words = [list, String(part), total === null ? '' : String(total), ...values];
  return Buffer.from(JSON.stringify(words)).toString('base64url');
}

/** Reads a place back, or null when it is none of this list. */
export function readCursor(cursor: string, list: string, keys: readonly SortKey[]): Place | null {
  const written = parseArray(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (written === null || written[0] !== list || written.length !== keys.length + 3) return null;
  const [, part = '', total = '', ...values] = written;
  const sound =
    /^\d$/.test(part) &&
    /^\d{0,4}$/.test(total) &&
    keys.every((key, index) => KEY_FORMS[key.type](values[index] ?? ''));
  return sound ? { part: Number(part), values, total: total === '' ? null : Number(total) } : null;
}

function parseArray(json: string): string[] | null {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) && parsed.every((part) => typeof part === 'string') ? parsed : null;
  } catch {
    return null;
  }
}
