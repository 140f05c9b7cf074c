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

/** Bodies of a tree found by the words of their names of a day, exact accents first, with the way to each. */
export async function searchTree(
  db: Queryable,
  realmId: string,
  { tree, day, search }: { readonly tree: OrganizationTree; readonly day: string; readonly search: string },
): Promise<{ readonly found: FoundInTree[]; readonly total: number }> {
  const words = splitSearch(search);
  const { found, total } = await findInTree(db, realmId, { tree, day, words });
  const directory = await findDirectory(db, realmId);
  return {
    found: rankByAccents(found, words).map((row) => ({
      ...row,
      above: listAbove(directory, row.id, tree, day),
    })),
    total,
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
