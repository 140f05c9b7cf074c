import { flushCompileCache } from 'node:module';
import { runInThisContext } from 'node:vm';
import type { FenceAnswer, FenceJob } from './fence-messages.ts';

/** Answers the jobs of a fence in the child process; ends with the process that started it. */
export function serveFence(handle: (payload: unknown) => unknown): void {
  process.on('disconnect', () => process.exit(0));
  process.on('message', (job: FenceJob) => {
    void answer(job, handle).then((message) => {
      // Node writes its cache of compiled code at the end of a process, but this one will be killed.
      if (job.number === 1) flushCompileCache();
      process.send?.(message);
    });
  });
}

async function answer(job: FenceJob, handle: (payload: unknown) => unknown): Promise<FenceAnswer> {
  try {
    return { number: job.number, kind: 'value', value: await runLimited(job, handle) };
  } catch {
    return { number: job.number, kind: 'threw' };
  }
}

/**
 * Runs a job under a watchdog of the engine: a loop in it would never hear that the process that could kill it is gone.
 *
 * A job that pauses (`await`) is watched up to its first pause; from there on it hears the end at each pause.
 */
function runLimited(job: FenceJob, handle: (payload: unknown) => unknown): unknown {
  Object.assign(globalThis, { runFencedJob: () => handle(job.payload) });
  return runInThisContext('runFencedJob()', { timeout: job.timeLimit });
}
