import { ApiProblem } from '#ui-kit/client/api-problem.ts';

/** Why an act was refused, with its remedy, for a notice. */
export function sayWhy(reason: unknown): string {
  if (!(reason instanceof ApiProblem)) return String(reason);
  return reason.remedy === null ? reason.title : `${reason.title} ${reason.remedy}`;
}
