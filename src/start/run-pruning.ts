import { emptyOldMails } from '#modules/access/door.ts';
import { removeOldNotices } from '#modules/work/door.ts';
import type { World } from '#platform/world/world.ts';
import type { Running } from './run-mail.ts';

/** Milliseconds between two looks at what is past keeping. */
const PAUSE = 60 * 60_000;
/** The first look, once the house stands and the morning's work has begun. */
const FIRST = 5 * 60_000;

/**
 * Lets go of what was told longer ago than the house keeps it, every hour as long as the house runs. Several servers may look at
 * once: each takes what no other has in hand.
 */
export function runPruning(world: World): Running {
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const look = async (): Promise<void> => {
    const notices = await removeOldNotices(world);
    const letters = await emptyOldMails(world);
    if (notices + letters > 0) world.log.info({ notices, letters }, 'What was told long ago is let go of');
  };
  const lookAndWait = async (): Promise<void> => {
    await look().catch((error: unknown) =>
      world.log.error({ err: error }, 'Letting go of what was told long ago failed'),
    );
    if (!stopping) timer = setTimeout(begin, PAUSE).unref();
  };
  const begin = (): void => {
    running = lookAndWait();
  };
  timer = setTimeout(begin, FIRST).unref();
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}
