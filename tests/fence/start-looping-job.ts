import { buildFence } from './build-fence.ts';

// Starts a fence of two processes, sets one into a loop, tells both and waits to be killed.
const fence = buildFence({ size: 2, timeLimit: 600_000 });
const [looping, resting] = await Promise.all(
  ['tell-process', 'tell-process'].map((act) => fence.run({ act })),
);
void fence.run({ act: process.argv[2] });
void fence.run({ act: process.argv[2] });
setTimeout(() => process.stdout.write(JSON.stringify([looping, resting])), 300);
