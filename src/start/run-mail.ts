import { answerResetRequests, sendMails } from '#modules/access/door.ts';
import { type Mailer, openMailer } from '#platform/mail/open-mailer.ts';
import type { World } from '#platform/world/world.ts';

/** Milliseconds between two looks at what waits. */
const PAUSE = 2000;

/** Work that goes on beside the requests. */
export interface Running {
  /** Takes nothing new and resolves when what is in hand is done. */
  stop(): Promise<void>;
}

/**
 * Answers requests for a new password and, where a mail server is set, hands letters over; looks again after a pause, for
 * as long as the house runs. What fails is tried at the next look.
 */
export function runMail(world: World): Running {
  let stopping = false;
  let mailer: Mailer | undefined;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    await answerResetRequests(world);
    if (world.config.mail === null || stopping) return;
    mailer ??= await openMailer(world.config.mail);
    await sendMails(world, mailer, () => stopping);
  };
  const lookAndWait = async (): Promise<void> => {
    await look().catch((error: unknown) => world.log.error({ err: error }, 'Looking for letters failed'));
    if (!stopping) timer = setTimeout(begin, PAUSE).unref();
  };
  let running = Promise.resolve();
  const begin = (): void => {
    running = lookAndWait();
  };
  // The first page goes out before: nothing here hurries.
  timer = setTimeout(begin, PAUSE).unref();
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      await running;
      mailer?.close();
    },
  };
}
