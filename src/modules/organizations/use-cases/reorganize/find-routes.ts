import type { Queryable } from '#platform/db/database.ts';
import { type KnownOrganization, nameOn } from '../../domain/known-organization.ts';
import type { OpenMatter, Route } from '../../domain/reorganize/matter.ts';
import {
  type BodyInLine,
  type LineStep,
  type Lines,
  type MoveChoices,
  routeMatter,
} from '../../domain/reorganize/route-matter.ts';
import { withoutNames } from '../../domain/reorganize/without-names.ts';
import { readOrganizations } from '../../store/read-organizations.ts';
import { readMoveChoices, readStepsFrom } from '../../store/reorganize.ts';
import type { WorkOfBodies } from './work-of-bodies.ts';

/** The lines of succession that lead away from some bodies. */
export interface OpenLines extends Lines {
  /** The name that a body bears on a day, or bore last. */
  nameOn(id: string, day: string): string;
  /** Every name of a body and of whoever took over from it. */
  namesAround(id: string): readonly string[];
}

/** A reorganisation that is only thought of. */
export interface ThoughtOf {
  /** The bodies that would end; none: all of them live on. */
  readonly closing: readonly string[];
  readonly on: string;
  /** The steps that would lead away from each of `from`. */
  readonly from: readonly string[];
  readonly steps: readonly LineStep[];
  readonly choices: MoveChoices;
}

/** Reads the lines that lead away from these bodies as they are kept, and what is thought of beside them. */
export async function openLines(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
  thoughtOf?: ThoughtOf,
): Promise<OpenLines> {
  const starts = [...ids, ...(thoughtOf?.steps ?? []).map(({ id }) => id)];
  const steps = await readStepsFrom(db, realmId, starts);
  const all = [...new Set([...starts, ...steps.flatMap(({ of, id }) => [of, id])])];
  const known = new Map((await readOrganizations(db, realmId, all)).map((body) => [body.id, body]));
  const choices = new Map(await readMoveChoices(db, realmId, all));
  const byBody = Map.groupBy(steps, ({ of }) => of);
  const lines = new Map<string, BodyInLine>();
  for (const { id, closedOn } of known.values()) lines.set(id, { id, closedOn, steps: byBody.get(id) ?? [] });
  if (thoughtOf !== undefined) think(lines, choices, thoughtOf);
  return {
    body: (id) => lines.get(id),
    choices: (id) => choices.get(id),
    nameOn: (id, day) => nameOf(known.get(id), day),
    namesAround: (id) =>
      [id, ...(lines.get(id)?.steps ?? []).map((step) => step.id)].flatMap((one) => namesOf(known.get(one))),
  };
}

function think(
  lines: Map<string, BodyInLine>,
  choices: Map<string, MoveChoices>,
  { closing, on, from, steps, choices: chosen }: ThoughtOf,
): void {
  for (const id of from) {
    const body = lines.get(id);
    if (body === undefined) continue;
    lines.set(id, {
      id,
      closedOn: closing.includes(id) ? on : body.closedOn,
      steps: [...body.steps, ...steps].sort((a, b) => a.on.localeCompare(b.on)),
    });
    choices.set(id, chosen);
  }
}

function namesOf(body: KnownOrganization | undefined): readonly string[] {
  return body === undefined ? [] : body.names.map(({ name }) => name);
}

function nameOf(body: KnownOrganization | undefined, day: string): string {
  return body === undefined ? '' : nameOn(body, day).name;
}

/** An open matter and where it goes. */
export interface Routed {
  readonly matter: OpenMatter;
  readonly route: Route;
}

/** Where everything that one module keeps of these bodies goes on a day. */
export async function routeAll(
  db: Queryable,
  realmId: string,
  work: WorkOfBodies,
  { ids, lines, day }: { readonly ids: readonly string[]; readonly lines: OpenLines; readonly day: string },
): Promise<Routed[]> {
  const matters = await work.list(db, realmId, ids);
  return matters.map((matter) => {
    const subject = withoutNames(matter.subject, lines.namesAround(matter.organizationId));
    return { matter, route: routeMatter({ ...matter, subject }, lines, day) };
  });
}
