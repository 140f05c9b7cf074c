import type { ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { deserialize } from 'node:v8';
import { failure, type Result, success } from '#kernel/base/result.ts';
import type { FenceFailure, FenceFailureCode } from './fence-failure.ts';
import { FENCE_READY, type FenceAnswer, type FenceJob } from './fence-messages.ts';
import { readResidentMemory } from './read-resident-memory.ts';
import { type FenceWalls, startFencedProcess } from './start-fenced-process.ts';

/** How often memory is looked at while a job runs, in milliseconds. */
const watchInterval = 40;
/** A worker that grew beyond this share of its limit is replaced before its next job. */
const staleShare = 0.6;
/** The child's own limit lies well behind ours: it matters only when this process was killed. */
const ownLimitFactor = 2;
/** As far as `randomInt` reaches. */
const HIGHEST_NUMBER = 2 ** 48 - 1;
/** Milliseconds for a process to load what it runs: no file has a hand in it, so that only a stuck machine takes longer. */
const STARTING_LIMIT = 60_000;
const rememberedErrors = 4096;
const megabyte = 1024 * 1024;

interface RunningJob {
  readonly number: number;
  readonly settle: (result: Result<unknown, FenceFailure>) => void;
}

/** What one job may take, milliseconds and megabytes of its answer, and how many jobs a process does. */
export interface JobLimits {
  readonly timeLimit: number;
  readonly answerLimit: number;
  readonly jobs: number;
}

/** One fenced process and the job it is doing; `isUsable` is false once it was killed or has ended. */
export class FencedWorker {
  readonly #process: ChildProcess;
  readonly #memoryLimit: number;
  readonly #timeLimit: number;
  readonly #answerLimit: number;
  #jobsLeft: number;
  #isReady = false;
  #timer: NodeJS.Timeout | undefined;
  #job: RunningJob | null = null;
  #errors = '';
  #usable = true;
  #busy = false;

  constructor(walls: FenceWalls, { timeLimit, answerLimit, jobs }: JobLimits) {
    this.#memoryLimit = walls.memoryLimit;
    this.#timeLimit = timeLimit;
    this.#answerLimit = answerLimit;
    this.#jobsLeft = jobs;
    this.#process = startFencedProcess(walls);
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors = (this.#errors + text).slice(-rememberedErrors);
    });
    this.#process.on('message', (message: unknown) => this.#hear(message));
    this.#process.on('error', () => this.#end('fence-crash'));
    this.#process.on('close', () => this.#end(this.#reasonOfEnd()));
    this.#rest();
  }

  get isUsable(): boolean {
    return this.#usable;
  }

  /** Null for a process that never started. */
  get processId(): number | null {
    return this.#process.pid ?? null;
  }

  get isBusy(): boolean {
    return this.#busy;
  }

  /** Does one job; the caller waits until the last one is settled. */
  async run(payload: unknown): Promise<Result<unknown, FenceFailure>> {
    this.#busy = true;
    this.#jobsLeft -= 1;
    this.#wake();
    this.#startClock(this.#isReady ? this.#timeLimit : STARTING_LIMIT);
    const watch = setInterval(() => void this.#watchMemory(), watchInterval);
    try {
      return await new Promise((settle) => {
        const number = randomInt(HIGHEST_NUMBER);
        this.#job = { number, settle };
        if (!this.#usable) this.#end('fence-crash');
        else this.#send(number, payload);
      });
    } finally {
      clearTimeout(this.#timer);
      clearInterval(watch);
      await this.#retireWhenStale();
      this.#rest();
      this.#busy = false;
    }
  }

  /** Kills the process; a running job ends as closed. */
  close(): void {
    this.#end('fence-closed');
  }

  #send(number: number, payload: unknown): void {
    const job: FenceJob = {
      number,
      payload,
      timeLimit: this.#timeLimit * ownLimitFactor,
      answerLimit: this.#answerLimit * megabyte,
    };
    try {
      this.#process.send(job, (error) => {
        if (error !== null) this.#end('fence-crash');
      });
    } catch {
      // What cannot be sent at all, such as a function.
      this.#end('fence-crash');
    }
  }

  #startClock(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end('fence-time'), milliseconds);
  }

  /** The time of a job begins when the process can do it: a busy machine starts one slowly, which is no fault of a file. */
  #becomeReady(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    if (this.#job !== null) this.#startClock(this.#timeLimit);
  }

  /** What comes from behind the fence may be anything: a second answer, one to another job, or no answer at all. */
  #hear(message: unknown): void {
    if (message === FENCE_READY) {
      this.#becomeReady();
      return;
    }
    const answer = message as FenceAnswer | null;
    if (this.#job === null || answer?.number !== this.#job.number) return;
    if (answer.kind === 'value') this.#open(answer.bytes);
    else this.#end(answer.kind === 'too-long' ? 'fence-answer' : 'fence-crash');
  }

  #open(bytes: Uint8Array): void {
    try {
      this.#settle(success(deserialize(bytes)));
    } catch {
      this.#end('fence-crash');
    }
  }

  async #watchMemory(): Promise<void> {
    const memory = this.#process.pid === undefined ? null : await readResidentMemory(this.#process.pid);
    if (memory !== null && memory > this.#memoryLimit && this.#job !== null) this.#end('fence-memory');
  }

  async #retireWhenStale(): Promise<void> {
    if (!this.#usable || this.#process.pid === undefined) return;
    if (this.#jobsLeft <= 0) return this.#end('fence-closed');
    const memory = await readResidentMemory(this.#process.pid);
    if (memory !== null && memory > this.#memoryLimit * staleShare) this.#end('fence-closed');
  }

  #end(code: FenceFailureCode): void {
    this.#usable = false;
    this.#process.kill('SIGKILL');
    const limits: Partial<Record<FenceFailureCode, number>> = {
      'fence-time': this.#timeLimit / 1000,
      'fence-memory': this.#memoryLimit,
      'fence-answer': this.#answerLimit,
    };
    this.#settle(failure({ code, limit: limits[code] ?? 0 }));
  }

  #settle(result: Result<unknown, FenceFailure>): void {
    const job = this.#job;
    this.#job = null;
    job?.settle(result);
  }

  /** V8 ends the process by itself when its heap is full, before the watch may see it. */
  #reasonOfEnd(): FenceFailureCode {
    return /heap out of memory|allocation failed/i.test(this.#errors) ? 'fence-memory' : 'fence-crash';
  }

  /** An idle worker does not keep the program alive. */
  #rest(): void {
    this.#process.unref();
    this.#process.channel?.unref();
    (this.#process.stderr as { unref?: () => void } | null)?.unref?.();
  }

  #wake(): void {
    this.#process.ref();
    this.#process.channel?.ref();
  }
}
