import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeProcess } from './running-process.ts';

/** How long each way of stopping may take, in milliseconds; together they leave room within the ten seconds promised. */
const FAST_PATIENCE = 3000;
const IMMEDIATE_PATIENCE = 1500;

/**
 * Stops a server: fast shutdown first (sessions are ended, everything is written), then immediate (the next
 * start recovers from the log). Never SIGKILL, which would leave shared memory behind. True when it is gone.
 */
export async function stopPostmaster(pid: number): Promise<boolean> {
  const stages = [
    ['SIGINT', FAST_PATIENCE],
    ['SIGQUIT', IMMEDIATE_PATIENCE],
  ] as const;
  for (const [signal, patience] of stages) {
    try {
      process.kill(pid, signal);
    } catch {
      return true;
    }
    if (await isGone(pid, patience)) return true;
  }
  return false;
}

async function isGone(pid: number, patience: number): Promise<boolean> {
  const began = performance.now();
  while (performance.now() - began < patience) {
    if (describeProcess(pid) === null) return true;
    await sleep(20);
  }
  return describeProcess(pid) === null;
}
