import { convertLegacy, legacyCharsetOf } from '#kernel/language/legacy-charset.ts';
import { plainBullet } from './plain-signs.ts';
import { isKnownFormat, printNumber } from './print-number.ts';
import type { NumberingInstance, NumberingLevel } from './read-numbering.ts';
import type { RunProperties } from './read-styles.ts';
import { overlayRun } from './read-styles.ts';

/** The number that Word prints before a paragraph. */
export interface PrintedNumber {
  /** Empty when the level prints nothing. */
  readonly text: string;
  readonly bullet: boolean;
  /** What stands between the number and the words: a space, or nothing where the list says so. */
  readonly gap: '' | ' ';
  /** The format's name when Word knows it and we print plain digits instead, else null. */
  readonly unknownFormat: string | null;
}

interface Counters {
  readonly values: (number | null)[];
}

/** Counts the numbered paragraphs of one document in reading order, as Word does. */
export interface NumberCounter {
  /** Takes the next number of that list and level (from 0), printed in the look of the paragraph's mark. */
  readonly take: (instance: NumberingInstance, level: number, mark: RunProperties) => PrintedNumber;
}

/** Begins counting; every document needs its own counter. */
export function createNumberCounter(): NumberCounter {
  const countersOf = new Map<string, Counters>();
  const startsUsed = new Set<string>();
  return {
    take: (instance, at, mark) => {
      const level = instance.levels[at];
      if (level === undefined) return { text: '', bullet: false, gap: '', unknownFormat: null };
      const counters = countersOf.get(instance.countersOf) ?? { values: instance.levels.map(() => null) };
      countersOf.set(instance.countersOf, counters);
      countSkipped(counters, instance, at);
      advance(counters, instance, at, level, startsUsed);
      restartDeeper(counters, instance, at);
      return print(counters, instance, level, overlayRun(level.run, mark));
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
    counters.values[at] = current === null ? (override ?? level.start) : current + 1;
  }
}

/** An item below a heading that nobody numbered: the levels between count as begun. */
function countSkipped(counters: Counters, instance: NumberingInstance, at: number): void {
  for (let above = 0; above < at; above += 1) {
    counters.values[above] ??= instance.levels[above]?.start ?? 1;
  }
}

function restartDeeper(counters: Counters, instance: NumberingInstance, at: number): void {
  for (let deeper = at + 1; deeper < instance.levels.length; deeper += 1) {
    const restart = instance.levels[deeper]?.restart ?? null;
    if (restart === null || at < restart) counters.values[deeper] = null;
  }
}

function print(
  counters: Counters,
  instance: NumberingInstance,
  level: NumberingLevel,
  look: RunProperties,
): PrintedNumber {
  const font = look.highFont ?? look.font;
  if (level.format === 'bullet') {
    const isBlank = level.text === '' && !level.picture;
    return {
      text: isBlank ? '' : plainBullet(level.text, font),
      bullet: true,
      gap: ' ',
      unknownFormat: null,
    };
  }
  const counted = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const shown = instance.levels[Number(digit) - 1];
    if (shown === undefined) return '';
    const value = counters.values[Number(digit) - 1] ?? shown.start;
    return printNumber(value, shownFormat(shown, level), shown.custom);
  });
  const charset = legacyCharsetOf(font);
  const spelled = charset === null ? counted : convertLegacy(counted, charset);
  const printed = look.capitals === true || look.smallCapitals === true ? spelled.toUpperCase() : spelled;
  return {
    text: printed.trim(),
    bullet: false,
    gap: level.tight && !/\s$/u.test(printed) ? '' : ' ',
    unknownFormat: isKnownFormat(level.format) ? null : level.format,
  };
}

/** A legal level prints every number in plain digits, those with a leading nought as they are. */
function shownFormat(shown: NumberingLevel, level: NumberingLevel): string {
  if (shown.format === 'bullet') return 'none';
  return level.legal && shown.format !== 'none' && shown.format !== 'decimalZero' ? 'decimal' : shown.format;
}
