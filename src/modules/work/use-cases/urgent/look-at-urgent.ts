import type { Actor } from '#kernel/law/actor.ts';
import { worksFor } from '#kernel/law/holds.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { getRealm } from '#modules/access/door.ts';
import { readClock } from '#modules/calendar/door.ts';
import { getOrganizations } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { End } from '../../domain/end-of-time.ts';
import { canRunUrgent } from '../../domain/permissions.ts';
import type { Replying } from '../../domain/urgent/compose-reply.ts';
import { endOfUrgent, type Urgent, type UrgentAnswer } from '../../domain/urgent/urgent.ts';
import { withPlace } from '../../domain/urging/letterhead.ts';
import { findUrgent, listUrgent, readAnswers } from '../../store/urgent.ts';
import { findNeedingLink } from '../urging/find-needing-link.ts';
import { urgentNotFound } from './urgent-problems.ts';

/** A request with its answers, and what of it is open to whoever looks. */
export interface UrgentView {
  readonly urgent: Urgent;
  readonly answers: readonly UrgentAnswer[];
  /** Its end as the clock of the realm has it. */
  readonly end: End;
  /** Sets it right, sends it, writes the reply. */
  readonly runs: boolean;
  /** The bodies for which the person answers. */
  readonly answersFor: readonly string[];
  /** The bodies of which nobody could sign in to answer; empty for who does not run it. */
  readonly needLink: readonly string[];
}

/** One request in at most four statements. @throws ProblemError urgent-not-found */
export async function getUrgent(db: Queryable, actor: Actor, id: string, now: Date): Promise<UrgentView> {
  const urgent = await findUrgent(db, actor.realmId, id);
  if (urgent === null) throw urgentNotFound();
  const asked = [...new Set(urgent.questions.flatMap(({ bodies }) => bodies.map((body) => body.id)))];
  const runs = canRunUrgent(actor, urgent.organizationId).allowed;
  return {
    urgent,
    answers: await readAnswers(db, actor.realmId, id),
    end: endOfUrgent(urgent, await readClock(db, actor.realmId)),
    runs,
    answersFor: asked.filter((body) => worksFor(actor, body)),
    needLink: runs ? [...(await findNeedingLink(db, actor.realmId, asked, localDay(now)))] : [],
  };
}

/** A request in the list. */
export type UrgentLine = Awaited<ReturnType<typeof listUrgent>>[number] & Pick<UrgentView, 'end'>;

/** The requests of the realm, what runs first, each with its end on the clock of the realm; in two statements. */
export async function listUrgentRequests(db: Queryable, realmId: string): Promise<readonly UrgentLine[]> {
  const clock = await readClock(db, realmId);
  return (await listUrgent(db, realmId)).map((urgent) => ({ ...urgent, end: endOfUrgent(urgent, clock) }));
}

/** Who replies to a request, for the head of the letter. */
export async function findReplying(
  db: Queryable,
  realmId: string,
  { organizationId }: Urgent,
  now: Date,
): Promise<Replying> {
  const day = localDay(now);
  const realm = (await getRealm(db, realmId)).name;
  const place = realm.replace(/^(?:Tỉnh|Thành phố)\s+/u, '');
  const bodies = organizationId === null ? null : await getOrganizations(db, realmId, [organizationId], day);
  const own = organizationId === null ? undefined : bodies?.get(organizationId);
  if (own === undefined) return { place, day, issuer: realm, above: null };
  const parent = own.parents.find(({ tree }) => tree === 'state') ?? own.parents[0];
  const above = parent === undefined ? null : await getOrganizations(db, realmId, [parent.id], day);
  const name = parent === undefined ? null : (above?.get(parent.id)?.name ?? null);
  return { place, day, issuer: own.name, above: name === null ? null : withPlace(name, place) };
}
