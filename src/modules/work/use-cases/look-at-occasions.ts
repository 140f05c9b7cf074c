import type { OccasionInYear } from '#kernel/time/find-occasions.ts';
import { occasionWords } from '#kernel/time/occasion-mention.ts';
import { listOccasions } from '#modules/calendar/door.ts';
import { findMentions } from '#modules/plans/door.ts';
import type { Queryable } from '#platform/db/database.ts';

/** Items of plans that are named for one occasion; the rest is counted. */
const MOST_SAID = 2;

/** An occasion that comes, with what plans of its year say of it. */
export interface OccasionAhead extends OccasionInYear {
  readonly said: {
    readonly count: number;
    readonly items: readonly {
      readonly itemId: string;
      readonly planId: string;
      readonly planNumber: string | null;
      readonly number: string | null;
      readonly text: string;
    }[];
  };
}

/** What is remembered from a day to another and what plans say of it, by its first day; two statements. */
export async function lookAtOccasions(
  db: Queryable,
  realmId: string,
  from: string,
  to: string,
): Promise<readonly OccasionAhead[]> {
  const occasions = await listOccasions(db, realmId, from, to);
  const looked = occasions.map(({ occasion, from: day }) => ({
    ...occasionWords(occasion),
    year: Number(day.slice(0, 4)),
  }));
  const mentions = Map.groupBy(await findMentions(db, realmId, looked, MOST_SAID), ({ place }) => place);
  return occasions.map((occasion, place) => {
    const items = mentions.get(place) ?? [];
    return { ...occasion, said: { count: items[0]?.count ?? 0, items } };
  });
}
