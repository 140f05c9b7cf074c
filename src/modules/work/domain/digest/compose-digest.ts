import type { TwoWords } from '../my-work.ts';
import type { MovedEnd, NoticeKind } from '../notices/notice.ts';

/** Parts of the letter that speak of what is owed, the most pressing first. */
export type OwedPart = 'late' | 'today' | 'week';

/** One obligation in the letter; `total` counts those of its body and part. */
export interface OwedLine {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly id: string;
  readonly number: string | null;
  readonly text: string;
  readonly planNumber: string | null;
  readonly day: string;
  /** `2027-03-10T16:00` where an hour is named. */
  readonly until: string | null;
  readonly part: OwedPart;
  readonly total: number;
}

/** One thing that happened since the letter before; `total` counts those of its person. */
export interface ToldLine {
  readonly accountId: string;
  readonly kind: NoticeKind;
  readonly subject: string;
  readonly things: number;
  readonly obligationId: string | null;
  readonly planId: string | null;
  readonly byName: string;
  readonly total: number;
  readonly said: string | null;
  readonly moved: MovedEnd | null;
}

/** What one person's letter of a day is made of. */
export interface DigestOf {
  readonly name: string;
  readonly realmName: string;
  /** ISO. */
  readonly day: string;
  /** The address of the house, without a closing stroke. */
  readonly origin: string;
  /** Lines name their body. */
  readonly severalBodies: boolean;
  readonly owed: readonly OwedLine[];
  readonly told: readonly ToldLine[];
}

/** A letter before it is laid out. */
export interface Digest {
  readonly subject: TwoWords;
  readonly paragraphs: readonly TwoWords[];
  readonly sections: readonly {
    readonly title: TwoWords;
    readonly lines: readonly { readonly words: TwoWords; readonly address: string }[];
  }[];
}

/** Words of a task in one line of a letter. */
const LONGEST = 160;

const PARTS: Readonly<Record<OwedPart, { readonly vi: string; readonly en: string }>> = {
  late: { vi: 'quá hạn', en: 'overdue' },
  today: { vi: 'hết hạn hôm nay', en: 'due today' },
  week: { vi: 'trong bảy ngày tới', en: 'due within seven days' },
};

const KINDS: Readonly<Record<NoticeKind, TwoWords>> = {
  assigned: { vi: 'Được giao', en: 'Given' },
  'asked-for-more': { vi: 'Đề nghị bổ sung', en: 'More is asked for' },
  'record-confirmed': { vi: 'Đã xác nhận kết quả', en: 'A result was confirmed' },
  'end-near': { vi: 'Sắp đến hạn', en: 'An end comes near' },
  'due-changed': { vi: 'Đổi hạn', en: 'The end was moved' },
  'request-arrived': { vi: 'Yêu cầu mới', en: 'A new request' },
  'to-decide': { vi: 'Chờ bạn xử lý', en: 'Waits for your word' },
  'time-refused': { vi: 'Chưa đồng ý gia hạn', en: 'More time was refused' },
  'blocker-answered': { vi: 'Đã trả lời vướng mắc', en: 'A difficulty was answered' },
  'question-answered': { vi: 'Đã bổ sung', en: 'What was asked for came' },
  'record-changed': { vi: 'Kết quả bị sửa hoặc rút', en: 'A result was changed or struck' },
  'remedy-accepted': { vi: 'Công nhận đã khắc phục', en: 'Accepted as put right' },
  'moved-here': { vi: 'Nhận chuyển giao theo sắp xếp', en: 'Taken over in a reorganisation' },
};

/** The one letter that a person gets on a working day; null when there is nothing to tell, so that none is ever empty. */
export function composeDigest(of: DigestOf): Digest | null {
  const { day, name, owed, origin, realmName, told } = of;
  const parts = (['late', 'today', 'week'] as const).map((part) => {
    const lines = owed.filter((line) => line.part === part);
    return { part, lines, total: totalOf(lines) };
  });
  const full = parts.filter(({ total }) => total > 0);
  if (full.length === 0 && told.length === 0) return null;
  const counts = (language: keyof TwoWords) =>
    [
      ...full.map(
        ({ part, total }) => `${total} ${language === 'vi' ? 'việc ' : ''}${PARTS[part][language]}`,
      ),
      ...(told.length === 0 ? [] : [`${told[0]?.total ?? 0} ${language === 'vi' ? 'tin mới' : 'new'}`]),
    ].join(', ');
  const date = writeDate(day);
  return {
    subject: { vi: `Việc ngày ${date}: ${counts('vi')}`, en: `Work on ${date}: ${counts('en')}` },
    paragraphs: [
      { vi: `Kính gửi ${name},`, en: `Dear ${name},` },
      {
        vi: `Việc của bạn ở ${realmName} sáng ${date}. Mỗi dòng mở đúng việc đó.`,
        en: `Your work in ${realmName} on the morning of ${date}. Each line opens the work it names.`,
      },
    ],
    sections: [
      ...full.map(({ part, lines, total }) => ({
        title: {
          vi: `${capitalized(PARTS[part].vi)}: ${total}`,
          en: `${capitalized(PARTS[part].en)}: ${total}`,
        },
        lines: withRest(
          lines.map((line) => lineOfOwed(line, of)),
          total,
          origin,
        ),
      })),
      ...(told.length === 0
        ? []
        : [
            {
              title: { vi: 'Mới', en: 'New' },
              lines: withRest(
                told.map((line) => lineOfTold(line, origin)),
                told[0]?.total ?? 0,
                origin,
              ),
            },
          ]),
    ],
  };
}

/** Each body of a person counts its own. */
function totalOf(lines: readonly OwedLine[]): number {
  const byBody = new Map(lines.map(({ organizationId, total }) => [organizationId, total]));
  return [...byBody.values()].reduce((sum, total) => sum + total, 0);
}

type Line = Digest['sections'][number]['lines'][number];

/** What has no line of its own is behind the last one. */
function withRest(lines: readonly Line[], total: number, origin: string): Line[] {
  const rest = total - lines.length;
  if (rest <= 0) return [...lines];
  const words = { vi: `Còn ${rest} nữa: xem tất cả`, en: `${rest} more: see all` };
  return [...lines, { words, address: `${origin}/app/` }];
}

function lineOfOwed(line: OwedLine, { origin, severalBodies }: DigestOf): Line {
  const { id, number, organizationName, planNumber, text, until } = line;
  const what = [number, shorten(text)].filter((part) => part !== null).join(' ');
  const paper = planNumber === null ? '' : ` (${planNumber})`;
  const body = severalBodies ? `${organizationName}: ` : '';
  const end = [until?.slice(11, 16), writeDate(line.day)].filter((part) => part !== undefined).join(' ');
  return {
    words: { vi: `${body}${what}${paper} – hạn ${end}`, en: `${body}${what}${paper} – due ${end}` },
    address: `${origin}/app/nhiem-vu/${id}`,
  };
}

function lineOfTold(line: ToldLine, origin: string): Line {
  const { byName, kind, moved, obligationId, planId, said, subject, things } = line;
  const about = shorten(subject);
  const words = said === null ? '' : `: ${shorten(said)}`;
  const count = things > 1 ? ` (${things})` : '';
  const address =
    obligationId !== null ? `nhiem-vu/${obligationId}` : planId !== null ? `nhiem-vu?plan=${planId}` : '';
  return {
    words: {
      vi: `${KINDS[kind].vi}${count}: ${about}${words}${sayMoved(moved, 'từ', 'sang')} – ${byName}`,
      en: `${KINDS[kind].en}${count}: ${about}${words}${sayMoved(moved, 'from', 'to')} – ${byName}`,
    },
    address: `${origin}/app/${address}`,
  };
}

/** `, từ 12/03/2027 sang 16:00 15/03/2027 (Gia hạn: chờ số liệu)`. */
function sayMoved(moved: MovedEnd | null, from: string, to: string): string {
  if (moved === null) return '';
  const { earlierEnd, newEnd, reason } = moved;
  const why = reason === null ? '' : ` (${shorten(reason)})`;
  return `, ${from} ${writeEnd(earlierEnd)} ${to} ${writeEnd(newEnd)}${why}`;
}

function writeEnd(end: string): string {
  const hour = end.length > 10 ? `${end.slice(11, 16)} ` : '';
  return `${hour}${writeDate(end.slice(0, 10))}`;
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}

function capitalized(words: string): string {
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}`;
}

function writeDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}/${month}/${year}`;
}
