import type { Actor } from '#kernel/law/actor.ts';
import { holds } from '#kernel/law/holds.ts';

/**
 * Who of a realm must have a second factor besides those who administer or approve: everybody; whoever comes over the
 * Internet (the rule of TCVN 14423:2026, and the default); nobody else. `demo`: an invented province asks nobody.
 */
export type SecondFactorRule = 'everybody' | 'internet' | 'deciders' | 'demo';

/** The rules that an administrator may choose; a province is invented when it is made, not by a choice. */
export const CHOSEN_RULES = ['everybody', 'internet', 'deciders'] as const satisfies SecondFactorRule[];

/** Why somebody must have a second factor. */
export type SecondFactorNeed = 'decides' | 'internet' | 'everybody';

/** Why nobody is asked for one: the province is invented, or whoever runs the house said so. */
export type SecondFactorWaiver = 'demo' | 'installation';

/** What decides whether somebody must have a second factor. */
export interface SecondFactorQuestion {
  readonly actor: Actor;
  readonly rule: SecondFactorRule;
  /** False when whoever runs the house asks for none (SECOND_FACTOR=offered). */
  readonly required: boolean;
  /** The request comes from an address outside closed networks. */
  readonly overInternet: boolean;
}

/** How somebody stands to the second factor. */
export interface SecondFactorStanding {
  readonly has: boolean;
  readonly need: SecondFactorNeed | null;
  /** Set where somebody who decides would need one and is not asked; screens say so. */
  readonly waived: SecondFactorWaiver | null;
}

/** Whether the actor administers or approves, and so has a second factor wherever they are (DESIGN 11). */
export function decides(actor: Actor): boolean {
  return actor.kind === 'person' && holds(actor, 'administrator', 'body-administrator', 'leader');
}

/** Why the actor must have a second factor, or null. */
export function needOfSecondFactor(question: SecondFactorQuestion): SecondFactorNeed | null {
  const { actor, rule, required, overInternet } = question;
  if (!required || rule === 'demo') return null;
  if (decides(actor)) return 'decides';
  if (rule === 'everybody') return 'everybody';
  return rule === 'internet' && overInternet ? 'internet' : null;
}

/** How the actor stands: what they have, what is asked of them, what they are let off. */
export function standingOf(question: SecondFactorQuestion, has: boolean): SecondFactorStanding {
  const { actor, rule, required } = question;
  const need = needOfSecondFactor(question);
  const letOff = need === null && decides(actor);
  return { has, need, waived: !letOff ? null : required && rule === 'demo' ? 'demo' : 'installation' };
}

/** Whether the actor may do nothing but set a second factor up. */
export function owesSecondFactor({ has, need }: SecondFactorStanding): boolean {
  return need !== null && !has;
}
