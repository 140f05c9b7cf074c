import { localDay } from '#kernel/time/local-time.ts';
import { listOpenAccounts, listWorkersOf } from '#modules/access/door.ts';
import { type Act, authorOf } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { sendSignals } from '#platform/db/signals.ts';
import { type MovedEnd, type NoticeKind, topicOf } from '../../domain/notices/notice.ts';
import { insertNotices, type NewNotice, removeReversed } from '../../store/notices/write-notices.ts';

/** Something that the people of a body are to be told. */
export interface Telling {
  readonly organizationId: string;
  /** One person of the body, who is told even without being a leader or officer of it; left out: all of these. */
  readonly accountId?: string | null;
  readonly kind: NoticeKind;
  /** What it is about, in the words of the thing itself. */
  readonly subject: string;
  /** How many things of the kind it speaks of. */
  readonly things?: number;
  readonly obligationId: string | null;
  readonly planId: string | null;
  /** Leaders of the body alone: what only they decide. */
  readonly leadersOnly?: boolean;
  /** What was said with it. */
  readonly said?: string | null;
  /** Of `due-changed`. */
  readonly moved?: MovedEnd;
}

/** A subject is shown in a line or two. */
const LONGEST_SUBJECT = 300;

/**
 * Tells leaders and officers of these bodies what happened, each as they chose, in the transaction of the act; whoever
 * did it is not told, and nobody twice of one obligation. Screens that are open hear of it once the transaction is kept.
 * Three statements, however many; one more where persons are named, one for ends that came back.
 *
 * @param byName who did it, where that is nobody of the house: whoever answered by a link
 */
export async function tellBodies(
  tx: Transaction,
  act: Act,
  tellings: readonly Telling[],
  byName = authorOf(act).name,
): Promise<void> {
  if (tellings.length === 0) return;
  const bodies = [...new Set(tellings.map(({ organizationId }) => organizationId))];
  const workers = await listWorkersOf(tx, act.realmId, bodies, localDay(act.now));
  const named = [...new Set(tellings.flatMap(({ accountId }) => accountId ?? []))];
  const open = new Set(named.length === 0 ? [] : await listOpenAccounts(tx, act.realmId, named));
  const byBody = Map.groupBy(workers, ({ organizationId }) => organizationId);
  const notices = withoutDoubles(
    tellings.flatMap(
      ({
        organizationId,
        accountId: person = null,
        leadersOnly = false,
        things = 1,
        subject,
        said = null,
        moved = null,
        ...telling
      }) =>
        (person === null
          ? (byBody.get(organizationId) ?? [])
              .filter(({ leads }) => leads || !leadersOnly)
              .map((one) => one.accountId)
          : [person].filter((one) => open.has(one))
        )
          .filter((accountId) => accountId !== act.actor?.accountId)
          .map((accountId) => ({
            ...telling,
            organizationId,
            id: act.newId(),
            accountId,
            things,
            subject: shorten(subject),
            said: said === null || said === '' ? null : shorten(said),
            moved,
          })),
    ),
  );
  if (notices.length === 0) return;
  const moved = notices.filter((notice) => notice.moved !== null);
  const reversed = moved.length === 0 ? [] : await removeReversed(tx, act.realmId, moved);
  const taken = new Set(reversed.map(({ id }) => id));
  const { realmId, now: at } = act;
  const author = { realmId, byName, at };
  const told = await insertNotices(
    tx,
    author,
    notices.filter(({ id }) => !taken.has(id)),
  );
  await sendSignals(tx, [...new Set([...told, ...reversed.map(({ accountId }) => accountId)])].map(topicOf));
}

function shorten(words: string): string {
  return words.length > LONGEST_SUBJECT ? `${words.slice(0, LONGEST_SUBJECT)}…` : words;
}

/** Somebody who works for two bodies of a chain is told of one obligation once; of a body as a whole, once for each. */
function withoutDoubles<N extends NewNotice & { readonly organizationId: string }>(
  notices: readonly N[],
): N[] {
  const first = new Map<string, N>();
  for (const notice of notices) {
    const { accountId, kind, obligationId, organizationId } = notice;
    const key = `${accountId} ${kind} ${obligationId ?? organizationId}`;
    if (!first.has(key)) first.set(key, notice);
  }
  return [...first.values()];
}

/** Work that a body was given under one plan. */
export interface GivenWork {
  readonly id: string;
  readonly organization_id: string;
  readonly origin: 'task' | 'duty' | 'request';
  readonly text: string;
}

/**
 * What is told of work that a plan or letter gives: one notice a body. A single piece of work is told in its own words,
 * several by the paper that gives them.
 */
export function tellingsOfPlan(
  plan: { readonly id: string; readonly title: string; readonly number: string | null },
  given: readonly GivenWork[],
): Telling[] {
  return [...Map.groupBy(given, ({ organization_id }) => organization_id)].map(([organizationId, own]) => {
    const [first] = own;
    const isOne = own.length === 1;
    return {
      organizationId,
      kind: own.every(({ origin }) => origin === 'request') ? 'request-arrived' : 'assigned',
      subject:
        isOne && first !== undefined
          ? first.text
          : [plan.number, plan.title].filter((part) => part !== null && part !== '').join(' – '),
      things: own.length,
      obligationId: isOne ? (first?.id ?? null) : null,
      planId: plan.id,
    };
  });
}
