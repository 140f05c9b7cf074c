import type { Actor } from '#kernel/law/actor.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { sendSignals } from '#platform/db/signals.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import {
  CHOSEN_KINDS,
  type Choice,
  type ChosenKind,
  choiceOf,
  type Notice,
  topicOf,
} from '../../domain/notices/notice.ts';
import { countUnread, readNotices } from '../../store/notices/read-notices.ts';
import { markRead, readChoices, writeChoices } from '../../store/notices/write-notices.ts';

/** Notices on one page. */
const PAGE = 30;
/** Unread ones are counted up to here: more than that is "99+". */
const COUNTED = 100;

/** One page of somebody's notices, the newest first. */
export interface NoticePage {
  readonly notices: readonly Notice[];
  readonly unread: number;
  /** The notice after which the next page begins; null on the last one. */
  readonly next: string | null;
}

/** The notices of the actor, in two statements. */
export async function listOwnNotices(
  db: Queryable,
  { realmId, accountId }: Actor,
  before: string | null,
): Promise<NoticePage> {
  const owner = { realmId, accountId };
  const [found, unread] = await Promise.all([
    readNotices(db, owner, { before, most: PAGE + 1 }),
    countUnread(db, owner, COUNTED),
  ]);
  const notices = found.slice(0, PAGE);
  return { notices, unread, next: found.length > PAGE ? (notices.at(-1)?.id ?? null) : null };
}

/**
 * Notes that the actor has read notices; read ones stay so. The other screens of the person hear of it.
 *
 * No entry of the log: what somebody has looked at is their own.
 */
export async function readOwnNotices(
  tx: Transaction,
  { realmId, actor, now }: Act & { readonly actor: Actor },
  read: { readonly ids: readonly string[] | null; readonly upTo: string | null },
): Promise<void> {
  const { accountId } = actor;
  if ((await markRead(tx, { realmId, accountId }, read, now)) > 0)
    await sendSignals(tx, [topicOf(accountId)]);
}

/** How the actor wishes to be told, kind by kind. */
export interface OwnChoices {
  readonly kinds: readonly (Choice & { readonly kind: ChosenKind })[];
  readonly version: number;
}

/** What the actor chose. */
export async function getOwnChoices(db: Queryable, { realmId, accountId }: Actor): Promise<OwnChoices> {
  const { choices, version } = await readChoices(db, { realmId, accountId });
  return { kinds: CHOSEN_KINDS.map((kind) => ({ kind, ...choiceOf(choices, kind) })), version };
}

/** Keeps what the actor chose. @throws ProblemError version-conflict */
export async function chooseNotices(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  { kinds, version }: OwnChoices,
): Promise<OwnChoices> {
  const owner = { realmId: act.realmId, accountId: act.actor.accountId };
  const before = await readChoices(tx, owner);
  const choices = Object.fromEntries(kinds.map(({ kind, app, mail }) => [kind, { app, mail }]));
  if (!(await writeChoices(tx, owner, choices, version))) {
    const { version: current } = await readChoices(tx, owner);
    throw versionConflict({ version: current, changedAt: act.now, changedByName: act.actor.name });
  }
  await recordAudit(tx, act, {
    action: 'work.choose-notices',
    object: { type: 'account', id: owner.accountId },
    before: before.choices,
    after: choices,
  });
  return getOwnChoices(tx, act.actor);
}
