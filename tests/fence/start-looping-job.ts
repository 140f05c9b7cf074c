import { fileURLToPath } from 'node:url';
import { createFence } from '#platform/fence/create-fence.ts';

const root = new URL('../../', import.meta.url);
const fence = createFence({
  entry: new URL('misbehaving-worker.ts', import.meta.url),
  readable: ['package.json', 'src/platform/fence', 'tests/fence'].map((path) =>
    fileURLToPath(new URL(path, root)),
  ),
  size: 1,
  timeLimit: 2000,
});
await fence.run({ act: 'echo', value: 'awake' });
void fence.run({ act: 'loop' });
// The job has reached its process by then, and is in its loop.
setTimeout(() => process.stdout.write('looping'), 300);
