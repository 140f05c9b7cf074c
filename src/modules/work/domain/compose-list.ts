import { buildTable } from '#kernel/composition/build-blocks.ts';
import { BlockIds } from '#kernel/document/model/block-ids.ts';
import type { OfficialDocument } from '#kernel/document/model/official-document.ts';
import { localMinute } from '#kernel/time/local-time.ts';
import { daysUntil, deadlineStanding } from './deadline-standing.ts';
import type { Obligation } from './obligation.ts';
import { printDay, stateWords } from './obligation-words.ts';

/**
 * The list of obligations as the annex of a letter: a table across the page whose head is repeated. Number and day of
 * the letter are left to the office's document system.
 *
 * @param now local minute on which ends are judged
 */
export function composeList(obligations: readonly Obligation[], now: string): OfficialDocument {
  const ids = new BlockIds();
  const rows = obligations.map((obligation, index) => [
    String(index + 1),
    [obligation.number, obligation.text].filter(Boolean).join('. ').replace(/\.\. /u, '. '),
    obligation.organizationName,
    obligation.planNumber ?? obligation.planTitle,
    endOf(obligation),
    standOf(obligation, now),
  ]);
  const head = ['TT', 'Nhiệm vụ', 'Cơ quan thực hiện', 'Kế hoạch', 'Thời hạn', 'Tình trạng'];
  return {
    ...EMPTY,
    annexes: [
      {
        label: 'Phụ lục',
        title: [`DANH SÁCH NHIỆM VỤ ĐƯỢC GIAO (tính đến ngày ${printDay(now.slice(0, 10))})`],
        note: `(Kèm theo Văn bản số ……../…….. ngày …… tháng …… năm ${now.slice(0, 4)} của ………………)`,
        body: [buildTable(head, rows, ids)],
      },
    ],
  };
}

/** A document of the State without any part of its own. */
export const EMPTY: OfficialDocument = {
  family: 'state',
  kind: null,
  superior: [],
  issuer: [],
  number: null,
  place: null,
  date: null,
  issuerBelowKind: null,
  subject: [],
  marks: [],
  remarks: [],
  addressees: [],
  body: [],
  signatures: [],
  recipientsNote: null,
  recipients: [],
  annexes: [],
};

/** The end of an obligation and how it stands to it, in the words of papers; `now` is the local minute. */
export function sayState(
  obligation: Obligation,
  now: string,
): { readonly end: string; readonly state: string } {
  return { end: endOf(obligation), state: standOf(obligation, now) };
}

function endOf({ dueDay, dueUntil, timeText }: Obligation): string {
  if (dueDay === null) return timeText ?? '';
  const hour = dueUntil?.slice(11, 16);
  return hour === undefined ? printDay(dueDay) : `${hour} ngày ${printDay(dueDay)}`;
}

/** The state, and how it stands to its end where it has one. */
function standOf({ dueDay, dueUntil, state, closedAt, reason }: Obligation, now: string): string {
  const words = stateWords[state];
  if (dueDay === null) return reason === null ? words : `${words}: ${reason}`;
  const closed = closedAt === null ? null : localMinute(closedAt);
  const standing = deadlineStanding({ dueDay, dueUntil, state, closedAt: closed }, now);
  if (standing === 'overdue') {
    const days = -daysUntil(dueDay, now);
    return days === 0 ? `${words}, quá giờ` : `${words}, quá hạn ${days} ngày`;
  }
  if (standing === 'closed-late' || standing === 'reported-late') return `${words} quá hạn`;
  if (standing === 'closed-in-time' || standing === 'reported-in-time') return `${words} trong hạn`;
  return reason === null ? words : `${words}: ${reason}`;
}
