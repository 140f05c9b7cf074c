import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '#kernel/law/actor.ts';
import { canAccess, listAccessPermissions } from './permissions.ts';

const as = (role: Role): Actor => ({ realmId: 'r', accountId: 'a', name: 'A', role, organizationId: null });

describe('the law of accounts', () => {
  it('opens every act to administrators and none to anybody else', () => {
    expect(listAccessPermissions(as('administrator'))).toHaveLength(3);
    expect(listAccessPermissions(as('officer'))).toEqual([]);
    expect(listAccessPermissions(as('reader'))).toEqual([]);
  });

  it('denies what it does not know, even to an administrator', () => {
    const unknown = 'access.become-anybody' as Parameters<typeof canAccess>[1];
    expect(canAccess(as('administrator'), unknown)).toEqual({ allowed: false, reason: 'role-too-low' });
  });
});
