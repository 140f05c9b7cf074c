import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '#kernel/law/actor.ts';
import { buildActor } from '#testing/build-actor.ts';
import { ACCESS_ACTIONS, canAccess, listAccessPermissions } from './permissions.ts';

const HOUSE = { line: [] };
const OWN = { line: ['sở', 'ủy ban'] };
const BELOW = { line: ['phòng', 'sở', 'ủy ban'] };
const BESIDE = { line: ['sở khác', 'ủy ban'] };
const ABOVE = { line: ['ủy ban'] };

const as = (role: Role, organizationId: string | null = 'sở') => buildActor({ role, organizationId });

describe('the law of accounts', () => {
  it('opens every act to administrators of the house', () => {
    expect(listAccessPermissions(as('administrator', null))).toEqual(ACCESS_ACTIONS);
  });

  it('denies what it does not know, even to an administrator', () => {
    const unknown = 'access.become-anybody' as Parameters<typeof canAccess>[1];
    expect(canAccess(as('administrator', null), unknown)).toEqual({ allowed: false, reason: 'role-too-low' });
  });

  it('lets an administrator of a body keep the accounts of that body and of those below it', () => {
    const keeper = as('body-administrator');
    const may = (matter: { line: string[]; role?: Role }) =>
      canAccess(keeper, 'access.give-position', matter).allowed;
    expect([OWN, BELOW, BESIDE, ABOVE, HOUSE].map(may)).toEqual([true, true, false, false, false]);
  });

  it('lets no administrator of a body name somebody who keeps or watches the whole house', () => {
    const keeper = as('body-administrator');
    for (const role of ['administrator', 'auditor'] as const)
      expect(canAccess(keeper, 'access.create-account', { ...OWN, role })).toEqual({
        allowed: false,
        reason: 'role-too-low',
      });
  });

  it('lets everybody give away a position of their own, and nobody one of somebody else', () => {
    const leader = as('leader');
    expect(canAccess(leader, 'access.delegate-position', { ...OWN, holder: 'account' }).allowed).toBe(true);
    expect(canAccess(leader, 'access.delegate-position', { ...OWN, holder: 'another' }).allowed).toBe(false);
  });

  it('lets auditors look and ask, and change nothing', () => {
    expect(listAccessPermissions(as('auditor'))).toEqual([
      'access.list-accounts',
      'access.delegate-position',
      'access.ask-who-may',
    ]);
  });

  it('keeps nothing from a shared desk, whatever it holds', () => {
    for (const role of ROLES) {
      const desk = buildActor({ role, organizationId: 'sở', kind: 'desk', operator: 'Lò Thị Mây' });
      expect(listAccessPermissions(desk)).toEqual([]);
    }
  });
});
