import { buildParagraph } from '#kernel/composition/build-blocks.ts';
import { BlockIds } from '#kernel/document/model/block-ids.ts';
import type { OfficialDocument } from '#kernel/document/model/official-document.ts';
import { EMPTY } from '../compose-list.ts';
import { replyTo, type Urgent, type UrgentAnswer } from './urgent.ts';

/** Who replies, from where, on which day. */
export interface Replying {
  readonly place: string;
  readonly day: string;
  readonly issuer: string;
  readonly above: string | null;
}

/** The reply as an official letter: an answer to each question in the letter's order; number and day are left open. */
export function composeReply(
  urgent: Urgent,
  answers: readonly UrgentAnswer[],
  { place, day, issuer, above }: Replying,
): OfficialDocument {
  const ids = new BlockIds();
  const basis = urgent.number === null ? '' : ` số ${urgent.number}`;
  const asker = urgent.asker === '' ? '……………' : urgent.asker;
  const opening = `Trả lời văn bản${basis} của ${asker} về ${lowerFirst(urgent.title)}, ${issuer} báo cáo như sau:`;
  const parts = urgent.questions.flatMap((question, index) => {
    const said = replyTo(question, answers) ?? '(chưa có trả lời)';
    const [first = '', ...rest] = said.split('\n');
    return urgent.questions.length === 1
      ? [first, ...rest]
      : [`${index + 1}. ${question.text.replace(/[.:;]+$/u, '')}: ${first}`, ...rest];
  });
  return {
    ...EMPTY,
    superior: above === null ? [] : [above.toUpperCase()],
    issuer: [issuer.toUpperCase()],
    number: '/',
    place,
    date: day.slice(0, 7),
    subject: [`V/v trả lời ${lowerFirst(urgent.title)}`],
    addressees: [`Kính gửi: ${asker}`],
    body: [opening, ...parts, `${issuer} kính gửi ${asker} tổng hợp./.`].map((words) =>
      buildParagraph(words, ids),
    ),
    signatures: [{ authority: [], office: ['THỦ TRƯỞNG CƠ QUAN'], name: null, notes: [] }],
    recipients: ['Như trên;', 'Lưu: VT.'],
  };
}

function lowerFirst(text: string): string {
  const bare = text.replace(/^V\/v\s+/u, '');
  return `${bare.charAt(0).toLowerCase()}${bare.slice(1)}`;
}
