import type { Actor } from '#kernel/law/actor.ts';
import { addDays } from '#kernel/time/iso-day.ts';
import { localDay, localMinute } from '#kernel/time/local-time.ts';
import { getRealm } from '#modules/access/door.ts';
import { getOrganizations, listContactsOf } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { WEEK_DAYS } from '../../domain/lateness.ts';
import type { Obligation } from '../../domain/obligation.ts';
import { bodyOfRealm } from '../../domain/urging/body-of-realm.ts';
import { composeMessage, type MessageFacts } from '../../domain/urging/compose-message.ts';
import { isInspectionCandidate } from '../../domain/urging/inspection-candidate.ts';
import { isLate } from '../../domain/urging/urged-work.ts';
import {
  type MadeLetter,
  mannerOfUrging,
  type Urging,
  type UrgingManner,
} from '../../domain/urging/urging.ts';
import { readUrgedWork } from '../../store/urging/read-urged-work.ts';
import { readLetters, readUrgingsOf } from '../../store/urging/urgings.ts';
import { findManners } from '../find-manners.ts';
import { REPLY_PLACE } from '../reply-link-port.ts';
import { findNeedingLink } from './find-needing-link.ts';
import { findReach } from './find-reach.ts';
import { linkTo } from './link-to.ts';
import type { UrgingPorts } from './urging-ports.ts';

/** As many obligations as one screen tells of, the longest late first. */
const MOST = 1000;
const MOST_LETTERS = 10;

/** One obligation that may be urged about, with the steps that were taken. */
export interface UrgedObligation {
  readonly obligation: Obligation;
  /** A result lies with whoever asked for it: nobody is urged for it. */
  readonly isHandedIn: boolean;
  readonly isLate: boolean;
  readonly steps: readonly Urging[];
  readonly isCandidate: boolean;
}

/** One body with what it owes. */
export interface UrgedBody {
  readonly id: string;
  readonly name: string;
  readonly manner: UrgingManner;
  readonly works: readonly UrgedObligation[];
  readonly contacts: readonly {
    name: string;
    job: string | null;
    duty: string | null;
    phones: readonly string[];
  }[];
  /** The message about all that may be urged for; null where nothing may. */
  readonly message: string | null;
  /** The same with a link by which the body answers without an account. */
  readonly replyMessage: string | null;
  /** Nobody of the body could sign in: its message carries the link. */
  readonly needsLink: boolean;
}

/** What somebody has to urge for. */
export interface UrgingList {
  readonly bodies: readonly UrgedBody[];
  /** More is late than is shown. */
  readonly more: boolean;
  readonly letters: readonly MadeLetter[];
  /** Local minute. */
  readonly now: string;
}

/** What the list is narrowed to. */
export interface UrgingQuery {
  readonly planId: string | null;
  /** late: what is overdue; soon: what ends within the seven days to come as well. */
  readonly span: 'late' | 'soon';
  readonly origin: string;
}

/**
 * The bodies that owe the actor something late or nearly so, those with the most days first, each with its message and
 * whom to ring up. A constant number of statements.
 */
export async function listUrging(
  db: Queryable,
  actor: Actor,
  at: Date,
  { handedIn }: Pick<UrgingPorts, 'handedIn'>,
  query: UrgingQuery,
): Promise<UrgingList> {
  const { realmId } = actor;
  const now = localMinute(at);
  const today = localDay(at);
  const reach = await findReach(db, actor, at);
  const until = query.span === 'late' ? today : addDays(today, WEEK_DAYS);
  const found = await readUrgedWork(db, reach, { until, planId: query.planId, most: MOST + 1 });
  const owed = found.slice(0, MOST).filter((work) => query.span === 'soon' || isLate(work, now));
  const ids = owed.map(({ id }) => id);
  const done = await handedIn(db, realmId, ids);
  const steps = Map.groupBy(
    await readUrgingsOf(db, realmId, ids, { withUndone: false }),
    ({ obligationId }) => obligationId,
  );
  const byBody = Map.groupBy(owed, ({ organizationId }) => organizationId);
  const named = [...byBody.keys(), ...(actor.organizationId === null ? [] : [actor.organizationId])];
  const bodies = await getOrganizations(db, realmId, named, today);
  const manners = await findManners(db, actor, [...bodies.values()], at);
  const contacts = await listContactsOf(db, realmId, [...byBody.keys()], today);
  const needing = await findNeedingLink(db, realmId, [...byBody.keys()], today);
  const sender = await nameSender(db, actor, bodies);
  const letters = await readLetters(db, realmId, actor.organizationId, MOST_LETTERS);
  const list = [...byBody].map(([id, works]): UrgedBody => {
    const name = bodies.get(id)?.name ?? works[0]?.organizationName ?? '';
    const manner = mannerOfUrging(manners.get(id) ?? null);
    const open = works.filter((work) => !done.has(work.id));
    const facts = { manner, sender, body: name, works: open, now };
    return {
      id,
      name,
      manner,
      works: works.map((obligation) => {
        const taken = steps.get(obligation.id) ?? [];
        const late = isLate(obligation, now);
        return {
          obligation,
          isHandedIn: done.has(obligation.id),
          isLate: late,
          steps: taken,
          isCandidate:
            late &&
            manner === 'urge' &&
            !done.has(obligation.id) &&
            isInspectionCandidate(obligation.dueDay ?? '', taken),
        };
      }),
      contacts: contacts.get(id) ?? [],
      ...writeMessages(facts, linkTo(query.origin, id, open, now)),
      needsLink: needing.has(id),
    };
  });
  return { bodies: list, more: found.length > MOST, letters, now };
}

/** The message that leads into the house, and the one with the place of a reply link; null where nothing may be urged for. */
function writeMessages(
  facts: Omit<MessageFacts, 'link' | 'isReply'>,
  link: string,
): Pick<UrgedBody, 'message' | 'replyMessage'> {
  if (facts.works.length === 0) return { message: null, replyMessage: null };
  const message = composeMessage({ ...facts, link });
  return { message, replyMessage: composeMessage({ ...facts, link: REPLY_PLACE, isReply: true }) };
}

/** In whose name the actor writes: the own body's, or the realm's for who keeps the house. */
export async function nameSender(
  db: Queryable,
  { realmId, organizationId }: Actor,
  bodies: ReadonlyMap<string, { readonly name: string }>,
): Promise<string> {
  const own = organizationId === null ? undefined : bodies.get(organizationId);
  return own?.name ?? bodyOfRealm((await getRealm(db, realmId)).name);
}

/** The steps about one obligation, what was taken back too. */
export async function listUrgingsOf(
  db: Queryable,
  realmId: string,
  obligationId: string,
): Promise<readonly Urging[]> {
  return readUrgingsOf(db, realmId, [obligationId], { withUndone: true });
}
