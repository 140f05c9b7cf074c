import { getOrganizations, suggestOrganizations } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { type NearDays, nearDays } from '../domain/near-days.ts';
import {
  nextName,
  possibleNames,
  startOfNames,
  takeDeadline,
  wantedWork,
} from '../domain/read-quick-line.ts';

/** What was understood of a line; a person looks at it before it is given. */
export interface UnderstoodLine {
  readonly text: string;
  readonly organizations: readonly { readonly id: string; readonly name: string }[];
  readonly day: string | null;
  readonly hour: string | null;
  readonly timeWords: string | null;
  readonly near: NearDays;
}

/** A line names no more bodies one by one. */
const MOST_NAMES = 12;

/**
 * Understands a line as somebody typed it, without writing anything: who, what, by when, each only where it is sure.
 *
 * @param now local minute
 */
export async function understandQuickLine(
  db: Queryable,
  realmId: string,
  line: string,
  now: string,
): Promise<UnderstoodLine> {
  const { rest, day, hour, words } = takeDeadline(line, now);
  const today = now.slice(0, 10);
  const ids: string[] = [];
  const start = startOfNames(rest);
  let end = start;
  for (let from: number | null = start, count = 0; from !== null && count < MOST_NAMES; count += 1) {
    const named = await findName(db, realmId, possibleNames(rest, from), today);
    if (named === null) break;
    ids.push(...named.organizationIds);
    end = from + named.length;
    from = nextName(rest, end);
  }
  const known = await getOrganizations(db, realmId, [...new Set(ids)], today);
  return {
    text: wantedWork(rest, end),
    // In the order in which the line names them.
    organizations: [...new Set(ids)].flatMap((id) => {
      const body = known.get(id);
      return body === undefined ? [] : [{ id, name: body.name }];
    }),
    day,
    hour,
    timeWords: words,
    near: nearDays(now),
  };
}

/** The longest stretch that surely names bodies of today. */
async function findName(
  db: Queryable,
  realmId: string,
  names: readonly string[],
  today: string,
): Promise<{ readonly length: number; readonly organizationIds: readonly string[] } | null> {
  const suggestions = await suggestOrganizations(db, realmId, names, { day: today, issuer: null });
  for (const name of names) {
    const suggestion = suggestions.get(name);
    if (suggestion?.certain === true && suggestion.resolution.kind === 'organizations')
      return { length: name.length, organizationIds: suggestion.resolution.organizationIds };
  }
  return null;
}
