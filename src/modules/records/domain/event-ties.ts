/** A person's word on two records: that they tell of one event. */
export interface EventTie {
  readonly one: string;
  readonly other: string;
}

/**
 * The events that ties hold together: for each record that is tied to another, the name of its event (its first record).
 * The order of the ties does not matter; leave one out and what it alone held together falls apart again.
 */
export function gatherEvents(ties: readonly EventTie[]): ReadonlyMap<string, string> {
  const leaders = new Map<string, string>();
  const leaderOf = (record: string): string => {
    let leader = record;
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader))
      leader = next;
    return leader;
  };
  for (const { one, other } of ties) {
    const [first, second] = [leaderOf(one), leaderOf(other)].sort();
    if (first === undefined || second === undefined) continue;
    leaders.set(first, first);
    leaders.set(second, first);
    for (const record of [one, other]) leaders.set(record, first);
  }
  return new Map([...leaders.keys()].map((record) => [record, leaderOf(record)]));
}
