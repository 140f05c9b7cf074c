import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** One run of a command as a whole process, its start included. */
export interface WholeRun {
  readonly seconds: number;
  /** Highest resident memory in megabytes of the largest process of the command; null where the system does not tell. */
  readonly megabytes: number | null;
}

const LOOK_EVERY_MS = 15;

/** Runs a command with its output thrown away (the bytes are written to the null device). @throws Error when it fails. */
export function runWholeProcess(command: readonly string[]): Promise<WholeRun> {
  const [name = '', ...words] = command;
  const nowhere = openSync('/dev/null', 'w');
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(name, words, { stdio: ['ignore', nowhere, 'inherit'] });
    let megabytes = 0;
    const watch = setInterval(() => {
      for (const pid of withChildren(child.pid ?? 0)) megabytes = Math.max(megabytes, highestMemory(pid));
    }, LOOK_EVERY_MS);
    child.on('error', reject);
    child.on('exit', (code) => {
      const seconds = (performance.now() - from) / 1000;
      clearInterval(watch);
      closeSync(nowhere);
      if (code === 0) resolve({ seconds, megabytes: megabytes === 0 ? null : megabytes });
      else reject(new Error(`"${command.join(' ').slice(0, 200)}" ended with ${code}`));
    });
  });
}

function withChildren(pid: number): number[] {
  const below = readProcess(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [pid, ...below.flatMap(withChildren)];
}

function highestMemory(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readProcess(`/proc/${pid}/status`))?.[1];
  return Math.round(Number(kilobytes ?? 0) / 1024);
}

/** Empty when the process is gone or the system keeps no such files. */
function readProcess(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
