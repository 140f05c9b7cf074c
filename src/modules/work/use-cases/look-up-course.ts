import type { Actor } from '#kernel/law/actor.ts';
import { administers, worksFor } from '#kernel/law/holds.ts';
import { listPeopleOf } from '#modules/access/door.ts';
import { readClock } from '#modules/calendar/door.ts';
import { findLines, getOrganizations } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import {
  bodiesOf,
  type Course,
  type CourseAct,
  endMinute,
  holderOf,
  upFrom,
} from '../domain/course/course.ts';
import type { CourseFacts } from '../domain/course/course-facts.ts';
import type { CourseRules } from '../domain/course/judge-act.ts';
import { readCourse } from '../domain/course/read-course.ts';
import type { WantedAct } from '../domain/course/wanted-act.ts';
import { endOfDay } from '../domain/end-of-time.ts';
import type { Obligation } from '../domain/obligation.ts';
import { readCourseFacts, readWorkRule, type WorkRule } from '../store/read-course.ts';

/** An obligation with its course and what the law of the course asks of the realm and of the tree of bodies. */
export interface LookedUp {
  readonly obligation: Obligation & { readonly givenBy: string | null };
  readonly facts: CourseFacts;
  readonly course: Course;
  readonly rules: CourseRules;
  readonly rule: WorkRule;
}

/** Reads the course of an obligation on a day, in a constant number of statements. */
export async function lookUpCourse(
  db: Queryable,
  realmId: string,
  obligation: LookedUp['obligation'],
  day: string,
): Promise<LookedUp> {
  const facts = await readCourseFacts(db, realmId, obligation.id);
  const rule = await readWorkRule(db, realmId);
  const { organizationId: owing } = obligation;
  const lines = await findLines(db, realmId, [owing], day);
  const above = (lines.get(owing) ?? []).filter((id) => id !== owing);
  const course = readCourse(obligation, facts);
  return {
    ...{ obligation, facts, course, rule },
    rules: { mostExtensions: rule.mostExtensions, giverDecides: rule.giverDecides, above },
  };
}

/** A body as it is written beside an act. */
export interface NamedBody {
  readonly id: string;
  readonly name: string;
}

/** An act with everything that its row has to name. */
export interface PreparedAct {
  readonly act: CourseAct;
  readonly from: NamedBody | null;
  readonly to: NamedBody | null;
  readonly personName: string | null;
}

interface Circumstances {
  readonly realmId: string;
  readonly actor: Actor;
  readonly day: string;
  /** For what the act makes. */
  readonly newId: string;
}

/** Looks up what a wanted act means: who is below whom, who is a person of which body, who is above. */
export async function prepareAct(
  db: Queryable,
  looked: LookedUp,
  wanted: WantedAct,
  circumstances: Circumstances,
): Promise<PreparedAct> {
  const { newId } = circumstances;
  const bare = (act: CourseAct): PreparedAct => ({ act, from: null, to: null, personName: null });
  switch (wanted.kind) {
    case 'accept':
    case 'take-back-acceptance':
      return bare({ kind: wanted.kind });
    case 'hand-down':
      return prepareHanding(db, looked.course, wanted, circumstances);
    case 'take-back-handing':
      return bare({ kind: wanted.kind, id: wanted.handing });
    case 'ask-more-time':
      return bare({ kind: wanted.kind, id: newId, end: await endOf(db, circumstances.realmId, wanted) });
    case 'grant-more-time':
      return bare({
        kind: wanted.kind,
        id: wanted.extension,
        end: await endOf(db, circumstances.realmId, wanted),
      });
    case 'withdraw-more-time':
    case 'refuse-more-time':
      return bare({ kind: wanted.kind, id: wanted.extension });
    case 'raise-blocker':
    case 'carry-blocker':
      return prepareRising(db, looked.course, wanted, circumstances);
    default:
      return bare({ kind: wanted.kind, id: wanted.blocker });
  }
}

async function endOf(
  db: Queryable,
  realmId: string,
  { day, hour }: { readonly day: string; readonly hour: string | null },
): Promise<string> {
  const end = endOfDay(day, hour, null, await readClock(db, realmId));
  return endMinute(end.dueDay, end.dueUntil) ?? '';
}

async function prepareHanding(
  db: Queryable,
  course: Course,
  wanted: Extract<WantedAct, { kind: 'hand-down' }>,
  { realmId, actor, day, newId }: Circumstances,
): Promise<PreparedAct> {
  const holder = holderOf(course);
  const { organizationId: to, accountId } = wanted;
  const bodies = await getOrganizations(db, realmId, [holder, to], day);
  const line = (await findLines(db, realmId, [to], day)).get(to) ?? [];
  const people = accountId === null ? [] : await listPeopleOf(db, realmId, [to], day);
  const person = people.find(({ id }) => id === accountId);
  const isPlace = to === holder ? accountId !== null : line.includes(holder);
  const isWithin = bodies.has(to) && isPlace && (accountId === null || person !== undefined);
  return {
    act: {
      kind: 'hand-down',
      link: { id: newId, from: holder, to, person: accountId, givenBy: actor.accountId },
      isWithin,
    },
    from: { id: holder, name: bodies.get(holder)?.name ?? '' },
    to: { id: to, name: bodies.get(to)?.name ?? '' },
    personName: person?.name ?? null,
  };
}

async function prepareRising(
  db: Queryable,
  course: Course,
  wanted: Extract<WantedAct, { kind: 'raise-blocker' | 'carry-blocker' }>,
  { realmId, actor, day, newId }: Circumstances,
): Promise<PreparedAct> {
  const lowest = [...bodiesOf(course)].reverse().find((body) => worksFor(actor, body));
  const raising = lowest ?? (administers(actor) ? holderOf(course) : course.owing);
  const carried = wanted.kind === 'carry-blocker' ? wanted.blocker : null;
  const from =
    carried === null ? raising : (course.blockers.find(({ id }) => id === carried)?.with ?? course.owing);
  const here = (await getOrganizations(db, realmId, [from], day)).get(from);
  const superior = here?.parents.find(({ tree }) => tree === 'state') ?? here?.parents[0];
  const to = upFrom(course, from, superior?.id ?? null);
  const there = to === null ? undefined : (await getOrganizations(db, realmId, [to], day)).get(to);
  return {
    act:
      carried === null
        ? { kind: 'raise-blocker', id: newId, from, with: to }
        : { kind: 'carry-blocker', id: carried, with: to },
    from: { id: from, name: here?.name ?? '' },
    to: to === null ? null : { id: to, name: there?.name ?? '' },
    personName: null,
  };
}
