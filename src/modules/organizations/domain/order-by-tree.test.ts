import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderByTree, type Place } from './order-by-tree.ts';
import type { OrganizationKind } from './organization.ts';

function place(
  id: string,
  kind: OrganizationKind,
  parentId: string | null,
  more: Partial<Place> = {},
): Place {
  return { id, name: id, kind, tree: 'state', parentId, ...more };
}

const province = place('UBND tỉnh', 'peoples-committee', null);
const culture = place('Sở Văn hóa', 'department', 'UBND tỉnh');
const division = place('Phòng Báo chí', 'division', 'Sở Văn hóa');
const commune = place('UBND xã Bến Lau', 'commune', 'UBND tỉnh');
const committee = place('Tỉnh ủy', 'party-committee', null, { tree: 'party' });

describe('bodies in the order of their trees', () => {
  it('stand below the body they belong to, departments before communes, the Party after the state', () => {
    const places = [committee, commune, division, culture, province];
    const ids = new Set(places.map(({ id }) => id));
    expect(orderByTree(places, ids).map(({ id, depth }) => `${depth} ${id}`)).toEqual([
      '0 UBND tỉnh',
      '1 Sở Văn hóa',
      '2 Phòng Báo chí',
      '1 UBND xã Bến Lau',
      '0 Tỉnh ủy',
    ]);
  });

  it('are not set in below a body that the list does not show', () => {
    const shown = new Set(['Phòng Báo chí', 'UBND xã Bến Lau']);
    expect(orderByTree([province, culture, division, commune], shown)).toEqual([
      { id: 'Phòng Báo chí', depth: 0 },
      { id: 'UBND xã Bến Lau', depth: 0 },
    ]);
  });

  it('are ordered by the Vietnamese alphabet among equals', () => {
    const names = ['Sở Y tế', 'Sở Đối ngoại', 'Sở Dân tộc', 'Sở Xây dựng'];
    const ordered = orderByTree(
      names.map((name) => place(name, 'department', null)),
      new Set(names),
    );
    expect(ordered.map(({ id }) => id)).toEqual(['Sở Dân tộc', 'Sở Đối ngoại', 'Sở Xây dựng', 'Sở Y tế']);
  });

  it('each stand once, whatever the tree looks like', () => {
    const trees = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 30 }).map((parents) =>
      parents.map((parent, index) =>
        // A parent is always made before its units: no circles, as the tables refuse them.
        place(`b${index}`, 'department', index === 0 || parent >= index ? null : `b${parent}`),
      ),
    );
    fc.assert(
      fc.property(trees, (places) => {
        const ids = new Set(places.map(({ id }) => id));
        const ordered = orderByTree(places, ids);
        expect(new Set(ordered.map(({ id }) => id))).toEqual(ids);
        expect(ordered).toHaveLength(places.length);
      }),
    );
  });
});
