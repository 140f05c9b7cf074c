import { daysLate, isLate, nameWork, placeOfWork, printEnd, type UrgedWork } from './urged-work.ts';
import type { UrgingManner } from './urging.ts';

/** What a message to one body says. */
export interface MessageFacts {
  readonly manner: UrgingManner;
  /** In whose name it is written. */
  readonly sender: string;
  readonly body: string;
  /** The longest late first. */
  readonly works: readonly UrgedWork[];
  /** Local minute. */
  readonly now: string;
  /** The one address in it. */
  readonly link: string;
  /** The address is a reply link: whoever opens it needs no account, but the code. */
  readonly isReply?: boolean;
}

/** A message is read on a phone: so much of the work is named, the rest counted. */
const NAMED = 3;
const LONGEST = 90;

const NO_ACCOUNT = 'Mở trên điện thoại, không cần tài khoản; mã mở được báo riêng.';
const LONGEST_ASKED = 1500;

/** What a reply link asks about one work, in the words of whoever urges. */
export function composeAsk(manner: UrgingManner, work: UrgedWork): string {
  const named = `“${nameWork(work, LONGEST_ASKED)}”`;
  if (manner === 'urge') return `Đề nghị báo kết quả hoặc vướng mắc khi thực hiện ${named}.`;
  return manner === 'ask'
    ? `Mong được biết kết quả thực hiện ${named}.`
    : `Kính mong quý cơ quan cho biết kết quả thực hiện ${named}.`;
}

/** The message to one body, to be pasted into Zalo: short, one link, worded by relation (DESIGN 5). */
export function composeMessage(facts: MessageFacts): string {
  const { manner, sender, body, works, now, link, isReply = false } = facts;
  const noun = manner === 'urge' ? 'nhiệm vụ' : 'nội dung';
  const shown = works.slice(0, NAMED).map((work) => {
    const place = placeOfWork(work);
    const named = place === '' ? nameWork(work, LONGEST) : `${nameWork(work, LONGEST)} (${place})`;
    return `- ${named} – hạn ${printEnd(work)}${sayLateness(work, manner, now)}`;
  });
  const rest = works.length - shown.length;
  return [
    `Kính gửi ${body}.`,
    `${openWith(manner, sender)} ${works.length} ${noun} ${sayEnds(works, manner, now)}:`,
    ...shown,
    ...(rest === 0 ? [] : [`và ${rest} ${noun} khác.`]),
    ...(isReply ? [`${closeWith(manner)}`, link, NO_ACCOUNT] : [`${closeWith(manner)} ${link}`]),
    manner === 'urge'
      ? 'Nếu đã gửi kết quả, xin bỏ qua tin này.'
      : 'Nếu quý cơ quan đã gửi kết quả, xin được bỏ qua tin này.',
  ].join('\n');
}

function openWith(manner: UrgingManner, sender: string): string {
  if (manner === 'urge') return `${sender} đôn đốc`;
  return manner === 'ask' ? `${sender} đề nghị quý cơ quan phối hợp thực hiện` : `${sender} xin nhắc việc`;
}

function closeWith(manner: UrgingManner): string {
  if (manner === 'urge') return 'Đề nghị báo kết quả hoặc vướng mắc tại:';
  return manner === 'ask' ? 'Mong nhận được thông tin tại:' : 'Kính mong quý cơ quan quan tâm, xem tại:';
}

/** Days past are counted downward alone; nobody else is told how many. */
function sayLateness(work: UrgedWork, manner: UrgingManner, now: string): string {
  const days = daysLate(work, now);
  return manner === 'urge' && days > 0 ? `, quá ${days} ngày` : '';
}

function sayEnds(works: readonly UrgedWork[], manner: UrgingManner, now: string): string {
  const late = works.filter((work) => isLate(work, now)).length;
  const past = manner === 'urge' ? 'quá hạn' : 'đã đến thời hạn';
  if (late === works.length) return manner === 'urge' ? 'đã quá hạn' : past;
  if (late === 0) return 'sắp đến hạn';
  return `(${late} ${past}, ${works.length - late} sắp đến hạn)`;
}
