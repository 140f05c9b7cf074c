import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountKind, Actor, Role } from '#kernel/law/actor.ts';
import {
  needOfSecondFactor,
  owesSecondFactor,
  type SecondFactorQuestion,
  type SecondFactorRule,
  standingOf,
} from './second-factor.ts';

const as = (role: Role, kind: AccountKind = 'person'): Actor => ({
  realmId: 'r',
  accountId: 'a',
  name: 'A',
  kind,
  operator: null,
  organizationId: null,
  positions: [{ role, organizationId: null, onBehalfOf: null }],
});
const ask = (
  role: Role,
  rule: SecondFactorRule,
  overInternet: boolean,
  required = true,
): SecondFactorQuestion => ({ actor: as(role), rule, overInternet, required });

describe('a second factor', () => {
  it.each<[Role, SecondFactorRule, 'inside' | 'internet', string | null]>([
    ['administrator', 'internet', 'inside', 'decides'],
    ['administrator', 'deciders', 'inside', 'decides'],
    ['leader', 'internet', 'inside', 'decides'],
    ['body-administrator', 'deciders', 'inside', 'decides'],
    ['officer', 'internet', 'inside', null],
    ['officer', 'internet', 'internet', 'internet'],
    ['officer', 'deciders', 'internet', null],
    ['reader', 'everybody', 'inside', 'everybody'],
    ['administrator', 'demo', 'internet', null],
    ['reader', 'demo', 'internet', null],
  ])('of a %s under the rule %s, coming from %s, is needed because: %s', (role, rule, from, need) => {
    expect(needOfSecondFactor(ask(role, rule, from === 'internet'))).toBe(need);
  });

  it('is asked of nobody where whoever runs the house said so', () => {
    const rules = fc.constantFrom<SecondFactorRule>('everybody', 'internet', 'deciders', 'demo');
    const roles = fc.constantFrom<Role>('administrator', 'officer', 'reader');
    fc.assert(
      fc.property(roles, rules, fc.boolean(), (role, rule, overInternet) => {
        expect(needOfSecondFactor(ask(role, rule, overInternet, false))).toBeNull();
      }),
    );
  });

  it('is owed by who needs it and has none; who is let off is told why', () => {
    expect(owesSecondFactor(standingOf(ask('administrator', 'internet', false), false))).toBe(true);
    expect(owesSecondFactor(standingOf(ask('administrator', 'internet', false), true))).toBe(false);
    expect(standingOf(ask('administrator', 'demo', true), false).waived).toBe('demo');
    expect(standingOf(ask('administrator', 'internet', true, false), false).waived).toBe('installation');
    expect(standingOf(ask('reader', 'demo', true), false).waived).toBeNull();
  });
});
