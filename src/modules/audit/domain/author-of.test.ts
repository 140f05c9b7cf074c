import { describe, expect, it } from 'vitest';
import { buildActor } from '#testing/build-actor.ts';
import { authorOf } from './author-of.ts';

const now = new Date('2027-03-01T02:00:00Z');
const rest = { realmId: 'tỉnh', now, newId: () => 'id', requestId: null, address: null };

describe('who a row says it was', () => {
  it('is the person, for an account of their own', () => {
    const actor = { ...buildActor({ role: 'officer', organizationId: 'sở' }), name: 'Vàng Thị Mỷ' };
    expect(authorOf({ ...rest, actor }).name).toBe('Vàng Thị Mỷ');
  });

  it('is who sat there and which desk it was, for a shared one', () => {
    const desk = { ...buildActor({ role: 'officer', organizationId: 'sở' }), kind: 'desk' as const };
    const actor = { ...desk, name: 'Phòng Văn hóa - Xã hội phường Sông Hiền', operator: 'Lò Thị Mây' };
    expect(authorOf({ ...rest, actor }).name).toBe('Lò Thị Mây, tại Phòng Văn hóa - Xã hội phường Sông Hiền');
    expect(authorOf({ ...rest, actor: { ...actor, operator: null } }).name).toBe(actor.name);
  });

  it('is the house itself, for what it does at its start', () => {
    expect(authorOf({ ...rest, actor: null })).toEqual({ at: now, accountId: null, name: 'Nhịp Cầu' });
  });
});
