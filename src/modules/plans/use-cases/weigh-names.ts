import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import type { ReadingForPlan } from '#modules/documents/door.ts';
import {
  getOrganizations,
  readDefinitions,
  type Suggestion,
  suggestOrganizations,
} from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { collectPrintedNames, type NameInDraft } from '../domain/collect-printed-names.ts';
import {
  type Body,
  chosenOrganizations,
  decideNames,
  type NameResolution,
  namesToCreate,
} from '../domain/name-resolution.ts';
import { planDay } from '../domain/plan-day.ts';
import { reuseBodies } from '../domain/reuse-bodies.ts';
import { unknownOrganizations } from './problems.ts';

/** What people said of printed names, by the name as printed. */
export type GivenResolutions = Readonly<Record<string, NameResolution>>;

/** The names of a draft, what may be meant by them, and what was decided. */
export interface WeighedNames {
  readonly names: readonly NameInDraft[];
  readonly suggestions: ReadonlyMap<string, Suggestion>;
  readonly decisions: ReadonlyMap<string, NameResolution>;
  /** Chosen bodies under their names of the plan's day. */
  readonly known: ReadonlyMap<string, Body>;
}

/**
 * Collects the names of a draft, asks which bodies they may mean on the plan's day, and decides each of them.
 * Preview and confirming both decide here.
 *
 * @param today local day, for a plan that has neither date nor year
 * @throws ProblemError unknown-organization
 */
export async function weighNames(
  db: Queryable,
  realmId: string,
  { draft, title, tree }: Pick<ReadingForPlan, 'draft' | 'title' | 'tree'>,
  given: GivenResolutions,
  today: string,
): Promise<WeighedNames> {
  const names = collectPrintedNames(draft);
  const printed = names.map(({ name }) => name);
  const day = planDay(draft.document, today);
  const issuer = draft.document.issuer?.text ?? null;
  const subject = draft.document.subject?.text ?? title;
  const definitions = readDefinitions(paragraphTexts(tree));
  const namedIn = { day, issuer, subject, definitions };
  const suggestions = await suggestOrganizations(db, realmId, printed, namedIn);
  const decided = decideNames(printed, given, suggestions);
  const toCreate = namesToCreate(decided);
  const wanted =
    toCreate.length === 0 ? suggestions : await suggestOrganizations(db, realmId, toCreate, namedIn);
  const decisions = reuseBodies(decided, suggestions, wanted);
  const ids = chosenOrganizations(decisions);
  const known = await getOrganizations(db, realmId, ids, day);
  const strangers = ids.filter((id) => !known.has(id));
  if (strangers.length > 0) throw unknownOrganizations(strangers);
  return { names, suggestions, decisions, known };
}

function* paragraphTexts(tree: ReadingForPlan['tree']): Generator<string> {
  for (const { text } of paragraphsOf(tree)) yield text;
}
