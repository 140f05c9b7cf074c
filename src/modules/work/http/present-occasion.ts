import type { OccasionAheadShape } from '../contract/occasions.ts';
import type { OccasionAhead } from '../use-cases/look-at-occasions.ts';

/** An occasion that comes as it is sent. */
export function presentOccasion({
  occasion,
  from,
  to,
  ordinal,
  rank,
  said,
}: OccasionAhead): OccasionAheadShape {
  const { name, lunar, great } = occasion;
  return {
    ...{ name, from, to, lunar, great, ordinal, rank },
    said: {
      count: said.count,
      items: said.items.map(({ itemId, planId, planNumber, number, text }) => ({
        id: itemId,
        plan: { id: planId, number: planNumber },
        number,
        text,
      })),
    },
  };
}
