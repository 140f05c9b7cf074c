import { describe, expect, it } from 'vitest';
import type { Organization } from '../contract.ts';
import { layOutTree } from './lay-out-tree.ts';

function body(id: string, name: string, state: string | null, party: string | null = null): Organization {
  const parents = [
    ...(state === null ? [] : [{ tree: 'state' as const, id: state }]),
    ...(party === null ? [] : [{ tree: 'party' as const, id: party }]),
  ];
  return { id, name, abbreviation: null, kind: 'other', parents, closedOn: null, version: 1 };
}

const outline = (bodies: readonly Organization[], tree: 'state' | 'party' = 'state') =>
  layOutTree(bodies, tree).map(({ organization, depth }) => `${'  '.repeat(depth)}${organization.name}`);

describe('the tree of bodies', () => {
  it('stands each body below its parent, siblings in Vietnamese order', () => {
    const bodies = [
      body('3', 'Sở Y tế', '1'),
      body('1', 'UBND tỉnh', null),
      body('2', 'Sở Đối ngoại', '1'),
      body('4', 'Sở Công an', '1'),
    ];
    expect(outline(bodies)).toEqual(['UBND tỉnh', '  Sở Công an', '  Sở Đối ngoại', '  Sở Y tế']);
  });

  it('shows a body that was found although its parent was not', () => {
    expect(outline([body('2', 'Sở Ngoại vụ', 'missing')])).toEqual(['Sở Ngoại vụ']);
  });

  it('keeps the two trees apart', () => {
    const bodies = [
      body('1', 'Tỉnh ủy', null),
      body('2', 'Ban Tuyên giáo', null, '1'),
      body('3', 'Sở Y tế', '9'),
    ];
    expect(outline(bodies, 'party')).toEqual(['Tỉnh ủy', '  Ban Tuyên giáo']);
    expect(outline(bodies)).toEqual(['Sở Y tế']);
  });

  it('places a body that stands alone by its kind', () => {
    const front = { ...body('1', 'Hội Nông dân', null), kind: 'front' as const };
    expect([outline([front]), outline([front], 'party')]).toEqual([[], ['Hội Nông dân']]);
  });

  it('ends a circle of parents where it began', () => {
    expect(outline([body('1', 'A', '2'), body('2', 'B', '1')]).sort()).toEqual(['A', 'B']);
  });
});
