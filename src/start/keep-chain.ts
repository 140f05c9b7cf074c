import { sealWaiting } from '#modules/audit/door.ts';
import type { World } from '#platform/world/world.ts';

/** Milliseconds between two rounds: so long an entry waits for its link. */
const EVERY = 2000;

/** Whoever keeps the chain of the audit log growing. */
export interface ChainKeeper {
  /** Seals what waits and goes no further round. */
  stop(): Promise<void>;
}

/** Seals the entries of the audit log every other second, beginning with what an earlier run left behind. */
export function keepChain({ db, clock, log }: Pick<World, 'db' | 'clock' | 'log'>): ChainKeeper {
  let isStopping = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  const seal = async (): Promise<void> => {
    try {
      await sealWaiting(db, () => clock.now());
    } catch (error) {
      log.warn({ err: error }, 'Entries of the audit log wait for their links; sealing is tried again');
    }
  };
  const goRound = (): void => {
    round = seal().then(() => {
      if (!isStopping) timer = setTimeout(goRound, EVERY).unref();
    });
  };
  goRound();
  return {
    stop: async () => {
      isStopping = true;
      clearTimeout(timer);
      await round;
      await seal();
    },
  };
}
