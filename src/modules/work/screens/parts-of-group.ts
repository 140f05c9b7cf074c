import type { ObligationGroup } from '../contract/list-work.ts';

/** A part of a group as it is drawn. */
export interface GroupPart {
  readonly part: 'late' | 'open' | 'reported' | 'done' | 'doneLate' | 'other';
  readonly count: number;
}

/** The parts of a group that add up to its total, those without any left out. */
export function partsOfGroup({ total, open, reported, done, late, doneLate }: ObligationGroup): GroupPart[] {
  const parts: GroupPart[] = [
    { part: 'late', count: late },
    { part: 'open', count: open - late },
    { part: 'reported', count: reported },
    { part: 'other', count: total - open - reported - done },
    { part: 'doneLate', count: doneLate },
    { part: 'done', count: done - doneLate },
  ];
  return parts.filter(({ count }) => count > 0);
}
