/** Appends all items to a list of any length; `push(...items)` breaks beyond some hundred thousand of them. */
export function appendAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
