import type { PackBody } from './pack-data.ts';

/**
 * Puts bodies after those above them, else in the order in which they came. Where the two trees lead round (one above
 * the other here, below it there) the way is cut; a parent that is not among them is passed over.
 */
export function sortByParents<Body extends PackBody>(bodies: readonly Body[]): Body[] {
  const byKey = new Map(bodies.map((body) => [body.key, body]));
  const sorted = new Set<Body>();
  const opened = new Set<Body>();
  for (const first of bodies) {
    const waiting = [first];
    for (let body = waiting.at(-1); body !== undefined; body = waiting.at(-1)) {
      const above = opened.has(body)
        ? []
        : (body.parents ?? [])
            .map(({ parent }) => byKey.get(parent))
            .filter((parent) => parent !== undefined && !opened.has(parent));
      opened.add(body);
      if (above.length === 0) {
        sorted.add(body);
        waiting.pop();
      } else waiting.push(...(above as Body[]).reverse());
    }
  }
  return [...sorted];
}
