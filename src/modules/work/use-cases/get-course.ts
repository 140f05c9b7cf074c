import type { Actor } from '#kernel/law/actor.ts';
import { administers, worksFor } from '#kernel/law/holds.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { listPeopleOf } from '#modules/access/door.ts';
import { getOrganizations, listBodiesBelow } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { holderOf, upFrom } from '../domain/course/course.ts';
import { decidesTime, grantedOf } from '../domain/course/judge-act.ts';
import { listBlockerActs, listOpenActs, type OpenAct } from '../domain/course/open-acts.ts';
import { isOpen } from '../domain/obligation-state.ts';
import { canWork } from '../domain/permissions.ts';
import { findWithGiver } from '../store/find-obligation.ts';
import { type AskedPart, readParts } from '../store/read-course.ts';
import { readMovesOf, type ShownMove } from '../store/reorganize/moves.ts';
import { type LookedUp, lookUpCourse } from './look-up-course.ts';
import { obligationNotFound } from './problems.ts';

/** The course of one obligation, and what of it is open to whoever looks. */
export interface CourseView extends LookedUp {
  readonly parts: readonly AskedPart[];
  readonly moves: readonly ShownMove[];
  readonly granted: number;
  readonly may: readonly (OpenAct | 'ask-part')[];
  readonly decides: boolean;
  /** Acts open on each difficulty, by its identifier. */
  readonly onBlocker: ReadonlyMap<string, readonly OpenAct[]>;
  /** The body to which a difficulty would go up; null where nobody is above. */
  readonly up: { readonly id: string; readonly name: string } | null;
}

/** The course of an obligation in a constant number of statements. @throws ProblemError obligation-not-found */
export async function getCourse(db: Queryable, actor: Actor, id: string, now: Date): Promise<CourseView> {
  const { realmId } = actor;
  const day = localDay(now);
  const obligation = await findWithGiver(db, realmId, id);
  if (obligation === null) throw obligationNotFound();
  const looked = await lookUpCourse(db, realmId, obligation, day);
  const { course, rules } = looked;
  const holder = holderOf(course);
  const here = (await getOrganizations(db, realmId, [holder], day)).get(holder);
  const superior = here?.parents.find(({ tree }) => tree === 'state') ?? here?.parents[0];
  const up = upFrom(course, holder, superior?.id ?? null);
  const upName = up === null ? undefined : (await getOrganizations(db, realmId, [up], day)).get(up)?.name;
  const may: (OpenAct | 'ask-part')[] = listOpenActs(course, actor, rules, up);
  const asksPart = administers(actor) || worksFor(actor, course.owing) || worksFor(actor, holder);
  if (asksPart && isOpen(course.state) && canWork(actor, 'work.ask-part').allowed) may.push('ask-part');
  return {
    ...looked,
    parts: await readParts(db, realmId, id),
    moves: await readMovesOf(db, realmId, id),
    granted: grantedOf(course),
    may,
    decides: decidesTime(course, actor, rules),
    onBlocker: new Map(course.blockers.map((one) => [one.id, listBlockerActs(course, one.id, actor, rules)])),
    up: up === null ? null : { id: up, name: upName ?? '' },
  };
}

/** Whom an obligation may be handed down to: people of the body that holds it, and bodies below with theirs. */
export interface Receivers {
  readonly holder: { readonly id: string; readonly name: string };
  readonly people: readonly { readonly id: string; readonly name: string; readonly title: string | null }[];
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
}

/** Bodies offered at most; the rest are found by their words in the picker. */
const MOST_BODIES = 300;

/** Whom an obligation may be handed down to today. @throws ProblemError obligation-not-found */
export async function listReceivers(
  db: Queryable,
  realmId: string,
  id: string,
  now: Date,
): Promise<Receivers> {
  const day = localDay(now);
  const obligation = await findWithGiver(db, realmId, id);
  if (obligation === null) throw obligationNotFound();
  const holder = obligation.heldOrganizationId ?? obligation.organizationId;
  const below = (await listBodiesBelow(db, realmId, holder, day)).filter((body) => body !== holder);
  const bodies = await getOrganizations(db, realmId, [holder, ...below.slice(0, MOST_BODIES)], day);
  const people = await listPeopleOf(db, realmId, [holder], day);
  return {
    holder: { id: holder, name: bodies.get(holder)?.name ?? obligation.organizationName },
    people: people.map(({ id: person, name, title }) => ({ id: person, name, title })),
    bodies: below.flatMap((body) => {
      const found = bodies.get(body);
      return found === undefined ? [] : [{ id: body, name: found.name }];
    }),
  };
}
