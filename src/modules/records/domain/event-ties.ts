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

/** A person's word on two records, either way. */
export interface EventWord extends EventTie {
  readonly verdict: 'same' | 'different';
}

/**
 * What a word says against those that stand: `one-event`: the two are one event already, through these records; `apart`: somebody
 * said of this pair that they are two, and the word would make them one.
 */
export type Contradiction<W extends EventWord> =
  | { readonly kind: 'one-event'; readonly through: readonly string[] }
  | { readonly kind: 'apart'; readonly word: W };

/**
 * Whether a word can stand beside others. Words agree when no pair that is said to be two events stands in one; whether they do
 * is a matter of which they are, not of the order in which they were said. So a word that would break that is not taken, and
 * the answer names what has to be taken back before; nothing is parted or joined unasked.
 */
export function findContradiction<W extends EventWord>(
  standing: readonly W[],
  given: EventWord,
): Contradiction<W> | null {
  const same = standing.filter(({ verdict }) => verdict === 'same');
  const events = gatherEvents(same);
  const nameOf = ({ one, other }: EventTie): string =>
    [events.get(one) ?? one, events.get(other) ?? other].sort().join(' ');
  const wanted = nameOf(given);
  if (given.verdict === 'same') {
    const word = standing.find((said) => said.verdict === 'different' && nameOf(said) === wanted);
    return word === undefined ? null : { kind: 'apart', word };
  }
  const through = findWay(same, given);
  return through === null ? null : { kind: 'one-event', through };
}

/** Whether words agree: no pair that is said to be two events stands in one. */
export function doAgree(words: readonly EventWord[]): boolean {
  return words.every((word) => word.verdict === 'same' || findContradiction(words, word) === null);
}

/** The records through which ties lead from one to the other, the two left out; null where none do. */
function findWay(ties: readonly EventTie[], { one, other }: EventTie): readonly string[] | null {
  const from = new Map<string, string>([[one, one]]);
  const queue = [one];
  for (let record = queue.shift(); record !== undefined; record = queue.shift()) {
    if (record === other) break;
    for (const tie of ties) {
      const next = tie.one === record ? tie.other : tie.other === record ? tie.one : null;
      if (next === null || from.has(next)) continue;
      from.set(next, record);
      queue.push(next);
    }
  }
  if (!from.has(other)) return null;
  const way: string[] = [];
  for (let record = from.get(other); record !== undefined && record !== one; record = from.get(record))
    way.unshift(record);
  return way;
}
