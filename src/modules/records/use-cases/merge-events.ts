import type { Actor } from '#kernel/law/actor.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { BesideRecord, Tie } from '../domain/beside-record.ts';
import { gatherEvents } from '../domain/event-ties.ts';
import { canRecord } from '../domain/permissions.ts';
import { type EventLikeness, MOST_DAYS_APART, PROPOSED_FROM, weighSameEvent } from '../domain/same-event.ts';
import {
  findStandingTie,
  insertTie,
  lockTie,
  readBeside,
  readNearRecords,
  readObligationsOf,
  readStandingOf,
  readTiesAround,
  undoTie,
} from '../store/ties.ts';
import type { ActOfPerson } from './add-records.ts';
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
  const ties = await readTiesAround(db, realmId, obligationId);
  const events = gatherEvents(ties.filter(({ verdict }) => verdict === 'same'));
  const near = await readNearRecords(db, realmId, { obligationId, days: MOST_DAYS_APART });
  const beside = await readBeside(db, realmId, [...events.keys()]);
  const own = await readStandingOf(db, realmId, obligationId);
  return {
    events: listMembers(obligationId, { beside, events, ties }),
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
    .filter((record) => record.obligationId === obligationId)
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
      if (isOne || ties.some((tie) => joins(tie, record.id, other.id))) continue;
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
 * Keeps a person's word that two records tell of one event, or that they do not.
 *
 * @returns the tie, by which it can be undone, in its first version
 * @throws ProblemError record-not-found, events-of-one-body, access.other-organization, event-decided
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
  const id = act.newId();
  const { verdict } = given;
  if (!(await insertTie(tx, act.realmId, { id, one, other, verdict }, authorOf(act)))) throw alreadyDecided();
  await recordAudit(tx, act, {
    action: verdict === 'same' ? 'records.merge-events' : 'records.refuse-merge',
    object: { type: 'record-event', id },
    before: null,
    after: { records: [one, other] },
  });
  return { id, version: 1 };
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

/** 409: somebody took the word back meanwhile; says what is held of the two records now. */
function tieChanged(tie: Tie, standing: Tie | null): ProblemError {
  const by = tie.undoneByName ?? tie.decidedByName;
  const now =
    standing === null
      ? { vi: 'Hiện hai kết quả đứng riêng.', en: 'The two stand apart now.' }
      : standing.verdict === 'same'
        ? {
            vi: `Hiện hai kết quả là một sự kiện, theo ${standing.decidedByName}.`,
            en: `They are one event now, as ${standing.decidedByName} says.`,
          }
        : {
            vi: `Hiện hai kết quả là hai sự kiện khác nhau, theo ${standing.decidedByName}.`,
            en: `They are two events now, as ${standing.decidedByName} says.`,
          };
  return new ProblemError(
    'version-conflict',
    409,
    {
      vi: `${by} đã bỏ quyết định này sau khi bạn mở. ${now.vi}`,
      en: `${by} took this back after you opened it. ${now.en}`,
    },
    {
      remedy: { vi: 'Xem lại rồi quyết định tiếp nếu cần.', en: 'Look at it and decide anew where needed.' },
      extra: {
        version: tie.version,
        changedBy: by,
        changedAt: (tie.undoneAt ?? tie.decidedAt).toISOString(),
        standing:
          standing === null
            ? null
            : {
                tie: standing.id,
                version: standing.version,
                verdict: standing.verdict,
                by: standing.decidedByName,
              },
      },
    },
  );
}

/** Whoever decides on two records stands over the bodies of both, also where one was withdrawn since. */
async function enforceBoth(tx: Transaction, act: ActOfPerson, records: readonly string[]): Promise<void> {
  for (const obligationId of await readObligationsOf(tx, act.realmId, records)) {
    const { matter } = await findMatter(tx, act.actor, obligationId, act.now);
    enforceDecision(canRecord(act.actor, 'records.merge-events', matter));
  }
}

function eventsOfOneBody(): ProblemError {
  return new ProblemError(
    'events-of-one-body',
    422,
    {
      vi: 'Hai kết quả này của cùng một cơ quan.',
      en: 'Both records are of one body.',
    },
    {
      remedy: {
        vi: 'Nếu ghi trùng thì rút bớt một kết quả.',
        en: 'Where one was entered twice, withdraw one of them.',
      },
    },
  );
}

function alreadyDecided(): ProblemError {
  return new ProblemError(
    'event-decided',
    409,
    { vi: 'Đã có người quyết định về hai kết quả này.', en: 'Somebody decided on these two already.' },
    { remedy: { vi: 'Tải lại để xem.', en: 'Load again to see it.' } },
  );
}

function tieNotFound(): ProblemError {
  return new ProblemError(
    'tie-not-found',
    404,
    { vi: 'Không tìm thấy lần gộp này.', en: 'There is no such merge.' },
    { remedy: { vi: 'Mở lại nhiệm vụ.', en: 'Open the obligation again.' } },
  );
}
