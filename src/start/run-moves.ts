import { moveWorkOfTheDay } from '#modules/organizations/door.ts';
import type { World } from '#platform/world/world.ts';
import { worksOfBodies } from './compose-modules.ts';
import type { Running } from './run-mail.ts';

/** Milliseconds between two looks at what takes effect. */
const PAUSE = 10 * 60_000;
/** The first look, once the house stands. */
const FIRST = 30_000;

/**
 * Moves what is open with bodies that ended or gave work away, on the day on which that takes effect, as long as the house
 * runs. Several servers may look at once, and one that was killed in the middle left nothing half done: each realm moves in
 * one transaction, and what moved is found moved.
 */
export function runMoves(world: World): Running {
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const look = async (): Promise<void> => {
    const moved = await moveWorkOfTheDay(world, worksOfBodies);
    if (moved > 0)
      world.log.info({ moved }, 'What was open with bodies that are no more went to their successors');
  };
  const lookAndWait = async (): Promise<void> => {
    await look().catch((error: unknown) =>
      world.log.error({ err: error }, 'Moving what is open to successors failed'),
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
