import type { DraftFinding } from './plan-draft.ts';

/** A sentence in both languages of the house. */
export interface FindingSentence {
  readonly vi: string;
  readonly en: string;
}

type Say = (values: Readonly<Record<string, string>>) => FindingSentence;

/** One sentence for each code: what was found, then what a clerk can do about it. */
const SENTENCES: Readonly<Record<string, Say>> = {
  'document-without-tasks': () => ({
    vi: 'Không thấy nhiệm vụ nào trong văn bản. Nếu văn bản có giao việc, hãy chọn đoạn giao việc và thêm bằng tay.',
    en: 'No task was found. If the document does assign work, select the words that assign it and add the task by hand.',
  }),
  'document-tells': ({ kind = '' }) => ({
    vi: `Đây là ${kind}: văn bản kể việc đã làm hoặc trình xin ý kiến, không giao việc, nên không có nhiệm vụ nào được lập.`,
    en: `This paper (${kind}) tells of work or asks leave for it and assigns none, so there are no tasks.`,
  }),
  'document-asks': ({ kind = '', count = '' }) => ({
    vi: `Đây là ${kind}: ${count} việc đọc được là yêu cầu gửi tới nơi nhận, không phải nhiệm vụ của một kế hoạch.`,
    en: `This paper (${kind}) asks: the ${count} entries read from it are requests to those it is sent to, not tasks of a plan.`,
  }),
  'document-fragment': () => ({
    vi: 'Chỉ thấy một đoạn của văn bản: không có phần đầu, tên loại hay chữ ký. Hãy tìm bản đủ trang nếu có.',
    en: 'Only a piece of the document is here: no head, no kind, no signature. Look for the whole paper if there is one.',
  }),
  'text-not-vietnamese': () => ({
    vi: 'Văn bản không viết bằng tiếng Việt nên không đọc được việc giao trong đó. Hãy dùng bản tiếng Việt, hoặc thêm việc bằng tay.',
    en: 'The text is not in Vietnamese, so no work could be read from it. Use the Vietnamese version, or add tasks by hand.',
  }),
  'head-incomplete': ({ missing = '', lacks = '' }) => ({
    vi: `Phần đầu văn bản không thấy: ${missing}. Hãy điền nếu trên giấy có.`,
    en: `The head of the document lacks: ${lacks}. Fill it in if the paper has it.`,
  }),
  'signers-several': () => ({
    vi: 'Văn bản có nhiều người ký; bản đọc mới giữ người ký thứ nhất.',
    en: 'Several people signed the document; the draft holds the first of them.',
  }),
  'number-blank': ({ printed = '' }) => ({
    vi: `Số văn bản còn để trống (in là “${printed}”). Hãy điền số khi văn bản được ban hành.`,
    en: `The number is still blank (printed as “${printed}”). Fill it in when the document is issued.`,
  }),
  'date-incomplete': ({ known = '' }) => ({
    vi: `Ngày ban hành chưa đủ, mới biết ${inWords(known)}. Hãy điền ngày khi văn bản được ban hành.`,
    en: `The date of issue is incomplete, only ${known} is printed. Fill in the day when the document is issued.`,
  }),
  'task-without-lead': ({ task = '' }) => ({
    vi: `Việc “${task}” không ghi ai chủ trì. Hãy chọn cơ quan chủ trì, hoặc để trống nếu văn bản không giao riêng.`,
    en: `“${task}” names nobody in the lead. Choose a lead, or leave it blank if the document assigns none.`,
  }),
  'lead-from-row-above': ({ task = '', lead = '' }) => ({
    vi: `Ô chủ trì của việc “${task}” để trống, nên lấy theo dòng trên là “${lead}” (ô gộp). Hãy đối chiếu với bảng trong văn bản.`,
    en: `The cell that names who leads “${task}” is empty; “${lead}” was taken from the row above, as in a merged cell. Compare it with the table.`,
  }),
  'lead-from-whole-list': ({ task = '', lead = '' }) => ({
    vi: `Việc “${task}” lấy cơ quan chủ trì “${lead}” từ câu giao chung cho cả danh mục. Hãy xem câu đó có giao việc này không.`,
    en: `“${task}” takes its lead “${lead}” from the sentence about the whole list. See whether that sentence means this task.`,
  }),
  'lead-unlike-body': ({ words = '' }) => ({
    vi: `“${words}” đứng ở chỗ cơ quan chủ trì nhưng không giống tên cơ quan. Hãy đối chiếu với văn bản.`,
    en: `“${words}” stands where the lead is named but does not look like a body. Compare it with the document.`,
  }),
  'text-cut-short': ({ words = '' }) => ({
    vi: `Văn bản dừng giữa câu, ở chữ “${words}”. Có thể thiếu trang sau; hãy kiểm tra tệp.`,
    en: `The text stops in mid-sentence at “${words}”. Pages may be missing; check the file.`,
  }),
  'table-without-roles': ({ words = '' }) => ({
    vi: `Bảng có các cột “${words}” không nói ai làm, khi nào, nên không lấy nhiệm vụ từ bảng này. Nếu bảng có giao việc, hãy thêm bằng tay.`,
    en: `The table with the columns “${words}” says neither who nor when, so no task was taken from it. If it assigns work, add the tasks by hand.`,
  }),
  'time-not-understood': ({ words = '' }) => ({
    vi: `Chưa hiểu thời gian “${words}”. Hãy chọn ngày bắt đầu và ngày kết thúc.`,
    en: `The time “${words}” was not understood. Choose the first and the last day.`,
  }),
  'time-without-year': ({ words = '' }) => ({
    vi: `Thời gian “${words}” không ghi năm. Hãy cho biết việc này của năm nào.`,
    en: `The time “${words}” names no year. Say which year the task belongs to.`,
  }),
  'time-depends': ({ words = '' }) => ({
    vi: `Thời gian “${words}” tùy vào một việc hoặc một văn bản khác nên chưa có ngày. Khi biết ngày đó, hãy điền hạn.`,
    en: `The time “${words}” depends on another act or paper and has no day yet. Fill in the day once it is known.`,
  }),
  'time-year-assumed': ({ words = '', day = '' }) => ({
    vi: `Thời gian “${words}” không ghi năm; đã hiểu là ngày ${dayInWords(day)} theo ngày ban hành. Hãy kiểm tra.`,
    en: `The time “${words}” names no year; it was read as ${day}, after the date of issue. Please check.`,
  }),
  'group-open': ({ group = '' }) => ({
    vi: `“${group}” chưa nói rõ là những cơ quan nào. Hãy chọn từng cơ quan, hoặc giữ nguyên chữ.`,
    en: `“${group}” does not say which bodies. Choose them, or keep the words as they are.`,
  }),
};

/** Says in both languages what a person should look at; a code without a sentence is shown as it is. */
export function describeFinding({ code, values }: Pick<DraftFinding, 'code' | 'values'>): FindingSentence {
  return SENTENCES[code]?.(values) ?? { vi: code, en: code };
}

/** `2026-03` as a clerk says it. */
function inWords(date: string): string {
  const [year, month] = date.split('-');
  return month === undefined ? `năm ${year}` : `tháng ${Number(month)} năm ${year}`;
}

/** `2026-10-30` as a clerk writes it. */
function dayInWords(day: string): string {
  return day.split('-').reverse().join('/');
}
