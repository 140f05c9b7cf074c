import { useEffect } from 'react';
import { accessApi } from '#modules/access/widgets/session.ts';
import { useSignInAgain } from '#modules/access/widgets/sign-in-again-door.ts';
import { restedFor, watchAttendance } from '#ui-kit/client/attendance.ts';

const A_MINUTE = 60_000;
/** The shortest rest after which a session can be over (administrators). */
const SHORTEST_REST = 5 * A_MINUTE;

/**
 * Covers the page once the session of somebody who went away is over: the page asks the server, which alone knows the rule,
 * and the refusal opens the box to sign in again.
 */
export function useIdleLock(): void {
  const isCovered = useSignInAgain();
  useEffect(watchAttendance, []);
  useEffect(() => {
    if (isCovered) return undefined;
    const timer = setInterval(() => {
      // The answer is of no interest: a refusal is heard by who watches refusals.
      if (restedFor() > SHORTEST_REST) accessApi('get /api/session').catch(() => undefined);
    }, A_MINUTE);
    return () => clearInterval(timer);
  }, [isCovered]);
}
