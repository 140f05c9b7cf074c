import { describe, expect, it } from 'vitest';
import { buildActor } from '#testing/build-actor.ts';
import { ALLOWED, denied } from './decision.ts';
import { holdsIn } from './holds.ts';
import { explainPermission, type LawPage } from './law-page.ts';

const page: LawPage = {
  actions: ['look', 'sign'],
  decide: (actor, action, about) => {
    if (action === 'look') return ALLOWED;
    const where = about?.organizationId ?? 'sở';
    return holdsIn(actor, where, 'leader') ? ALLOWED : denied('role-too-low');
  },
};
const about = { organizationId: 'sở', line: ['sở', 'ủy ban'] };

describe('asked who may', () => {
  it('a page of law names the position that opens an act, and leaves out those that do not', () => {
    const own = buildActor({ role: 'officer', organizationId: 'sở' });
    const leader = { role: 'leader', organizationId: 'sở', onBehalfOf: 'Vàng Văn Páo' } as const;
    const standIn = { ...own, positions: [...own.positions, leader] };
    expect(explainPermission(page, standIn, 'sign', about)).toEqual({
      positions: [leader],
      isOpenToAll: false,
    });
    expect(explainPermission(page, own, 'sign', about)).toBeNull();
  });

  it('a page of law says when an act is open to everybody who is signed in', () => {
    const reader = buildActor({ role: 'reader', organizationId: 'sở' });
    expect(explainPermission(page, reader, 'look', about)).toEqual({ positions: [], isOpenToAll: true });
  });
});
