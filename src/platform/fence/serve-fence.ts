import { flushCompileCache } from 'node:module';
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
    return { number: job.number, kind: 'value', value: await handle(job.payload) };
  } catch {
    return { number: job.number, kind: 'threw' };
  }
}
