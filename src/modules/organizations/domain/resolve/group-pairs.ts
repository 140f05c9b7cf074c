/** Gathers values that share a key, in the order in which they come. */
export function groupPairs<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value[]> {
  const grouped = new Map<Key, Value[]>();
  for (const [key, value] of pairs) addTo(grouped, key, value);
  return grouped;
}

/** Gathers values by a key of theirs, in the order in which they come. */
export function groupBy<Key, Value>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key,
): Map<Key, Value[]> {
  const grouped = new Map<Key, Value[]>();
  for (const value of values) addTo(grouped, keyOf(value), value);
  return grouped;
}

/** Adds a value to those that share its key. */
export function addTo<Key, Value>(grouped: Map<Key, Value[]>, key: Key, value: Value): void {
  const here = grouped.get(key);
  if (here === undefined) grouped.set(key, [value]);
  else here.push(value);
}
