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
