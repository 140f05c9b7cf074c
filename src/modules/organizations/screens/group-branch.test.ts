import { describe, expect, it } from 'vitest';
import type { Branch, OrganizationKind } from '../contract.ts';
import { committeesFirst, groupBranch } from './group-branch.ts';

function some(kind: OrganizationKind, count: number): Branch[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${kind}-${i}`,
    name: `${kind} ${i}`,
    abbreviation: null,
    kind,
    level: null,
    closedOn: null,
    version: 1,
    units: 0,
  }));
}

describe('a branch of the tree', () => {
  it('of a few bodies, or of one kind, is a plain list', () => {
    expect(groupBranch([...some('department', 10), ...some('commune', 4)])).toBeNull();
    expect(groupBranch(some('commune', 120))).toBeNull();
  });

  it('of many bodies names the kinds in the order of papers, each with its bodies', () => {
    const groups = groupBranch([...some('commune', 98), ...some('agency', 3), ...some('department', 12)]);
    expect(groups?.map(({ kind, bodies }) => [kind, bodies.length])).toEqual([
      ['department', 12],
      ['agency', 3],
      ['commune', 98],
    ]);
  });

  it('begins with the committees, the others keep their order', () => {
    const roots = [...some('central', 2), ...some('peoples-committee', 1), ...some('association', 1)];
    expect(committeesFirst(roots).map(({ id }) => id)).toEqual([
      'peoples-committee-0',
      'central-0',
      'central-1',
      'association-0',
    ]);
  });
});
