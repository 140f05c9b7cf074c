import { availableParallelism } from 'node:os';
import { failure, type Result } from '#kernel/base/result.ts';
import type { FenceFailure } from './fence-failure.ts';
import { FencedWorker, type JobLimits } from './fenced-worker.ts';
import { createGuard } from './guard-children.ts';

/** How a fence is built. */
export interface FenceOptions {
  /** Module that calls `serveFence` with what the jobs do. */
  readonly entry: URL;
  /** Files and folders its processes may read: their own code and nothing else. */
  readonly readable: readonly string[];
  /** Processes at most; by default one for each core but one, at least one. */
  readonly size?: number;
  /** Resident memory of one process in megabytes, 512 by default. */
  readonly memoryLimit?: number;
  /** Wall time of one job in milliseconds, 10,000 by default. */
  readonly timeLimit?: number;
  /** Lets the processes load native libraries: for heavy work on our own data, and to draw what a parser in JavaScript made of a file of strangers (decision 0012); never to parse one. */
  readonly native?: boolean;
  /** Megabytes of one answer, 64 by default. */
  readonly answerLimit?: number;
  /** Jobs after which a process is replaced by a fresh one, for makers that keep a little of each job; no end by default. */
  readonly jobsOfProcess?: number;
  /** Folder for compiled code, used by the processes of fences alone; null or absent: none. */
  readonly codeCache?: string | null;
}

/** A pool of child processes for hostile or heavy jobs. */
export interface Fence {
  /** Does a job as soon as a process is free; a job that breaks a limit is ended and the fence goes on. */
  readonly run: (payload: unknown) => Promise<Result<unknown, FenceFailure>>;
  /** Starts a process ahead of the first job. */
  readonly warm: () => void;
  /** Ends all processes; jobs that run or wait end as `fence-closed`. */
  readonly close: () => void;
}

interface WaitingJob {
  readonly payload: unknown;
  readonly settle: (result: Result<unknown, FenceFailure>) => void;
}

/**
 * Builds a fence: every job runs in a child process without environment, files or processes of its own, and is killed
 * when it takes too long or too much memory (threads do not fence: they share memory and cannot be killed safely).
 */
export function createFence(options: FenceOptions): Fence {
  const size = options.size ?? Math.max(1, availableParallelism() - 1);
  const limits = limitsOf(options);
  const walls = {
    entry: options.entry,
    readable: options.readable,
    codeCache: options.codeCache ?? null,
    memoryLimit: options.memoryLimit ?? 512,
    native: options.native ?? false,
  };
  const waiting: WaitingJob[] = [];
  const guard = createGuard();
  let workers: FencedWorker[] = [];
  let isClosed = false;

  const findFree = (): FencedWorker | null => {
    workers = workers.filter((worker) => worker.isUsable);
    const free = workers.find((worker) => !worker.isBusy);
    if (free !== undefined || workers.length >= size) return free ?? null;
    const started = new FencedWorker(walls, limits);
    workers.push(started);
    guard.watch(workers.flatMap(({ processId }) => processId ?? []));
    return started;
  };
  const dispatch = (): void => {
    while (waiting.length > 0) {
      const worker = findFree();
      const job = worker === null ? undefined : waiting.shift();
      if (worker === null || job === undefined) return;
      void worker.run(job.payload).then((result) => {
        job.settle(result);
        dispatch();
      });
    }
  };
  const close = (): void => {
    isClosed = true;
    process.off('exit', close);
    for (const worker of workers) worker.close();
    guard.close();
    for (const job of waiting.splice(0)) job.settle(failure({ code: 'fence-closed', limit: 0 }));
  };
  process.on('exit', close);

  return {
    run: (payload) =>
      new Promise((settle) => {
        if (isClosed) return settle(failure({ code: 'fence-closed', limit: 0 }));
        waiting.push({ payload, settle });
        dispatch();
      }),
    warm: () => {
      if (!isClosed) findFree();
    },
    close,
  };
}

function limitsOf({ timeLimit, answerLimit, jobsOfProcess }: FenceOptions): JobLimits {
  return {
    timeLimit: timeLimit ?? 10_000,
    answerLimit: answerLimit ?? 64,
    jobs: jobsOfProcess ?? Number.POSITIVE_INFINITY,
  };
}
