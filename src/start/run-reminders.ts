import { answerHandedIn } from '#modules/records/door.ts';
import { remindOfEnds } from '#modules/work/door.ts';
import type { World } from '#platform/world/world.ts';
import type { Running } from './run-mail.ts';

/** Milliseconds between two looks at what ends soon. */
const PAUSE = 15 * 60_000;
/** The first look, once the house stands. */
const FIRST = 20_000;

/** Reminds bodies of ends that come near as long as the house runs. */
export function runReminders(world: World): Running {
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const lookAndWait = async (): Promise<void> => {
    await remindOfEnds(world, answerHandedIn).catch((error: unknown) =>
      world.log.error({ err: error }, 'Reminding of ends that come near failed'),
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
