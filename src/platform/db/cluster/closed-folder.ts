import { type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { ClusterUser } from './cluster-user.ts';

const READ = 4;
const EXECUTE = 1;

/** Finds the topmost folder on the way to `target` that `user` may not pass through; null when the way is open. */
export function findClosedFolder(target: string, user: ClusterUser): string | null {
  const resolved = path.resolve(target);
  const { root } = path.parse(resolved);
  let folder = root;
  for (const part of ['', ...resolved.slice(root.length).split(path.sep)]) {
    folder = path.join(folder, part);
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    if (stats.isDirectory() && !isAllowed(stats, user, EXECUTE)) return folder;
  }
  return null;
}

/** Tells whether `user` may read and run the file. */
export function canRun(file: string, user: ClusterUser): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && isAllowed(stats, user, READ) && isAllowed(stats, user, EXECUTE);
}

function isAllowed(stats: Stats, user: ClusterUser, wanted: number): boolean {
  const bits =
    stats.uid === user.uid ? stats.mode >> 6 : stats.gid === user.gid ? stats.mode >> 3 : stats.mode;
  return (bits & wanted) === wanted;
}
