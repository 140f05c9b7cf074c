import type { BodyAsked, UrgentQuestion } from '../urgent/urgent.ts';

/** Which body stands in the place of which. */
export interface AskedInstead {
  readonly from: string;
  readonly to: BodyAsked;
}

/**
 * The questions of a request once bodies that are asked went into others: a successor is asked what its predecessor did not
 * answer yet, once; what was answered stays with who answered it.
 *
 * @param answered question and body of every answer that is there
 */
export function moveAsked(
  questions: readonly UrgentQuestion[],
  moves: readonly AskedInstead[],
  answered: readonly { readonly questionId: string; readonly organizationId: string }[],
): UrgentQuestion[] {
  const instead = new Map(moves.map(({ from, to }) => [from, to]));
  const given = new Set(answered.map(({ questionId, organizationId }) => `${questionId} ${organizationId}`));
  return questions.map((question) => {
    const bodies = question.bodies.map((body) =>
      given.has(`${question.id} ${body.id}`) ? body : (instead.get(body.id) ?? body),
    );
    return {
      ...question,
      bodies: bodies.filter((body, at) => bodies.findIndex(({ id }) => id === body.id) === at),
    };
  });
}
