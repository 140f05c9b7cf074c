import type { Actor } from './actor.ts';

/** Acts that change nothing: whoever may come in by a token may do them. */
const READING = /\.(?:read|list)(?:-|$)/;

/**
 * Whether the token by which an actor came in lets an act through. Somebody who signed in is not narrowed; a token lets
 * through what it names, and reading. Each page of law asks this first, so that no token opens more than it says.
 */
export function isWithinToken(actor: Pick<Actor, 'acts'>, action: string): boolean {
  return actor.acts === undefined || READING.test(action) || actor.acts.includes(action);
}

/** Whether an act can be given to a program at all: keeping accounts and their doors stays with people. */
export function isForPrograms(action: string): boolean {
  return !READING.test(action) && !/^(?:access|audit)\./.test(action);
}
