import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describeProcess } from './running-process.ts';

/** Held by the one process that may start and stop the cluster of a data folder. */
export interface OwnerLock {
  release(): void;
}

const LOCK_FILE = 'owner.lock';

/**
 * Takes the lock of a data folder, or answers null when a living process holds it. A lock left by a dead
 * process is taken over; a number reused by a later process is told apart by when that process began.
 */
export function takeOwnerLock(dataDir: string): OwnerLock | null {
  const lock = path.join(dataDir, LOCK_FILE);
  const mine = `${lock}.${process.pid}`;
  const content = JSON.stringify({ pid: process.pid, began: describeProcess(process.pid)?.began ?? null });
  writeFileSync(mine, content, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      if (tryLink(mine, lock)) return { release: () => releaseLock(lock, content) };
      const held = readLock(lock);
      if (held !== null && isAlive(held)) return null;
      if (held !== null) removeStale(lock, held);
    }
    return null;
  } finally {
    rmSync(mine, { force: true });
  }
}

function tryLink(mine: string, lock: string): boolean {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readLock(lock: string): string | null {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return null;
  }
}

function isAlive(content: string): boolean {
  try {
    const { pid, began } = JSON.parse(content) as { pid: number; began: string | null };
    const running = describeProcess(pid);
    return running !== null && (began === null || running.began === null || running.began === began);
  } catch {
    return false;
  }
}

/** Moves a dead process's lock away; a lock that changed hands in between is put back. */
function removeStale(lock: string, held: string): void {
  const aside = `${lock}.stale-${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (readLock(aside) !== held) tryLink(aside, lock);
  rmSync(aside, { force: true });
}

function releaseLock(lock: string, content: string): void {
  if (readLock(lock) === content) rmSync(lock, { force: true });
}
