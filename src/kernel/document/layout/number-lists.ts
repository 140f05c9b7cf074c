import { type DetectedLabel, detectLabel } from '../../language/detect-label.ts';
import { readRoman } from '../../language/roman-numerals.ts';
import type { ListLevel, PrintedList } from './layout.ts';

/** Where a paragraph is counted; null where its number has to be typed because no list would print it. */
export type ListPlace = { readonly id: string; readonly level: number } | null;

/** Order of the levels of one document; a level that prints `1.1.` stands below the one that prints `1.`. */
const RANKS = ['capital', 'roman', 'article', 'arabic1', 'arabic2', 'arabic3', 'letter'] as const;

interface CountedLabel {
  /** Style and depth: what level of an outline it is. */
  readonly rank: string;
  readonly format: ListLevel['format'];
  /** Value of the last group of the number; 0 for bullets. */
  readonly value: number;
  /** Values of the groups before it, for `1.2.` those of `1`. */
  readonly above: readonly number[];
  /** Label with `#` where its own number stands and `^` where those above it do. */
  readonly pattern: string;
}

/**
 * Numbers paragraphs as Word would: one outline for the document and further lists where its numbers jump or start anew.
 *
 * The numbers printed are those of the labels, always: what no list can print is typed.
 */
export class NumberLists {
  readonly #levels = new Map<string, { readonly at: number; readonly pattern: string }>();
  readonly #main: (ListLevel | null)[] = RANKS.map(() => null);
  /** How far each level has come; null when it starts anew. */
  readonly #counts: (number | 'passed-over' | null)[] = RANKS.map(() => null);
  readonly #others: PrintedList[] = [];
  readonly #open = new Map<string, { readonly id: string; next: number }>();

  readonly #name: string;

  /** The name sets the lists of one part of a document (its text, an annex) apart from those of the others. */
  constructor(name: string) {
    this.#name = name;
  }

  /** Finds the place of the next label in reading order. */
  take(label: string): ListPlace {
    const counted = readLabel(label);
    if (counted === null) return null;
    return this.#takeFromMain(counted) ?? this.#takeFromOthers(counted);
  }

  /** All lists that have been used. */
  lists(): readonly PrintedList[] {
    const levels = this.#main.map(
      (level, at): ListLevel =>
        level ?? { format: 'decimal', template: `%${at + 1}.`, start: 1, bold: false },
    );
    const isUsed = this.#main.some((level) => level !== null);
    return [...(isUsed ? [{ id: this.#name, levels }] : []), ...this.#others];
  }

  #takeFromMain(counted: CountedLabel): ListPlace {
    const at = RANKS.findIndex((rank) => rank === counted.rank);
    if (at < 0) return null;
    const known = this.#levels.get(counted.rank);
    if (known !== undefined && known.pattern !== counted.pattern) return null;
    const parents = counted.above.map((_, index) => this.#counts[at - counted.above.length + index]);
    if (counted.above.some((value, index) => parents[index] !== value)) return null;
    const count = this.#counts[at] ?? 0;
    if (count === 'passed-over' || counted.value !== count + 1) return null;
    this.#define(at, counted);
    this.#counts[at] = counted.value;
    this.#counts.fill(null, at + 1);
    // Programs disagree whether a level that was passed over begins with 1 or 2 when it comes: it gets a list of its own.
    for (let above = 0; above < at; above += 1) this.#counts[above] ??= 'passed-over';
    return { id: this.#name, level: at };
  }

  #define(at: number, counted: CountedLabel): void {
    this.#levels.set(counted.rank, { at, pattern: counted.pattern });
    this.#main[at] ??= levelOf(counted, at, 1);
  }

  #takeFromOthers(counted: CountedLabel): ListPlace {
    if (counted.above.length > 0) return null;
    const key = `${counted.rank} ${counted.pattern}`;
    const open = this.#open.get(key);
    if (open !== undefined && (counted.format === 'bullet' || open.next === counted.value)) {
      open.next += 1;
      return { id: open.id, level: 0 };
    }
    const id = `${this.#name}-${this.#others.length + 1}`;
    this.#others.push({ id, levels: [levelOf(counted, 0, Math.max(counted.value, 1))] });
    this.#open.set(key, { id, next: counted.value + 1 });
    return { id, level: 0 };
  }
}

function levelOf(counted: CountedLabel, at: number, start: number): ListLevel {
  let above = at - counted.above.length;
  const template = counted.pattern
    .replace(/\^/gu, () => {
      above += 1;
      return `%${above}`;
    })
    .replace('#', `%${at + 1}`);
  return { format: counted.format, template, start, bold: counted.rank === 'article' };
}

function readLabel(label: string): CountedLabel | null {
  // Rules of labels look at the word behind it.
  const found = detectLabel(`${label} A`) ?? detectLabel(`${label} AB`);
  if (found === null || found.text !== label || /[%#^]/u.test(label)) return null;
  if (found.style === 'dash' || found.style === 'plus' || found.style === 'star')
    return { rank: found.style, format: 'bullet', value: 0, above: [], pattern: label };
  return found.number === null ? null : readNumber(found, found.number);
}

function readNumber({ text, style, depth }: DetectedLabel, number: string): CountedLabel | null {
  const at = text.indexOf(number, style === 'article' ? 'Điều'.length : 0);
  const pattern = (own: string): string => `${text.slice(0, at)}${own}${text.slice(at + number.length)}`;
  const counted = (rank: string, format: ListLevel['format'], value: number): CountedLabel => ({
    rank,
    format,
    value,
    above: [],
    pattern: pattern('#'),
  });
  const letter = /^[a-z]$/u.test(number) ? number.charCodeAt(0) - 0x60 : 0;
  switch (style) {
    case 'roman': {
      const value = readRoman(number);
      return value === null ? null : counted('roman', 'upperRoman', value);
    }
    case 'capital':
      return /^[A-D]$/u.test(number) ? counted('capital', 'upperLetter', number.charCodeAt(0) - 0x40) : null;
    case 'article':
      return counted('article', 'decimal', Number(number));
    case 'letter':
      return letter === 0 ? null : counted('letter', 'lowerLetter', letter);
    case 'bracket':
      if (/^\d+$/u.test(number)) return counted('bracket', 'decimal', Number(number));
      return letter === 0 ? null : counted('bracketed letter', 'lowerLetter', letter);
    case 'arabic': {
      const groups = number.split('.').map(Number);
      // A leading zero is no way of counting that the levels know.
      if (groups.join('.') !== number) return null;
      const above = groups.slice(0, -1);
      const marks = [...above.map(() => '^'), '#'].join('.');
      return {
        rank: `arabic${depth}`,
        format: 'decimal',
        value: groups.at(-1) ?? 0,
        above,
        pattern: pattern(marks),
      };
    }
    default:
      return null;
  }
}
