import { serveFence } from '#platform/fence/serve-fence.ts';
import type { WritingJob } from '#writing/written-format.ts';

/** Breaks off as the title of its layout says, else answers with the title. */
serveFence((job) => {
  const { title } = (job as WritingJob).layout;
  if (title === 'dies') process.kill(process.pid, 'SIGKILL');
  while (title === 'loops');
  return new TextEncoder().encode(title);
});
