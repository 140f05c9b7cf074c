import { localDay } from '#kernel/time/local-time.ts';
import type { Act } from '#modules/audit/door.ts';
import { getOrganizations } from '#modules/organizations/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { bodiesOf } from '../../domain/course/course.ts';
import type { BlockerRaised } from '../../domain/course/course-facts.ts';
import type { WantedAct } from '../../domain/course/wanted-act.ts';
import type { ShownChange } from '../../store/write-course.ts';
import type { LookedUp, PreparedAct } from '../look-up-course.ts';
import { type Telling, tellBodies } from './tell-bodies.ts';
import { tellMovedEnds } from './tell-moved-ends.ts';

/** An act on the course that was written, with what it means. */
export interface DoneAct {
  readonly wanted: WantedAct;
  readonly prepared: PreparedAct;
  readonly end: ShownChange['end'];
}

/**
 * Tells of an act on the course: whoever has to decide that something waits, and whoever waited what was decided. A
 * decision is told to everybody through whose hands the work went, and to the person who asked.
 */
export async function tellCourse(tx: Transaction, act: Act, looked: LookedUp, done: DoneAct): Promise<void> {
  if (done.wanted.kind === 'grant-more-time') return tellGranted(tx, act, looked, done);
  await tellBodies(tx, act, await tellingsOf(tx, act, looked, done));
}

/** More time is more time for everybody through whose hands the work went. */
async function tellGranted(
  tx: Transaction,
  act: Act,
  { obligation, facts }: LookedUp,
  { wanted, end }: DoneAct,
): Promise<void> {
  if (wanted.kind !== 'grant-more-time' || obligation.dueDay === null || !end?.dueDay) return;
  const { id, organizationId, planId, text, dueDay, dueUntil } = obligation;
  const asked = facts.extensions.find((one) => one.id === wanted.extension);
  const moved = {
    ...{ id, organizationId, planId, text },
    earlier: dueUntil ?? dueDay,
    later: end.dueUntil ?? end.dueDay,
    waiting: asked?.askedBy ?? null,
  };
  await tellMovedEnds(tx, act, [moved], `Gia hạn: ${wanted.words ?? asked?.reason ?? ''}`);
}

async function tellingsOf(
  tx: Transaction,
  act: Act,
  looked: LookedUp,
  { wanted, prepared }: DoneAct,
): Promise<readonly Telling[]> {
  const { obligation, facts } = looked;
  const { id: obligationId, planId, text } = obligation;
  const about = { obligationId, planId, subject: text };
  const blocker = 'blocker' in wanted ? facts.blockers.find(({ id }) => id === wanted.blocker) : undefined;
  switch (wanted.kind) {
    case 'hand-down':
      return [
        {
          ...about,
          organizationId: wanted.organizationId,
          accountId: wanted.accountId,
          kind: 'assigned',
          said: wanted.words,
        },
      ];
    case 'ask-more-time':
      return decidersOfTime(tx, act, looked, { ...about, kind: 'to-decide', said: wanted.reason });
    case 'refuse-more-time': {
      const asked = facts.extensions.find(({ id }) => id === wanted.extension);
      const told = { ...about, kind: 'time-refused' as const, said: wanted.words };
      return ofLine(looked, told, asked?.askedBy ?? null);
    }
    case 'answer-blocker': {
      const told = { ...about, kind: 'blocker-answered' as const, said: wanted.answer };
      return ofLine(looked, told, blocker?.raisedBy ?? null);
    }
    case 'raise-blocker':
    case 'carry-blocker':
    case 'reopen-blocker':
      return withWhomItLies(about, prepared, blocker, wanted.kind === 'raise-blocker' ? wanted.words : null);
    default:
      return [];
  }
}

type Told = Omit<Telling, 'organizationId' | 'accountId'>;

/** Everybody through whose hands the work went, bodies before persons, and whoever asked. */
function ofLine({ obligation, course }: LookedUp, told: Told, asker: string | null): readonly Telling[] {
  const persons = course.chain.flatMap(({ to, person }) => (person === null ? [] : [{ to, person }]));
  return [
    ...bodiesOf(course).map((organizationId) => ({ ...told, organizationId })),
    ...persons.map(({ to, person }) => ({ ...told, organizationId: to, accountId: person })),
    ...(asker === null ? [] : [{ ...told, organizationId: obligation.organizationId, accountId: asker }]),
  ];
}

/** Whoever gave it, where the realm lets that person decide; else the leaders directly above the body that owes. */
async function decidersOfTime(
  tx: Transaction,
  act: Act,
  { obligation, rules }: LookedUp,
  told: Told,
): Promise<readonly Telling[]> {
  const { organizationId, givenBy } = obligation;
  if (rules.giverDecides && givenBy !== null) return [{ ...told, organizationId, accountId: givenBy }];
  const own = (await getOrganizations(tx, act.realmId, [organizationId], localDay(act.now))).get(
    organizationId,
  );
  const above = own?.parents.find(({ tree }) => tree === 'state') ?? own?.parents[0];
  return above === undefined ? [] : [{ ...told, organizationId: above.id, leadersOnly: true }];
}

/** The body that has to answer a difficulty now. */
function withWhomItLies(
  about: Pick<Telling, 'obligationId' | 'planId' | 'subject'>,
  { to }: PreparedAct,
  blocker: BlockerRaised | undefined,
  words: string | null,
): readonly Telling[] {
  const organizationId = to?.id ?? blocker?.withOrganizationId;
  if (organizationId === undefined) return [];
  return [{ ...about, organizationId, kind: 'to-decide', said: words ?? blocker?.words ?? null }];
}
