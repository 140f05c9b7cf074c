import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { serveFence } from '#platform/fence/serve-fence.ts';

/** What tests ask of the worker. */
export type Misbehaviour =
  | { readonly act: 'echo'; readonly value: unknown }
  | { readonly act: 'loop' | 'eat-buffers' | 'eat-heap' | 'exit' | 'throw' | 'list-environment' }
  | { readonly act: 'read-file'; readonly path: string }
  | { readonly act: 'start-process' };

serveFence((payload) => {
  const request = payload as Misbehaviour;
  switch (request.act) {
    case 'echo':
      return request.value;
    case 'loop':
      for (;;) Math.sqrt(2);
    case 'eat-buffers':
      return eatBuffers();
    case 'eat-heap':
      return eatHeap();
    case 'exit':
      return process.exit(3);
    case 'throw':
      throw new Error('words of the file');
    case 'list-environment':
      return Object.keys(process.env).sort();
    case 'read-file':
      return describe(() => readFileSync(request.path, 'utf8'));
    case 'start-process':
      return describe(() => execFileSync('true'));
  }
});

/** Grows slowly enough to be seen and fast enough not to end by time. */
async function eatBuffers(): Promise<never> {
  const kept: Uint8Array[] = [];
  for (;;) {
    kept.push(new Uint8Array(8 * 1024 * 1024).fill(kept.length));
    await new Promise((resume) => setTimeout(resume, 1));
  }
}

function eatHeap(): never {
  const kept: string[][] = [];
  for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => `${kept.length}-${index}`));
}

function describe(act: () => unknown): string {
  try {
    act();
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? 'failed';
  }
}
