import { existsOn, type KnownOrganization } from '../known-organization.ts';
import { planPack } from '../packs/match-pack.ts';
import { sortByParents } from '../packs/sort-by-parents.ts';
import type { ReadBody, ReadContact, ReadSuccession } from './directory-rows.ts';
import { readDirectory } from './read-directory.ts';
import type { TableSheet } from './read-tables.ts';
import type { References } from './references.ts';
import { describeProblem, type SheetProblem } from './sheet-problem.ts';

/** What importing a workbook would make, and everything that stands in the way. */
export interface WorkbookPlan {
  /** In the order of the rows. */
  readonly toMake: readonly ReadBody[];
  /** Keys of the workbook that stand for bodies of the house: which ones. */
  readonly found: ReadonlyMap<string, string>;
  /** How many rows are bodies that are there already. */
  readonly kept: number;
  readonly successionsToMake: readonly ReadSuccession[];
  readonly contactsToMake: readonly ReadContact[];
  /** Names of the bodies that are there, by the keys under which the file speaks of them. */
  readonly parentNames: ReadonlyMap<string, string>;
  readonly problems: readonly SheetProblem[];
}

/** What is known of the house. */
export interface House {
  readonly bodies: readonly KnownOrganization[];
  /** The key under which two writings of a name meet. */
  readonly keyOf: (name: string) => string;
  readonly contacts: readonly { readonly organizationId: string; readonly name: string }[];
}

/** Compares a workbook with the house. With a problem that hinders, nothing is to be made. */
export function planWorkbook(sheets: readonly TableSheet[], house: House): WorkbookPlan {
  const references = openHouse(house);
  const read = readDirectory(sheets, references);
  if (read.problems.some((problem) => problem.hinders)) {
    return {
      toMake: [],
      found: new Map(),
      kept: 0,
      successionsToMake: [],
      contactsToMake: [],
      parentNames: new Map(),
      problems: read.problems,
    };
  }
  const given = new Map(
    listReferences(read)
      .filter(references.isKnown)
      .map((key) => [key, key]),
  );
  const laid = {
    bodies: sortByParents(read.bodies),
    wanted: new Set(read.bodies.map((body) => body.key)),
    successions: read.successions,
  };
  const plan = planPack(laid, house.bodies, house.keyOf, given);
  const made = new Set(plan.toMake.map((body) => body.key));
  const kept = read.bodies.filter((body) => plan.found.has(body.key));
  const present = new Set(house.contacts.map(({ organizationId, name }) => contactKey(organizationId, name)));
  return {
    toMake: read.bodies.filter((body) => made.has(body.key)),
    found: plan.found,
    kept: kept.length,
    successionsToMake: plan.successionsToMake as readonly ReadSuccession[],
    contactsToMake: read.contacts.filter(
      ({ body, name }) => !present.has(contactKey(plan.found.get(body) ?? body, name)),
    ),
    parentNames: nameFound(plan.found, house.bodies),
    problems: [
      ...read.problems,
      ...tellKept(kept, plan.found, house.bodies),
      ...(plan.heldBack as readonly ReadSuccession[]).map(({ row, on }) =>
        describeProblem('succession-kept-back', { sheet: row.sheet, row: row.row, value: on }),
      ),
    ],
  };
}

function nameFound(
  found: ReadonlyMap<string, string>,
  bodies: readonly KnownOrganization[],
): ReadonlyMap<string, string> {
  const names = new Map(bodies.map((body) => [body.id, body.names.at(-1)?.name ?? '']));
  return new Map([...found].map(([key, id]) => [key, names.get(id) ?? '']));
}

function contactKey(organizationId: string, name: string): string {
  return `${organizationId} ${name.toLowerCase()}`;
}

/** Finds bodies of the house by a name or an abbreviation of any day; their keys are their ids. */
function openHouse({ bodies, keyOf }: House): References {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const byName = new Map<string, Set<string>>();
  for (const body of bodies) {
    for (const { name, abbreviation } of body.names) {
      for (const words of abbreviation === null ? [name] : [name, abbreviation]) {
        const key = keyOf(words);
        byName.set(key, (byName.get(key) ?? new Set()).add(body.id));
      }
    }
  }
  return {
    find: (text) => {
      const found = [...(byName.get(keyOf(text)) ?? [])];
      const living = found.filter((id) => byId.get(id)?.closedOn === null);
      const meant = living.length === 1 ? living : found;
      if (meant.length > 1) return 'several';
      return meant[0] === undefined ? null : { key: meant[0] };
    },
    isKnown: (key) => byId.has(key),
    existsOn: (key, day) => {
      const body = byId.get(key);
      return body !== undefined && existsOn(body, day);
    },
  };
}

function listReferences({
  bodies,
  successions,
  contacts,
}: Pick<ReturnType<typeof readDirectory>, 'bodies' | 'successions' | 'contacts'>): string[] {
  return [
    ...bodies.flatMap((body) => (body.parents ?? []).map(({ parent }) => parent)),
    ...successions.flatMap(({ from, to }) => [from, to]),
    ...contacts.map(({ body }) => body),
  ];
}

/** Bodies that are there and that the workbook tells otherwise: the house does not change them, and says so. */
function tellKept(
  kept: readonly ReadBody[],
  found: ReadonlyMap<string, string>,
  bodies: readonly KnownOrganization[],
): SheetProblem[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  return kept.flatMap((body) => {
    const known = byId.get(found.get(body.key) ?? '');
    if (known === undefined || tell(body) === tellKnown(known)) return [];
    const { sheet, row } = body.row;
    return [describeProblem('body-kept', { sheet, row, value: body.names.at(-1)?.name ?? null })];
  });
}

function tell({ kind, tree, names, openedOn, closedOn }: ReadBody): string {
  const dated = names.map((name) => [name.name, name.abbreviation ?? null]);
  return JSON.stringify([kind, tree, openedOn ?? null, closedOn ?? null, dated]);
}

function tellKnown({ kind, tree, names, openedOn, closedOn }: KnownOrganization): string {
  const dated = names.map((name) => [name.name, name.abbreviation]);
  return JSON.stringify([kind, tree, openedOn, closedOn, dated]);
}
