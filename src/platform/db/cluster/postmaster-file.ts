import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describeProcess } from './running-process.ts';

/** What a running server says about itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Reads the living server of a cluster, or answers null when it has none. */
export function findPostmaster(cluster: string): Postmaster | null {
  const lines = readLines(cluster);
  if (lines === null) return null;
  const pid = Math.abs(Number(lines[0]));
  return isPostmaster(pid, cluster) ? { pid, port: Number(lines[3]) } : null;
}

/**
 * Prepares for a start after a crash. PostgreSQL itself tells that a dead server is dead, except when its
 * number has gone to another living process (usual after a container restarts) or nobody has collected it.
 * The file therefore gets the number of this process, the parent of the server to come, which PostgreSQL
 * knows to be no rival; it still looks for survivors of the old server in shared memory, so the file stays.
 */
export function disarmStalePostmasterFile(cluster: string): void {
  const lines = readLines(cluster);
  if (lines === null) return;
  if (isPostmaster(Math.abs(Number(lines[0])), cluster)) return;
  writeFileSync(path.join(cluster, 'postmaster.pid'), [process.pid, ...lines.slice(1)].join('\n'));
}

function readLines(cluster: string): string[] | null {
  try {
    return readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
}

function isPostmaster(pid: number, cluster: string): boolean {
  const running = describeProcess(pid);
  if (running === null) return false;
  if (running.command === null) return true;
  const at = running.command.indexOf('-D');
  return (
    path.basename(running.command[0] ?? '').startsWith('postgres') && running.command[at + 1] === cluster
  );
}
