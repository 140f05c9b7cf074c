import type { Manuscript, ManuscriptHead, ManuscriptPart } from '#kernel/composition/manuscript.ts';

/** A place that two people changed in two ways. */
export interface Clash {
  /** `head.subject`, or `parts.ID`. */
  readonly place: string;
  /** Null: taken away. */
  readonly mine: ManuscriptPart | string | number | null;
  readonly theirs: ManuscriptPart | string | number | null;
}

/** Two writings of one plan in one; at a clash mine stands, until a person says otherwise. */
export interface Merged {
  readonly content: Manuscript;
  readonly clashes: readonly Clash[];
}

/**
 * Lays what two people changed since `base` into one: what only one of them touched stands as that one left it, what
 * both added stands beside each other. Nothing that either wrote is lost.
 */
export function mergeManuscripts(base: Manuscript, mine: Manuscript, theirs: Manuscript): Merged {
  const clashes: Clash[] = [];
  const head = mergeHeads(base.head, mine.head, theirs.head, clashes);
  const chosen = mergeParts(base, mine, theirs, clashes);
  const order = mergeOrder(base, mine, theirs);
  const parts = order.flatMap((id) => chosen.get(id) ?? []);
  return { content: { head, parts }, clashes };
}

/** The merged content with theirs at the places named. */
export function takeTheirs(merged: Merged, theirs: Manuscript, places: readonly string[]): Manuscript {
  const fields = places.filter((place) => place.startsWith('head.')).map((place) => place.slice(5));
  const ids = new Set(places.filter((place) => place.startsWith('parts.')).map((place) => place.slice(6)));
  const taken = new Map(theirs.parts.map((part) => [part.id, part]));
  const head = Object.fromEntries(
    Object.entries(merged.content.head).map(([field, value]) => [
      field,
      fields.includes(field) ? theirs.head[field as keyof ManuscriptHead] : value,
    ]),
  ) as unknown as ManuscriptHead;
  const parts = merged.content.parts.flatMap((part) =>
    ids.has(part.id) ? (taken.get(part.id) ?? []) : [part],
  );
  return { head, parts };
}

function mergeHeads(
  base: ManuscriptHead,
  mine: ManuscriptHead,
  theirs: ManuscriptHead,
  clashes: Clash[],
): ManuscriptHead {
  const fields = (Object.keys(mine) as (keyof ManuscriptHead)[]).map((field) => {
    const isMine = mine[field] !== base[field];
    const isTheirs = theirs[field] !== base[field];
    if (isMine && isTheirs && mine[field] !== theirs[field])
      clashes.push({ place: `head.${field}`, mine: mine[field], theirs: theirs[field] });
    return [field, isMine ? mine[field] : theirs[field]];
  });
  return Object.fromEntries(fields) as unknown as ManuscriptHead;
}

/** Each part that stands, by its id. A part that one changed and the other took away stands, and is a clash. */
function mergeParts(
  base: Manuscript,
  mine: Manuscript,
  theirs: Manuscript,
  clashes: Clash[],
): ReadonlyMap<string, ManuscriptPart> {
  const [before, here, there] = [byId(base), byId(mine), byId(theirs)];
  const chosen = new Map<string, ManuscriptPart>();
  for (const id of new Set([...here.keys(), ...there.keys()])) {
    const [was, my, their] = [before.get(id), here.get(id), there.get(id)];
    const isMine = !isSame(my, was);
    const isTheirs = !isSame(their, was);
    if (isMine && isTheirs && !isSame(my, their))
      clashes.push({ place: `parts.${id}`, mine: my ?? null, theirs: their ?? null });
    const part = isMine && isTheirs ? (my ?? their) : isMine ? my : their;
    if (part !== undefined) chosen.set(id, part);
  }
  return chosen;
}

/** The order of whoever moved something (mine when both did), with what the other added behind the part it stood behind. */
function mergeOrder(base: Manuscript, mine: Manuscript, theirs: Manuscript): readonly string[] {
  const [before, here, there] = [base, mine, theirs].map(({ parts }) => parts.map(({ id }) => id)) as [
    string[],
    string[],
    string[],
  ];
  const hasMoved = moved(before, here);
  const [leading, other] = hasMoved || !moved(before, there) ? [here, there] : [there, here];
  const order = [...leading];
  other.forEach((id, index) => {
    if (order.includes(id)) return;
    const above = other
      .slice(0, index)
      .filter((one) => order.includes(one))
      .at(-1);
    order.splice(above === undefined ? 0 : order.indexOf(above) + 1, 0, id);
  });
  return order;
}

function moved(before: readonly string[], now: readonly string[]): boolean {
  const kept = before.filter((id) => now.includes(id));
  const stands = now.filter((id) => before.includes(id));
  return kept.some((id, index) => id !== stands[index]);
}

function byId({ parts }: Manuscript): ReadonlyMap<string, ManuscriptPart> {
  return new Map(parts.map((part) => [part.id, part]));
}

function isSame(one: ManuscriptPart | undefined, other: ManuscriptPart | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
