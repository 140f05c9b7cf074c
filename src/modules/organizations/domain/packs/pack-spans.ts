import type { PackSpan } from './pack-data.ts';

/** The days that two spans share; null when there are none. */
export function shareDays(one: PackSpan, other: PackSpan): PackSpan | null {
  const from = latest(one.from, other.from);
  const to = earliest(one.to, other.to);
  if (from !== undefined && to !== undefined && from >= to) return null;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The days of the things that share days with `limit`, cut to it. */
export function cutTo<T extends PackSpan>(spans: readonly T[], limit: PackSpan): T[] {
  return spans.flatMap((span) => {
    const days = shareDays(span, limit);
    if (days === null) return [];
    const { from: _from, to: _to, ...rest } = span;
    return [{ ...rest, ...days } as T];
  });
}

function latest(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}

function earliest(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
