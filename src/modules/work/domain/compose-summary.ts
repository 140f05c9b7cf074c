import { buildParagraph, buildTable } from '#kernel/composition/build-blocks.ts';
import { BlockIds } from '#kernel/document/model/block-ids.ts';
import type { Block } from '#kernel/document/model/document-tree.ts';
import type { OfficialDocument } from '#kernel/document/model/official-document.ts';
import { EMPTY } from './compose-list.ts';
import { printDay } from './obligation-words.ts';
import { withPlace } from './urging/letterhead.ts';

/** A line of work as a paper names it. */
export interface PaperLine {
  readonly number: string | null;
  readonly text: string;
}

/** What the one-page report says; what finds no room is counted in `…Rest`. */
export interface SummaryFacts {
  readonly day: string;
  readonly ahead: number;
  readonly realm: string;
  /** The body that reports and the one above it; null for somebody of no body, who reports for the realm. */
  readonly issuer: { readonly name: string; readonly above: string | null } | null;
  readonly planTitle: string | null;
  readonly figures: {
    readonly open: number;
    readonly late: number;
    readonly soon: number;
    /** Handed in, to be judged. */
    readonly reported: number;
    readonly done: number;
    readonly givenUp: number;
    readonly ended: number;
    readonly inTime: number;
  };
  readonly late: readonly (PaperLine & {
    readonly body: string;
    readonly count: number;
    readonly days: number;
    readonly who: string;
  })[];
  readonly lateRest: { readonly bodies: number; readonly obligations: number };
  readonly soon: readonly (PaperLine & {
    readonly day: string;
    readonly until: string | null;
    readonly body: string;
  })[];
  readonly soonRest: number;
  readonly occasions: readonly {
    readonly name: string;
    readonly day: string;
    readonly ordinal: number | null;
    /** năm tròn, năm lẻ 5 or năm khác. */
    readonly rank: 'round' | 'five' | 'other' | null;
  }[];
  readonly decisions: readonly { readonly kind: DecisionKind; readonly count: number }[];
}

/** What waits for a decision. */
export type DecisionKind = 'hour' | 'no-lead' | 'open-group' | 'given-up';

/** Rows that find room on one page of the official form. */
const ROOM = 3;
const LONGEST = 64;

/** The summary as a report by the official form, on one page; number and day are left to the document system. */
export function composeSummary(facts: SummaryFacts): OfficialDocument {
  const ids = new BlockIds();
  const { realm, issuer, planTitle, day } = facts;
  const place = realm.replace(/^(?:Tỉnh|Thành phố)\s+/u, '');
  const about = planTitle === null ? 'nhiệm vụ thông tin đối ngoại' : lowerFirst(planTitle);
  return {
    ...EMPTY,
    kind: 'BÁO CÁO',
    superior: issuer?.above == null ? [] : [withPlace(issuer.above, place).toUpperCase()],
    issuer: [withPlace(issuer?.name ?? realm, place).toUpperCase()],
    number: '/BC-',
    place,
    date: day.slice(0, 7),
    subject: [`Tóm tắt tình hình thực hiện ${about} đến ngày ${printDay(day)}`],
    body: composeBody(facts, ids),
    signatures: [{ authority: [], office: ['THỦ TRƯỞNG CƠ QUAN'], name: null, notes: [] }],
    recipients: ['Lãnh đạo (b/c);', 'Lưu: VT.'],
  };
}

function composeBody(facts: SummaryFacts, ids: BlockIds): Block[] {
  const { figures, late, lateRest, soon, soonRest, decisions, ahead } = facts;
  const line = (words: string): Block => buildParagraph(words, ids);
  const kept = figures.ended === 0 ? '' : `; giữ được ${figures.inTime}/${figures.ended} hạn đã đến`;
  const shownLate = late.slice(0, ROOM);
  const hiddenLate = late.slice(ROOM);
  const otherLate = lateRest.obligations + hiddenLate.reduce((sum, { count }) => sum + count, 0);
  const otherBodies = lateRest.bodies + hiddenLate.length;
  const otherSoon = soonRest + Math.max(0, soon.length - ROOM);
  const blocks: Block[] = [
    line(
      `1. Số liệu: đang phải làm ${figures.open} việc; quá hạn ${figures.late}; đến hạn trong ${ahead} ngày tới ` +
        `${figures.soon}; ${figures.reported === 0 ? '' : `chờ đánh giá ${figures.reported}; `}hoàn thành ${figures.done}; thôi hoặc chuyển kỳ ${figures.givenUp}${kept}.`,
    ),
    line(
      late.length === 0
        ? '2. Quá hạn: không có.'
        : `2. Quá hạn${otherLate === 0 ? '' : ` (và ${otherLate} việc khác của ${otherBodies} cơ quan)`}:`,
    ),
    ...(late.length === 0
      ? []
      : [
          buildTable(
            ['Cơ quan', 'Số việc', 'Việc trễ lâu nhất', 'Người trả lời'],
            shownLate.map((row) => [
              row.body,
              String(row.count),
              `${printLine(row)} (trễ ${row.days} ngày)`,
              row.who,
            ]),
            ids,
          ),
        ]),
    line(
      soon.length === 0
        ? `3. Đến hạn trong ${ahead} ngày tới: không có.`
        : `3. Đến hạn trong ${ahead} ngày tới${otherSoon === 0 ? '' : ` (và ${otherSoon} việc khác)`}:`,
    ),
    ...(soon.length === 0
      ? []
      : [
          buildTable(
            ['Hạn', 'Việc', 'Cơ quan'],
            soon
              .slice(0, ROOM)
              .map((row) => [
                `${row.until === null ? '' : `${row.until.slice(11, 16)} `}${printDay(row.day)}`,
                printLine(row),
                row.body,
              ]),
            ids,
          ),
        ]),
  ];
  const asked = decisions.map(({ kind, count }) => `${count} ${decisionWords[kind]}`);
  const end =
    asked.length === 0 ? '4. Cần quyết định: không có./.' : `4. Cần quyết định: ${asked.join('; ')}./.`;
  return [...blocks, ...sayOccasions(facts.occasions).map(line), line(end)];
}

const RANKS = { round: ', năm tròn', five: ', năm lẻ 5', other: '' } as const;

/** The great and round ones first find room on the page; the rest is counted. */
function sayOccasions(occasions: SummaryFacts['occasions']): string[] {
  if (occasions.length === 0) return [];
  const weight = ({ rank }: SummaryFacts['occasions'][number]): number =>
    rank === 'round' ? 0 : rank === 'five' ? 1 : 2;
  const shown = occasions.toSorted((left, right) => weight(left) - weight(right)).slice(0, ROOM - 1);
  const words = shown.map(({ name, day, ordinal, rank }) => {
    const years = ordinal === null || rank === null ? '' : ` (${ordinal} năm${RANKS[rank]})`;
    return `${printDay(day).slice(0, -5)} ${shorten(name, LONGEST)}${years}`;
  });
  const rest = occasions.length - shown.length;
  return [`Ngày kỷ niệm sắp tới: ${words.join('; ')}${rest === 0 ? '' : `; và ${rest} ngày khác`}.`];
}

const decisionWords: Readonly<Record<DecisionKind, string>> = {
  hour: 'yêu cầu đến giờ trong hai ngày',
  'no-lead': 'nhiệm vụ chưa có cơ quan chủ trì',
  'open-group': 'chỗ giao cho nhóm chưa rõ thành viên',
  'given-up': 'việc thôi làm hoặc chuyển kỳ trong 30 ngày qua',
};

function printLine({ number, text }: PaperLine): string {
  return shorten([number, text].filter(Boolean).join('. '), LONGEST);
}

function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/u, '')}…`;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
