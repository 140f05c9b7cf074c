import { holdsOn } from './known-organization.ts';

/** Something that holds between two days; `to` is the first day it no longer does. Null: not known, or without end. */
export interface Held {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Lets a value hold from `day` on, until what was known to follow: what held on that day ends there, what
 * begins later stays. What began on that very day is replaced, for it held on no day before.
 *
 * @param held ranges that do not overlap
 * @returns oldest first, still without an overlap
 */
export function holdFrom<Value extends object>(
  held: readonly (Value & Held)[],
  day: string,
  value: Value,
): (Value & Held)[] {
  const before = held.filter((one) => one.from === null || one.from < day);
  const after = held.filter((one) => one.from !== null && one.from > day);
  const replaced = held.find((one) => holdsOn(one, day));
  const to = replaced?.to ?? firstDay(after);
  const kept = before.map((one) => (one.to === null || one.to > day ? { ...one, to: day } : one));
  return byDay([...kept, { ...value, from: day, to }, ...after]);
}

/** Lets nothing hold from `day` on until what was known to follow. */
export function endOn<Value extends object>(held: readonly (Value & Held)[], day: string): (Value & Held)[] {
  return byDay(
    held
      .filter((one) => !(one.from === day))
      .map((one) => (holdsOn(one, day) && one.from !== day ? { ...one, to: day } : one)),
  );
}

/** Cuts off everything that would hold from `day` on: a body that closes has no name and no place after it. */
export function cutAt<Value extends object>(held: readonly (Value & Held)[], day: string): (Value & Held)[] {
  return byDay(
    held
      .filter((one) => one.from === null || one.from < day)
      .map((one) => (one.to === null || one.to > day ? { ...one, to: day } : one)),
  );
}

function firstDay(held: readonly Held[]): string | null {
  return held.reduce<string | null>(
    (first, { from }) => (from !== null && (first === null || from < first) ? from : first),
    null,
  );
}

function byDay<One extends Held>(held: readonly One[]): One[] {
  return [...held].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
}
