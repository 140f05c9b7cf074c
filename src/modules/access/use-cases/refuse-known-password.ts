import { judgePassword } from '../domain/password-rules.ts';
import { weakPassword } from './second-factor-refusals.ts';

/**
 * Refuses a first password that is tried first by everybody, whoever it is for.
 *
 * @throws ProblemError `access.password-weak` (422).
 */
export function refuseWellKnownPassword(password: string): void {
  const fault = judgePassword(password, { email: '', name: '', realmName: '', hasSecondFactor: false });
  if (fault !== null) throw weakPassword(fault);
}
