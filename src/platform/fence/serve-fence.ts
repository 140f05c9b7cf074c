import { flushCompileCache } from 'node:module';
import { serialize } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { closeNetwork } from './close-network.ts';
import { FENCE_READY, type FenceAnswer, type FenceJob } from './fence-messages.ts';

/** Answers the jobs of a fence in the child process; ends with the process that started it. */
export function serveFence(handle: (payload: unknown) => unknown): void {
  closeNetwork();
  let isFirst = true;
  process.on('disconnect', () => process.exit(0));
  process.on('message', (job: FenceJob) => {
    void answer(job, handle).then((message) => {
      // Node writes its cache of compiled code at the end of a process, but this one will be killed.
      if (isFirst) flushCompileCache();
      isFirst = false;
      process.send?.(message);
    });
  });
  process.send?.(FENCE_READY);
}

async function answer(job: FenceJob, handle: (payload: unknown) => unknown): Promise<FenceAnswer> {
  try {
    const bytes = serialize(await runLimited(job, handle));
    if (bytes.length > job.answerLimit) return { number: job.number, kind: 'too-long' };
    return { number: job.number, kind: 'value', bytes };
  } catch {
    return { number: job.number, kind: 'threw' };
  }
}

/**
 * Runs a job under a watchdog of the engine, for machines on which no guard kills it when its parent is gone.
 *
 * A job that pauses (`await`) is watched up to its first pause.
 */
function runLimited(job: FenceJob, handle: (payload: unknown) => unknown): unknown {
  Object.assign(globalThis, { runFencedJob: () => handle(job.payload) });
  return runInThisContext('runFencedJob()', { timeout: job.timeLimit });
}
