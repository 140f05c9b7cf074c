import { fileURLToPath } from 'node:url';
import { createFence, type Fence, type FenceOptions } from '#platform/fence/create-fence.ts';

const root = new URL('../../', import.meta.url);

/** The path of a file of this repository. */
export function pathOf(file: string): string {
  return fileURLToPath(new URL(file, root));
}

/** A fence around the worker that misbehaves on demand. */
export function buildFence(limits: Partial<FenceOptions> = {}): Fence {
  return createFence({
    entry: new URL('misbehaving-worker.ts', import.meta.url),
    readable: ['package.json', 'src/platform/fence', 'tests/fence'].map(pathOf),
    ...limits,
  });
}
