import { emptyPart, type ManuscriptPart, type PartKind } from '#kernel/composition/manuscript.ts';

type Parts = readonly ManuscriptPart[];

/** Changes one part; a part that somebody changes has been looked at. */
export function changePart(parts: Parts, id: string, change: Partial<ManuscriptPart>): Parts {
  return parts.map((part) => (part.id === id ? { ...part, look: false, ...change } : part));
}

/** Puts a new part behind another, or at the end. */
export function addPart(parts: Parts, kind: PartKind, id: string, behind: string | null): Parts {
  const at = behind === null ? -1 : parts.findIndex((part) => part.id === behind);
  const part = emptyPart(id, kind);
  return at < 0 ? [...parts, part] : [...parts.slice(0, at + 1), part, ...parts.slice(at + 1)];
}

/** Puts a part that was taken out back to where it stood. */
export function putBack(parts: Parts, part: ManuscriptPart, at: number): Parts {
  return [...parts.slice(0, at), part, ...parts.slice(at)];
}

/** Takes one part out; what stands below a section or heading stays. */
export function removePart(parts: Parts, id: string): Parts {
  return parts.filter((part) => part.id !== id);
}

/** The part and all that stands below it: a section goes with its text, a heading up to the next one. */
export function branchOf(parts: Parts, id: string): Parts {
  const at = parts.findIndex((part) => part.id === id);
  const part = parts[at];
  if (part === undefined) return [];
  const rank = rankOf(part.kind);
  if (rank === LEAF) return [part];
  const end = parts.findIndex((other, index) => index > at && rankOf(other.kind) <= rank);
  return parts.slice(at, end < 0 ? parts.length : end);
}

/** Moves a part with what stands below it up or down, over the neighbour of its rank. */
export function movePart(parts: Parts, id: string, by: -1 | 1): Parts {
  const branch = branchOf(parts, id);
  const [head] = branch;
  if (head === undefined) return parts;
  const at = parts.indexOf(head);
  const rest = parts.filter((part) => !branch.includes(part));
  if (by < 0) {
    if (at === 0) return parts;
    const above = parts
      .slice(0, at)
      .map((part) => rankOf(part.kind) <= rankOf(head.kind))
      .lastIndexOf(true);
    return insert(rest, branch, rankOf(head.kind) === LEAF ? at - 1 : Math.max(above, 0));
  }
  const next = parts[at + branch.length];
  if (next === undefined) return parts;
  const step = rankOf(head.kind) === LEAF ? 1 : branchOf(parts, next.id).length;
  return insert(rest, branch, at + step);
}

/** Moves a part with what stands below it before another; null: to the end. */
export function dropPart(parts: Parts, id: string, before: string | null): Parts {
  const branch = branchOf(parts, id);
  if (branch.some((part) => part.id === before)) return parts;
  const rest = parts.filter((part) => !branch.includes(part));
  const at = before === null ? rest.length : rest.findIndex((part) => part.id === before);
  return insert(rest, branch, at < 0 ? rest.length : at);
}

const LEAF = 2;

function rankOf(kind: PartKind): number {
  return kind === 'section' ? 0 : kind === 'heading' ? 1 : LEAF;
}

function insert(parts: Parts, branch: Parts, at: number): Parts {
  return [...parts.slice(0, at), ...branch, ...parts.slice(at)];
}
