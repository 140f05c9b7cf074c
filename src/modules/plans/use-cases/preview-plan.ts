import { getReadingForPlan } from '#modules/documents/door.ts';
import type { Candidate } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { NameInDraft } from '../domain/collect-printed-names.ts';
import { type ConfirmationCounts, countPlan } from '../domain/count-plan.ts';
import { type ConfirmationDetail, describePlan } from '../domain/describe-plan.ts';
import { layOutPlan } from '../domain/lay-out-plan.ts';
import { nameKey } from '../domain/name-key.ts';
import { type Body, bodiesByName, type NameResolution, namesToCreate } from '../domain/name-resolution.ts';
import { type GivenResolutions, weighNames } from './weigh-names.ts';

/** What confirming would make, and what each printed name may mean. */
export interface PlanPreview {
  readonly readingId: string;
  readonly version: number;
  readonly names: readonly PreviewedName[];
  /** The bodies that names were decided to stand for, under their names of the plan's day. */
  readonly bodies: readonly Body[];
  readonly counts: ConfirmationCounts;
  readonly detail: ConfirmationDetail;
}

/** One printed name with what is proposed for it. */
export interface PreviewedName extends NameInDraft {
  readonly group: boolean;
  readonly suggestion: NameResolution;
  readonly certain: boolean;
  readonly candidates: readonly Candidate[];
}

/**
 * Says what confirming with these resolutions, over those kept with the document, would make, without making it.
 *
 * @throws ProblemError reading-not-found, reading-confirmed, reading-discarded, unknown-organization
 */
export async function previewPlan(
  db: Queryable,
  realmId: string,
  readingId: string,
  given: GivenResolutions,
  today: string,
): Promise<PlanPreview> {
  const reading = await getReadingForPlan(db, realmId, readingId);
  const answers = { ...reading.names, ...given };
  const { names, suggestions, decisions, known } = await weighNames(db, realmId, reading, answers, today);
  const layout = layOutPlan(reading.draft, bodiesByName(decisions, known, bodiesToBe(decisions)));
  return {
    readingId,
    version: reading.version,
    names: names.map((entry) => {
      const suggestion = suggestions.get(entry.name);
      return {
        ...entry,
        group: suggestion?.group ?? false,
        suggestion: suggestion?.resolution ?? { kind: 'words' },
        certain: suggestion?.certain ?? false,
        candidates: suggestion?.candidates ?? [],
      };
    }),
    bodies: [...known.values()],
    counts: countPlan(layout, decisions),
    detail: describePlan(layout, decisions),
  };
}

/** How the identifier of a body begins that confirming would make: it has none yet. */
export const TO_BE = 'new:';

/** Bodies that confirming would make stand in the count under their names, as they have no identifier yet. */
function bodiesToBe(decisions: ReadonlyMap<string, NameResolution>): ReadonlyMap<string, Body> {
  return new Map(
    namesToCreate(decisions).map((name) => [nameKey(name), { id: `${TO_BE}${nameKey(name)}`, name }]),
  );
}
