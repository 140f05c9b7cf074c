import type { Actor } from '#kernel/law/actor.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { BesideRecord, Tie } from '../domain/beside-record.ts';
import { findContradiction, gatherEvents } from '../domain/event-ties.ts';
import { canRecord } from '../domain/permissions.ts';
import { type EventLikeness, MOST_DAYS_APART, PROPOSED_FROM, weighSameEvent } from '../domain/same-event.ts';
import {
  findStandingTie,
  insertTie,
  lockEvents,
  lockTie,
  readBeside,
  readNearRecords,
  readObligationsOf,
  readStandingOf,
  readTiesAround,
  undoTie,
} from '../store/ties.ts';
import type { ActOfPerson } from './add-records.ts';
import { alreadyDecided, contradicted, eventsOfOneBody, tieChanged, tieNotFound } from './event-problems.ts';
import { findMatter } from './find-matter.ts';
import { recordNotFound } from './problems.ts';

/** A record of an event beside the one looked at. */
export interface EventMember {
  readonly record: BesideRecord;
  /** The tie that binds the two directly; null where others stand between. */
  readonly tie: Tie | null;
}

/** Two records that may tell of one event. */
export interface ProposedEvent extends EventLikeness {
  readonly recordId: string;
  readonly other: BesideRecord;
}

/** The events of one obligation's records as somebody sees them. */
export interface SeenEvents {
  readonly events: readonly { readonly recordId: string; readonly others: readonly EventMember[] }[];
  /** Records that somebody said to tell of another event; for who may decide on them. */
  readonly apart: readonly { readonly recordId: string; readonly other: BesideRecord; readonly tie: Tie }[];
  readonly proposals: readonly ProposedEvent[];
  readonly mayMerge: boolean;
}

/** Most proposals shown beside one record: who sees more decides none. */
const MOST_PROPOSALS = 3;

/**
 * The events that records of an obligation belong to, and what else may be one event with them, likeliest first; in a
 * constant number of statements. Proposals are for who may decide on them.
 *
 * @throws ProblemError obligation-not-found
 */
export async function lookAtEvents(
  db: Queryable,
  actor: Actor,
  obligationId: string,
  now: Date,
): Promise<SeenEvents> {
  const { realmId } = actor;
  const { matter, isOwn } = await findMatter(db, actor, obligationId, now);
  // The body itself stands over no other: what it would decide, the law refuses.
  const mayMerge = !isOwn && canRecord(actor, 'records.merge-events', matter).allowed;
  const near = await readNearRecords(db, realmId, { obligationId, days: MOST_DAYS_APART });
  const own = await readStandingOf(db, realmId, obligationId);
  const around = [...own, ...near].map(({ id }) => id);
  const ties = await readTiesAround(db, realmId, around);
  const events = gatherEvents(ties.filter(({ verdict }) => verdict === 'same'));
  const apart = ties.filter(({ verdict }) => verdict === 'different');
  const named = [...events.keys(), ...apart.flatMap(({ one, other }) => [one, other])];
  const beside = await readBeside(db, realmId, named);
  return {
    events: listMembers(obligationId, { beside, events, ties }),
    apart: mayMerge ? listApart(own, beside, apart) : [],
    proposals: mayMerge ? propose(own, near, { events, ties }) : [],
    mayMerge,
  };
}

interface Known {
  readonly events: ReadonlyMap<string, string>;
  readonly ties: readonly Tie[];
}

function listMembers(
  obligationId: string,
  { beside, events, ties }: Known & { readonly beside: readonly BesideRecord[] },
): SeenEvents['events'] {
  return beside
    .filter((record) => record.obligationId === obligationId && events.has(record.id))
    .map(({ id }) => ({
      recordId: id,
      others: beside
        .filter((other) => other.id !== id && events.get(other.id) === events.get(id))
        .map((record) => ({
          record,
          tie: ties.find((tie) => tie.verdict === 'same' && joins(tie, id, record.id)) ?? null,
        })),
    }))
    .filter(({ others }) => others.length > 0);
}

function listApart(
  own: readonly BesideRecord[],
  beside: readonly BesideRecord[],
  apart: readonly Tie[],
): SeenEvents['apart'] {
  return own.flatMap(({ id: recordId }) =>
    apart.flatMap((tie) => {
      const id = tie.one === recordId ? tie.other : tie.other === recordId ? tie.one : null;
      const other = id === null ? undefined : beside.find((record) => record.id === id);
      return other === undefined ? [] : [{ recordId, other, tie }];
    }),
  );
}

function propose(
  own: readonly BesideRecord[],
  near: readonly BesideRecord[],
  { events, ties }: Known,
): ProposedEvent[] {
  const found: ProposedEvent[] = [];
  for (const record of own) {
    for (const other of near) {
      const likeness = weighSameEvent(record, other);
      if (likeness === null || likeness.score < PROPOSED_FROM) continue;
      const event = events.get(record.id);
      const isOne = event !== undefined && event === events.get(other.id);
      // What one may not say is not proposed either.
      const word = { one: record.id, other: other.id, verdict: 'same' as const };
      if (isOne || findContradiction(ties, word) !== null) continue;
      found.push({ recordId: record.id, other, ...likeness });
    }
  }
  const likeliest = found.sort((one, other) => other.score - one.score);
  const shown = [...Map.groupBy(likeliest, ({ recordId }) => recordId).values()];
  return shown.flatMap((ofRecord) => ofRecord.slice(0, MOST_PROPOSALS));
}

function joins(tie: Tie, one: string, other: string): boolean {
  return (tie.one === one && tie.other === other) || (tie.one === other && tie.other === one);
}

/**
 * Keeps a person's word that two records tell of one event, or that they do not. A word that says against what stands, through
 * however many records, is not taken.
 *
 * @returns the tie, by which it can be undone, in its first version
 * @throws ProblemError record-not-found, events-of-one-body, access.other-organization, event-decided, event-contradicted
 */
export async function decideEvent(
  tx: Transaction,
  act: ActOfPerson,
  given: Pick<Tie, 'one' | 'other' | 'verdict'>,
): Promise<SeenTie> {
  const [one = '', other = ''] = [given.one, given.other].sort();
  const records = await readBeside(tx, act.realmId, [one, other]);
  if (records.length !== 2) throw recordNotFound();
  if (new Set(records.map(({ organizationId }) => organizationId)).size !== 2) throw eventsOfOneBody();
  await enforceBoth(tx, act, [one, other]);
  await lockEvents(tx, act.realmId);
  const id = act.newId();
  const { verdict } = given;
  if ((await findStandingTie(tx, act.realmId, { one, other })) !== null) throw alreadyDecided();
  await refuseContradiction(tx, act.realmId, { one, other, verdict });
  if (!(await insertTie(tx, act.realmId, { id, one, other, verdict }, authorOf(act)))) throw alreadyDecided();
  await recordAudit(tx, act, {
    action: verdict === 'same' ? 'records.merge-events' : 'records.refuse-merge',
    object: { type: 'record-event', id },
    before: null,
    after: { records: [one, other] },
  });
  return { id, version: 1 };
}

/** @throws ProblemError event-contradicted, which names the records between, or who said otherwise of which two */
async function refuseContradiction(
  tx: Transaction,
  realmId: string,
  word: Pick<Tie, 'one' | 'other' | 'verdict'>,
): Promise<void> {
  const ties = await readTiesAround(tx, realmId, [word.one, word.other]);
  const found = findContradiction(ties, word);
  if (found === null) return;
  const { through, said } =
    found.kind === 'apart'
      ? { through: [found.word.one, found.word.other], said: found.word.decidedByName }
      : { through: found.through, said: null };
  const beside = await readBeside(tx, realmId, through);
  throw contradicted(
    through.flatMap((id) => beside.find((record) => record.id === id) ?? []),
    said,
  );
}

/** A word on two records as somebody saw it. */
export interface SeenTie {
  readonly id: string;
  readonly version: number;
}

/** Takes a word back. @throws ProblemError tie-not-found, access.other-organization, version-conflict with what stands now */
export async function undoEvent(tx: Transaction, act: ActOfPerson, { id, version }: SeenTie): Promise<void> {
  const tie = await lockTie(tx, act.realmId, id);
  if (tie === null) throw tieNotFound();
  await enforceBoth(tx, act, [tie.one, tie.other]);
  if (tie.version !== version)
    throw tieChanged(tie, await findStandingTie(tx, act.realmId, { one: tie.one, other: tie.other }));
  await undoTie(tx, act.realmId, id, authorOf(act));
  await recordAudit(tx, act, {
    action: 'records.part-event',
    object: { type: 'record-event', id },
    before: { records: [tie.one, tie.other], verdict: tie.verdict },
    after: null,
  });
}

/** Whoever decides on two records stands over the bodies of both, also where one was withdrawn since. */
async function enforceBoth(tx: Transaction, act: ActOfPerson, records: readonly string[]): Promise<void> {
  for (const obligationId of await readObligationsOf(tx, act.realmId, records)) {
    const { matter } = await findMatter(tx, act.actor, obligationId, act.now);
    enforceDecision(canRecord(act.actor, 'records.merge-events', matter));
  }
}
