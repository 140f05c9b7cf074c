import { buildParagraph, buildTable } from '#kernel/composition/build-blocks.ts';
import { BlockIds } from '#kernel/document/model/block-ids.ts';
import type { Block } from '#kernel/document/model/document-tree.ts';
import type { OfficialDocument } from '#kernel/document/model/official-document.ts';
import { EMPTY } from '../compose-list.ts';
import { printDay } from '../obligation-words.ts';
import { chooseSigner } from './choose-signer.ts';
import { type LetterSender, symbolOf, withPlace } from './letterhead.ts';
import { daysLate, isLate, nameWork, placeOfWork, printEnd, type UrgedWork } from './urged-work.ts';
import type { UrgingManner } from './urging.ts';

/** What a letter of urging says. */
export interface LetterFacts {
  /** Nobody urges upward by letter. */
  readonly manner: Exclude<UrgingManner, 'remind'>;
  readonly sender: LetterSender;
  readonly realm: string;
  /** Each body that is written to, with what it owes. */
  readonly bodies: readonly { readonly name: string; readonly works: readonly UrgedWork[] }[];
  /** Local minute of the day it was made. */
  readonly now: string;
  /** The working day by which an answer is asked for. */
  readonly answerDay: string;
}

/** More addressees than this stand in the annex alone. */
const MOST_ADDRESSEES = 8;
/** An answer is asked for within a week. */
export const DAYS_TO_ANSWER = 7;
const LONGEST = 400;

/**
 * The letter to bodies that are late (`công văn đôn đốc`, sideways `đề nghị phối hợp`), with the table of what is
 * owed as its annex. Number and day are left to the office's document system; the answer is asked for in a week.
 */
export function composeUrgingLetter(facts: LetterFacts): OfficialDocument {
  const { manner, sender, realm } = facts;
  const place = realm.replace(/^(?:Tỉnh|Thành phố)\s+/u, '');
  const ids = new BlockIds();
  const isParty = sender.kind.startsWith('party-');
  const about = `thực hiện nhiệm vụ ${sayPlans(facts)}`;
  return {
    ...EMPTY,
    family: isParty ? 'party' : 'state',
    superior: sender.above === null ? [] : [withPlace(sender.above, place).toUpperCase()],
    issuer: [withPlace(sender.name, place).toUpperCase()],
    number: isParty ? `-CV/${symbolOf(sender)}` : `/${symbolOf(sender)}-`,
    place,
    date: facts.now.slice(0, 7),
    subject: [manner === 'urge' ? `V/v đôn đốc ${about}` : `V/v đề nghị phối hợp ${about}`],
    addressees: writeAddressees(facts.bodies.map(({ name }) => name)),
    body: writeBody(facts, ids),
    signatures: [chooseSigner(sender.kind, manner)],
    recipients: ['Như trên;', ...(sender.above === null ? [] : [`${sender.above} (b/c);`]), 'Lưu: VT.'],
    annexes: [writeAnnex(facts, ids)],
  };
}

function writeAddressees(names: readonly string[]): string[] {
  if (names.length === 1) return [`Kính gửi: ${names[0]}`];
  if (names.length > MOST_ADDRESSEES)
    return [`Kính gửi: ${names.length} cơ quan, đơn vị có tên trong Phụ lục kèm theo`];
  return ['Kính gửi:', ...names.map((name, index) => `- ${name}${index < names.length - 1 ? ';' : '.'}`)];
}

/** The plans by number where they are few; the subject of a letter is short. */
function sayPlans({ bodies }: LetterFacts): string {
  const plans = new Set(bodies.flatMap(({ works }) => works.map(({ planNumber }) => planNumber)));
  const [only] = plans;
  return plans.size === 1 && only != null ? `theo Kế hoạch số ${only}` : 'được giao';
}

function writeBody(facts: LetterFacts, ids: BlockIds): Block[] {
  const { manner, sender, bodies, now } = facts;
  const line = (words: string): Block => buildParagraph(words, ids);
  const count = bodies.reduce((sum, { works }) => sum + works.length, 0);
  const late = bodies.reduce((sum, { works }) => sum + works.filter((work) => isLate(work, now)).length, 0);
  const today = printDay(now.slice(0, 10));
  const answer = printDay(facts.answerDay);
  const whose = bodies.length === 1 ? '' : ` của ${bodies.length} cơ quan, đơn vị`;
  const ends =
    late === count ? 'đã hết thời hạn' : late === 0 ? 'sắp đến hạn' : 'đã hết hoặc sắp hết thời hạn';
  const opening =
    `Qua theo dõi tiến độ, đến ngày ${today} còn ${count} nhiệm vụ${whose} ${ends} ` +
    'nhưng chưa nhận được kết quả (danh sách tại Phụ lục kèm theo).';
  if (manner === 'urge')
    return [
      line(opening),
      line(
        `Để bảo đảm tiến độ, ${sender.name} yêu cầu các cơ quan, đơn vị khẩn trương thực hiện và báo cáo kết quả ` +
          `trước ngày ${answer}; việc chưa hoàn thành thì nêu rõ nguyên nhân, khó khăn, vướng mắc và thời gian hoàn thành.`,
      ),
      line('Cơ quan, đơn vị đã gửi kết quả sau thời điểm nêu trên không phải báo cáo lại./.'),
    ];
  return [
    line(opening),
    line(
      `Để kịp thời tổng hợp, ${sender.name} trân trọng đề nghị quý cơ quan quan tâm, phối hợp thực hiện ` +
        `và thông tin kết quả trước ngày ${answer}; trường hợp có khó khăn, vướng mắc, đề nghị trao đổi để cùng tháo gỡ.`,
    ),
    line('Trường hợp quý cơ quan đã gửi kết quả, xin được bỏ qua nội dung này. Trân trọng cảm ơn./.'),
  ];
}

function writeAnnex(
  { manner, bodies, now }: LetterFacts,
  ids: BlockIds,
): OfficialDocument['annexes'][number] {
  const works = bodies.flatMap(({ name, works: owed }) => owed.map((work) => ({ name, work })));
  const isOrder = manner === 'urge';
  const rows = works.map(({ name, work }, index) => [
    String(index + 1),
    name,
    nameWork(work, LONGEST),
    placeOfWork(work) || work.planTitle,
    printEnd(work),
    ...(isOrder ? [isLate(work, now) ? String(daysLate(work, now)) : ''] : []),
  ]);
  const head = ['TT', 'Cơ quan thực hiện', 'Nhiệm vụ', 'Văn bản giao', 'Thời hạn'];
  return {
    label: 'Phụ lục',
    title: [`NHIỆM VỤ CHƯA CÓ KẾT QUẢ (tính đến ngày ${printDay(now.slice(0, 10))})`],
    note: `(Kèm theo Công văn số ……../…….. ngày …… tháng …… năm ${now.slice(0, 4)})`,
    body: [buildTable(isOrder ? [...head, 'Số ngày quá hạn'] : head, rows, ids)],
  };
}
