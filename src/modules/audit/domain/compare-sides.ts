/** One thing that an entry says: its place inside, what was there before and after. */
export interface Difference {
  /** The names down to the value; places in a list count from 1. */
  readonly path: readonly (string | number)[];
  /** A plain value, a list of plain values, or undefined where nothing was. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What is different between the two sides of an entry, value by value, in the order of the later side. */
export function compareSides(before: unknown, after: unknown): Difference[] {
  const left = new Map(leavesOf(before, []));
  const right = new Map(leavesOf(after, []));
  const keys = new Set([...right.keys(), ...left.keys()]);
  return [...keys]
    .map((key) => ({
      path: JSON.parse(key) as (string | number)[],
      before: left.get(key),
      after: right.get(key),
    }))
    .filter((one) => JSON.stringify(one.before ?? null) !== JSON.stringify(one.after ?? null));
}

type Leaf = readonly [key: string, value: unknown];

function leavesOf(value: unknown, path: readonly (string | number)[]): Leaf[] {
  if (Array.isArray(value) && !value.every(isPlain))
    return value.flatMap((item, place) => leavesOf(item, [...path, place + 1]));
  if (isPlain(value) || Array.isArray(value))
    return value === undefined || (value === null && path.length === 0)
      ? []
      : [[JSON.stringify(path), value]];
  return Object.entries(value as object).flatMap(([name, member]) => leavesOf(member, [...path, name]));
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
