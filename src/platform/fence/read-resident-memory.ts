import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Resident memory of a process in megabytes; null when it is gone or the machine does not tell. */
export async function readResidentMemory(processId: number): Promise<number | null> {
  return process.platform === 'linux' ? readFromProc(processId) : readFromPs(processId);
}

/** No disk stands behind these files: waiting for one takes longer than reading it, and a process idles meanwhile. */
function readFromProc(processId: number): number | null {
  try {
    const status = readFileSync(`/proc/${processId}/status`, 'latin1');
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

async function readFromPs(processId: number): Promise<number | null> {
  try {
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(processId)]);
    const kilobytes = Number.parseInt(stdout, 10);
    return Number.isNaN(kilobytes) ? null : kilobytes / 1024;
  } catch {
    return null;
  }
}
