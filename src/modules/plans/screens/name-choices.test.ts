import { describe, expect, it } from 'vitest';
import type { PrintedName } from '../contract.ts';
import { choiceOf, resolutionOf, suggestsSeveral } from './name-choices.ts';

const group: PrintedName = {
  name: 'các sở, ban, ngành',
  group: true,
  leads: 1,
  coordinates: 4,
  duties: 0,
  suggestion: { kind: 'organizations', organizationIds: ['a', 'b'] },
  certain: true,
  candidates: [],
};

describe('what a printed name stands for', () => {
  it('is a suggested group, one body, a new body or words', () => {
    expect(choiceOf(group, group.suggestion)).toBe('suggestion');
    expect(choiceOf(group, { kind: 'organizations', organizationIds: ['a'] })).toBe('a');
    expect(choiceOf(group, { kind: 'create', name: 'x' })).toBe('create');
    expect(choiceOf(group, { kind: 'words' })).toBe('words');
  });

  it('comes back from the list as it went in', () => {
    for (const resolution of [group.suggestion, { kind: 'words' as const }, resolutionOf(group, 'create')]) {
      expect(resolutionOf(group, choiceOf(group, resolution))).toEqual(resolution);
    }
    expect(suggestsSeveral(group)).toBe(true);
  });
});
