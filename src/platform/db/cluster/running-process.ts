import { readFileSync } from 'node:fs';
import process from 'node:process';

/** What the system says about a living process. */
export interface RunningProcess {
  /** Program and arguments; null where the system does not show them. */
  readonly command: readonly string[] | null;
  /** When it began, in units of the system; tells apart two processes that bore the same number; null where unknown. */
  readonly began: string | null;
}

/** Describes a living process, or answers null when there is none with this number (a zombie counts as gone). */
export function describeProcess(pid: number): RunningProcess | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  if (process.platform !== 'linux') return { command: null, began: null };
  try {
    // The fields after the program's name, which stands in parentheses and may hold anything: state first, start time 20th.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
    return { command, began: fields[19] ?? null };
  } catch {
    return null;
  }
}
