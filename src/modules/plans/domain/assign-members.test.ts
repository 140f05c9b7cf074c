import { describe, expect, it } from 'vitest';
import { assignmentsOf, newAssignments, openPlaces, type StandingName } from './assign-members.ts';

const culture = { id: 'sở', name: 'Sở Văn hóa' };
const police = { id: 'công an', name: 'Công an tỉnh' };

function name(itemId: string, printedName: string, more: Partial<StandingName> = {}): StandingName {
  return {
    id: `${itemId} ${printedName}`,
    itemId,
    role: 'lead',
    printedName,
    scope: null,
    bodies: [],
    ...more,
  };
}

describe('naming the members of words', () => {
  it('means every place of the same words, or the one item that was meant', () => {
    const names = [
      name('1', 'Các đơn vị  liên quan'),
      name('2', 'các đơn vị liên quan', { role: 'coordinate' }),
      name('3', 'các sở'),
      name('4', 'các đơn vị liên quan', { bodies: [{ id: 'sở', namingId: null }] }),
    ];
    const items = (itemId: string | null) =>
      openPlaces(names, 'Các đơn vị liên quan', itemId).map((place) => place.itemId);
    expect(items(null)).toEqual(['1', '2']);
    expect(items('2')).toEqual(['2']);
    expect(items('3')).toEqual([]);
  });

  it('gives work to whoever leads or has a duty, and none to who takes part', () => {
    const places = [
      name('1', 'các cơ quan'),
      name('2', 'các cơ quan', { role: 'coordinate' }),
      name('3', 'các cơ quan', { role: 'duty' }),
    ];
    const bodies = [culture, police];
    const made = newAssignments(
      places,
      places.map((place) => ({ place, bodies })),
    );
    expect([...made].map(([item, given]) => `${item}: ${given.length}`)).toEqual(['1: 2', '3: 2']);
    expect(made.get('1')?.[0]).toEqual({ organization: culture, printedName: 'các cơ quan', scope: null });
  });

  it('gives a body no item that it owes already by another name', () => {
    const open = name('1', 'các cơ quan');
    const known = name('1', 'Sở Văn hóa', { bodies: [{ id: 'sở', namingId: null }] });
    const made = newAssignments([known, open], [{ place: open, bodies: [culture, police] }]);
    expect(made.get('1')?.map(({ organization }) => organization.id)).toEqual(['công an']);
  });
});

describe('taking a naming back', () => {
  it('takes away what it alone made', () => {
    const names = [
      name('1', 'các cơ quan', {
        bodies: [
          { id: 'sở', namingId: 'n' },
          { id: 'công an', namingId: 'n' },
        ],
      }),
      name('1', 'Sở Văn hóa', { bodies: [{ id: 'sở', namingId: null }] }),
      name('2', 'các cơ quan', { role: 'coordinate', bodies: [{ id: 'sở', namingId: 'n' }] }),
      name('3', 'các đơn vị', { bodies: [{ id: 'sở', namingId: 'another' }] }),
    ];
    expect(assignmentsOf(names, 'n')).toEqual([{ itemId: '1', organizationId: 'công an' }]);
  });
});
