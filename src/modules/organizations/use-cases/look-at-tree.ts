import type { Queryable } from '#platform/db/database.ts';
import { existsOn, nameOn, parentsOn } from '../domain/known-organization.ts';
import type { OrganizationTree } from '../domain/organization.ts';
import { rankByAccents, splitSearch } from '../domain/rank-by-accents.ts';
import type { Directory } from '../domain/resolve/directory.ts';
import {
  type BranchRow,
  type ChangeDay,
  findInTree,
  readBranch,
  readDaysOfChange,
  readInTree,
} from '../store/read-tree.ts';
import { findDirectory } from './find-directory.ts';

/** The bodies directly below one on a day, or with null the roots of the tree. */
export function listBranch(
  db: Queryable,
  realmId: string,
  where: { readonly tree: OrganizationTree; readonly day: string; readonly below: string | null },
): Promise<BranchRow[]> {
  return readBranch(db, realmId, where);
}

/** Days on which bodies opened, closed, were renamed or moved, newest first. */
export function listDaysOfChange(
  db: Queryable,
  realmId: string,
  tree: OrganizationTree | null,
): Promise<ChangeDay[]> {
  return readDaysOfChange(db, realmId, tree);
}

/** A body that was found in a tree, with the bodies above it, the nearest last. */
export interface FoundInTree extends BranchRow {
  readonly above: readonly { readonly id: string; readonly name: string }[];
}

/** What is looked for, and which part of what is found is shown. */
export interface TreeSearch {
  readonly tree: OrganizationTree;
  readonly day: string;
  readonly search: string;
  /** How many of the found are passed over. */
  readonly after?: number;
}

/** So many bodies are shown at once. */
export const MOST_FOUND = 100;

/**
 * Bodies of a tree found by the words of their names of a day, exact accents first among all that were found, with
 * the way to each; a page of them, and how many there are.
 */
export async function searchTree(
  db: Queryable,
  realmId: string,
  { tree, day, search, after = 0 }: TreeSearch,
): Promise<{ readonly found: FoundInTree[]; readonly total: number }> {
  const words = splitSearch(search);
  const all = rankByAccents(await findInTree(db, realmId, { tree, day, words }), words);
  const ids = all.slice(after, after + MOST_FOUND).map(({ id }) => id);
  const found = await readInTree(db, realmId, { tree, day, ids });
  const directory = await findDirectory(db, realmId);
  return {
    found: found.map((row) => ({
      ...row,
      above: listAbove(directory, row.id, tree, day),
    })),
    total: all.length,
  };
}

const MOST_STEPS = 12;

function listAbove(
  directory: Directory,
  id: string,
  tree: OrganizationTree,
  day: string,
): { id: string; name: string }[] {
  const above: { id: string; name: string }[] = [];
  for (let body = directory.get(id); body !== undefined && above.length < MOST_STEPS; ) {
    const parent = parentsOn(body, day).find((place) => place.tree === tree);
    body = parent === undefined ? undefined : directory.get(parent.id);
    if (body !== undefined && existsOn(body, day))
      above.unshift({ id: body.id, name: nameOn(body, day).name });
  }
  return above;
}
