import { readClock } from '#modules/calendar/door.ts';
import { writeDigests } from '#modules/work/door.ts';
import type { World } from '#platform/world/world.ts';
import type { Running } from './run-mail.ts';

/** Milliseconds between two looks at the clock. */
const PAUSE = 60_000;

/** Writes the day's letters when their hour has come, as long as the house runs; without a mail server nobody would get them. */
export function runDigests(world: World): Running {
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const isWorkingDay = async (realmId: string, day: string): Promise<boolean> =>
    (await readClock(world.db, realmId)).calendar.restOn(day) === null;
  const look = async (): Promise<void> => {
    const letters = await writeDigests(world, isWorkingDay);
    if (letters > 0) world.log.info({ letters }, 'The letters of the day are written');
  };
  const lookAndWait = async (): Promise<void> => {
    await look().catch((error: unknown) =>
      world.log.error({ err: error }, 'Writing the letters of the day failed'),
    );
    if (!stopping) timer = setTimeout(begin, PAUSE).unref();
  };
  const begin = (): void => {
    running = lookAndWait();
  };
  if (world.config.mail !== null) timer = setTimeout(begin, PAUSE / 20).unref();
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}
