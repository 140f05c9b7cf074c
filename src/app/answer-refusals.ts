import { sessionQuery } from '#modules/access/widgets/session.ts';
import { askToSignInAgain } from '#modules/access/widgets/sign-in-again-door.ts';
import { watchRefusals } from '#ui-kit/client/watch-refusals.ts';
import { queryClient } from './query-client.ts';

/** The refusals that say that a session is over. */
const OVER = new Set(['access.session-ended', 'access.not-signed-in']);

/**
 * Answers the refusals that concern the whole page, whichever call met them: who was here and is signed out is asked to
 * sign in again over the page, so that nothing typed is lost; who must set a second factor up first is led there.
 */
export function answerRefusals(leadToSecondFactor: () => Promise<void>): void {
  watchRefusals(({ code }) => {
    // Nobody was here yet: the guard of the screens leads to the page of sign-in by itself.
    if (queryClient.getQueryData(sessionQuery.queryKey) === undefined) return;
    if (OVER.has(code)) askToSignInAgain();
    if (code === 'access.second-factor-needed') {
      void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }).then(leadToSecondFactor);
    }
  });
}
