import { execFileSync } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { serveFence } from '#platform/fence/serve-fence.ts';

/** What tests ask of the worker. */
export type Misbehaviour =
  | { readonly act: 'echo'; readonly value: unknown }
  | { readonly act: keyof typeof acts }
  | { readonly act: 'read-file' | 'write-file'; readonly path: string }
  | { readonly act: 'connect'; readonly port: number };

const megabyte = 1024 * 1024;
/** The number of the job that is being done, which a worker taken over by a file would know. */
let current = 0;
process.on('message', ({ number }: { number: number }) => {
  current = number;
});

/** What needs no word more than its name. */
const acts = {
  loop: () => {
    for (;;) Math.sqrt(2);
  },
  /** Past the first pause no watchdog of the engine looks, and the process never hears anything again. */
  'loop-after-pause': async () => {
    for (;;) await Promise.resolve();
  },
  'loop-deaf': () => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
    return new Promise<never>(() => setInterval(() => undefined, 1000));
  },
  'eat-buffers': eatBuffers,
  'eat-at-once': () => new Uint8Array(700 * megabyte).fill(1).length,
  'reserve-only': () => new Uint8Array(700 * megabyte).length,
  'eat-heap': eatHeap,
  exit: () => process.exit(3),
  throw: () => {
    throw new Error('words of the file');
  },
  'fail-later': () => {
    setTimeout(() => {
      throw new Error('words of the file');
    }, 1);
    return new Promise<never>(() => undefined);
  },
  'answer-hugely': () => 'x'.repeat(5 * megabyte),
  'answer-twice': () => {
    for (const value of ['one', 'two']) {
      process.send?.({ number: current, kind: 'value', bytes: serialize(value) });
      process.send?.({ number: current + 1, kind: 'value', bytes: serialize(`${value} for another`) });
    }
    return 'three';
  },
  'answer-rubbish': () => {
    for (const rubbish of [
      null,
      'words',
      7,
      { number: current },
      { number: current, kind: 'value', bytes: new Uint8Array(9) },
    ])
      process.send?.(rubbish);
    return 'never heard';
  },
  'answer-with-code': () => () => 'a function cannot be sent',
  shout: () => {
    for (let line = 0; line < 3000; line += 1) process.stderr.write(`${'x'.repeat(1000)}\n`);
    process.stdout.write('unheard');
    return 'done';
  },
  'list-environment': () => Object.keys(process.env).sort(),
  'tell-process': () => process.pid,
  'start-process': () => describe(() => execFileSync('true')),
  'start-thread': () => describe(() => new Worker('', { eval: true })),
  'make-code': () => describe(() => Reflect.construct(Function, ['return 1'])),
  'use-bindings': () =>
    describe(() => (process as unknown as { binding: (name: string) => unknown }).binding('tcp_wrap')),
  'ask-for-name': () => describe(() => lookup('localhost')),
  'name-network': () => ['fetch', 'WebSocket', 'EventSource'].filter((name) => name in globalThis),
} as const;

serveFence((payload) => {
  const request = payload as Misbehaviour;
  switch (request.act) {
    case 'echo':
      return request.value;
    case 'read-file':
      return describe(() => readFileSync(request.path, 'utf8'));
    case 'write-file':
      return describe(() => writeFileSync(request.path, 'left behind'));
    case 'connect':
      return describe(() => connect(request.port, '127.0.0.1'));
    default:
      return acts[request.act]();
  }
});

/** Grows slowly enough to be seen and fast enough not to end by time. */
async function eatBuffers(): Promise<never> {
  const kept: Uint8Array[] = [];
  for (;;) {
    kept.push(new Uint8Array(8 * megabyte).fill(kept.length));
    await new Promise((resume) => setTimeout(resume, 1));
  }
}

function eatHeap(): never {
  const kept: string[][] = [];
  for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => `${kept.length}-${index}`));
}

async function describe(act: () => unknown): Promise<string> {
  try {
    await act();
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).constructor.name;
  }
}
