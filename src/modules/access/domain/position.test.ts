import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES } from '#kernel/law/actor.ts';
import { actorOf, DESK_ROLES, findPositionFault, isDelegable, stateOfPosition } from './position.ts';

const held = (fromDay: string, toDay: string | null, endedAt: Date | null = null) => ({
  fromDay,
  toDay,
  endedAt,
});

describe('a position', () => {
  it('holds on its first and on its last day', () => {
    const position = held('2027-03-01', '2027-03-10');
    expect(
      ['2027-02-28', '2027-03-01', '2027-03-10', '2027-03-11'].map((day) => stateOfPosition(position, day)),
    ).toEqual(['coming', 'current', 'current', 'over']);
  });

  it('is over once it was taken away, whatever its days say', () => {
    expect(stateOfPosition(held('2027-03-01', null, new Date()), '2027-03-02')).toBe('over');
  });

  it('is never current outside its days', () => {
    const day = fc
      .integer({ min: 0, max: 3000 })
      .map((n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.option(day), day, (from, to, today) => {
        const isWithin = from <= today && (to === null || today <= to);
        return (stateOfPosition(held(from, to), today) === 'current') === isWithin;
      }),
    );
  });

  it('is held in a body, but for those that hold for the whole house', () => {
    const fault = (role: (typeof ROLES)[number]) =>
      findPositionFault('person', { role, organizationId: null, fromDay: '2027-01-01', toDay: null });
    expect(ROLES.filter((role) => fault(role) === null)).toEqual(['administrator', 'auditor', 'reader']);
  });

  it('at a shared desk is work of officers and clerks alone', () => {
    const fault = (role: (typeof ROLES)[number]) =>
      findPositionFault('desk', { role, organizationId: 'sở', fromDay: '2027-01-01', toDay: null });
    expect(ROLES.filter((role) => fault(role) === null)).toEqual([...DESK_ROLES]);
  });

  it('is given away by its holder only, never twice over, and never when it keeps or watches the house', () => {
    const own = ROLES.filter((role) => isDelegable({ role, delegatedFrom: null }));
    expect(own).toEqual([
      'leader',
      'officer',
      'clerk',
      'editor',
      'translator',
      'spokesperson',
      'accountant',
      'emulation-officer',
    ]);
    expect(isDelegable({ role: 'leader', delegatedFrom: { id: 'p', name: 'Ai đó' } })).toBe(false);
  });
});

describe('an actor', () => {
  it('works first for the body of the oldest own position, not for one held in place of somebody', () => {
    const actor = actorOf({
      realmId: 'r',
      accountId: 'a',
      name: 'Lò Thị Mây',
      kind: 'person',
      positions: [
        { role: 'reader', organizationId: null, onBehalfOf: null },
        { role: 'leader', organizationId: 'ủy ban', onBehalfOf: 'Vàng Văn Páo' },
        { role: 'officer', organizationId: 'sở', onBehalfOf: null },
      ],
    });
    expect(actor.organizationId).toBe('sở');
  });
});
