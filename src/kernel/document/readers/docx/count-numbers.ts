import { convertLegacy, legacyCharsetOf } from '#kernel/language/legacy-charset.ts';
import { isKnownFormat, printNumber } from './print-number.ts';
import type { NumberingInstance, NumberingLevel } from './read-numbering.ts';

/** The number that Word prints before a paragraph. */
export interface PrintedNumber {
  /** Empty when the level prints nothing. */
  readonly text: string;
  readonly bullet: boolean;
  /** The format's name when Word knows it and we print plain digits instead, else null. */
  readonly unknownFormat: string | null;
}

interface Counters {
  readonly values: (number | null)[];
}

/** Counts the numbered paragraphs of one document in reading order, as Word does. */
export interface NumberCounter {
  /** Takes the next number of that list and level (from 0). */
  readonly take: (instance: NumberingInstance, level: number) => PrintedNumber;
}

/** Begins counting; every document needs its own counter. */
export function createNumberCounter(): NumberCounter {
  const countersOf = new Map<string, Counters>();
  const startsUsed = new Set<string>();
  return {
    take: (instance, at) => {
      const level = instance.levels[at];
      if (level === undefined) return { text: '', bullet: false, unknownFormat: null };
      const counters = countersOf.get(instance.countersOf) ?? { values: instance.levels.map(() => null) };
      countersOf.set(instance.countersOf, counters);
      advance(counters, instance, at, level, startsUsed);
      restartDeeper(counters, instance, at);
      return print(counters, instance, level);
    },
  };
}

function advance(
  counters: Counters,
  instance: NumberingInstance,
  at: number,
  level: NumberingLevel,
  startsUsed: Set<string>,
): void {
  const override = instance.startOverrides.get(at);
  const key = `${instance.id}/${at}`;
  const current = counters.values[at] ?? null;
  if (override !== undefined && !startsUsed.has(key)) {
    startsUsed.add(key);
    counters.values[at] = override;
  } else {
    counters.values[at] = current === null ? level.start : current + 1;
  }
}

function restartDeeper(counters: Counters, instance: NumberingInstance, at: number): void {
  for (let deeper = at + 1; deeper < instance.levels.length; deeper += 1) {
    const restart = instance.levels[deeper]?.restart ?? null;
    if (restart === null || at < restart) counters.values[deeper] = null;
  }
}

function print(counters: Counters, instance: NumberingInstance, level: NumberingLevel): PrintedNumber {
  if (level.format === 'bullet') return { text: printBullet(level), bullet: true, unknownFormat: null };
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const shown = instance.levels[Number(digit) - 1];
    if (shown === undefined) return '';
    // A level that has not been counted yet shows its start: the item stands below a heading nobody numbered.
    const value = counters.values[Number(digit) - 1] ?? shown.start;
    const format = level.legal && shown.format !== 'none' ? 'decimal' : shown.format;
    return format === 'bullet' ? '' : printNumber(value, format, shown.custom);
  });
  const charset = legacyCharsetOf(level.font);
  return {
    text: (charset === null ? text : convertLegacy(text, charset)).trim(),
    bullet: false,
    unknownFormat: isKnownFormat(level.format) ? null : level.format,
  };
}

const pictorialFont = /^(wingdings|symbol|webdings|marlett|monotype sorts|zapf dingbats)/i;

/** A bullet as a plain character: fonts of pictures keep their signs in private or borrowed code points. */
function printBullet(level: NumberingLevel): string {
  const sign = [...level.text.trim()][0];
  if (sign === undefined) return level.text === '' ? '' : '•';
  return (
    plainSign(sign, level.font) ??
    (sign === 'o' && /^courier/i.test(level.font ?? '') ? '•' : level.text.trim())
  );
}

/** The plain character for a sign of a pictorial font; null when the sign is no such sign. */
export function plainSign(sign: string, font: string | null): string | null {
  const code = sign.codePointAt(0) ?? 0;
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  if (!isPrivate && !pictorialFont.test(font ?? '')) return null;
  const low = code & 0xff;
  if (low === 0x2d || low === 0xbe) return '-';
  if (low === 0x2b) return '+';
  if (low === 0x2a) return '*';
  return '•';
}
