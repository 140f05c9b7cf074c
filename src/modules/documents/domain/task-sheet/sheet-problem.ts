/** One thing found in a sheet of tasks, where it stands and what to do; a hint hinders nothing. */
export interface TaskSheetProblem {
  readonly code: TaskSheetProblemCode;
  readonly hinders: boolean;
  /** Row as a spreadsheet program counts; null: the file as a whole. */
  readonly row: number | null;
  /** Header of the column; null: the row as a whole. */
  readonly column: string | null;
  /** What stands in the cell, cut short. */
  readonly value: string | null;
  readonly what: InBoth;
  readonly remedy: InBoth;
}

interface InBoth {
  readonly vi: string;
  readonly en: string;
}

export type TaskSheetProblemCode = keyof typeof PROBLEMS;

/** Where a problem stands. */
export interface ProblemPlace {
  readonly row: number | null;
  readonly column?: string;
  readonly value?: string;
}

const LONGEST_VALUE = 120;

/** Makes the problem of that code at that place. */
export function describeTaskProblem(code: TaskSheetProblemCode, place: ProblemPlace): TaskSheetProblem {
  const [vi, en, remedyVi, remedyEn, hint] = PROBLEMS[code] as Said;
  const { row, column = null, value = null } = place;
  return {
    code,
    hinders: hint !== 'hint',
    row,
    column,
    value: value === null ? null : value.slice(0, LONGEST_VALUE),
    what: { vi, en },
    remedy: { vi: remedyVi, en: remedyEn },
  };
}

type Said = readonly [vi: string, en: string, remedyVi: string, remedyEn: string, hint?: 'hint'];

const PROBLEMS = {
  'no-header': [
    'Không thấy dòng tiêu đề có cột “Nội dung”.',
    'There is no row of headers with a column “Nội dung”.',
    'Dùng tệp mẫu: STT | Nội dung | Chủ trì | Phối hợp | Thời gian | Sản phẩm.',
    'Use the template: STT | Nội dung | Chủ trì | Phối hợp | Thời gian | Sản phẩm.',
  ],
  'no-rows': [
    'Không có nhiệm vụ nào dưới dòng tiêu đề.',
    'There is no task below the headers.',
    'Mỗi nhiệm vụ ghi một dòng.',
    'Write one task a row.',
  ],
  'too-many-rows': [
    'Quá 1.000 nhiệm vụ trong một tệp.',
    'There are more than 1,000 tasks in one file.',
    'Tách thành nhiều tệp.',
    'Split the file.',
  ],
  'text-missing': [
    'Dòng có người làm hoặc thời gian nhưng không có nội dung.',
    'The row says who or when, but not what.',
    'Ghi nội dung nhiệm vụ, hoặc xóa dòng.',
    'Write what is to be done, or delete the row.',
  ],
  'text-length': [
    'Chữ trong ô quá dài.',
    'The text of the cell is too long.',
    'Viết ngắn lại.',
    'Make it shorter.',
  ],
  'lead-missing': [
    'Chưa ghi ai chủ trì, nên chưa giao cho ai.',
    'Nobody is named in the lead, so nobody owes it yet.',
    'Ghi cơ quan chủ trì, hoặc chọn khi xem lại.',
    'Name the lead, or choose it in the review.',
    'hint',
  ],
  'lead-unlike-body': [
    'Cột Chủ trì không giống tên cơ quan.',
    'The lead does not look like the name of a body.',
    'Ghi tên cơ quan; nhiều cơ quan cách nhau bằng dấu chấm phẩy.',
    'Write the name of a body; separate several by semicolons.',
    'hint',
  ],
  'time-not-understood': [
    'Chưa hiểu thời gian.',
    'The time was not understood.',
    'Ghi như “Quý II/2027”, “Trước ngày 30/9/2027”, “Thường xuyên”.',
    'Write it like “Quý II/2027”, “Trước ngày 30/9/2027”, “Thường xuyên”.',
    'hint',
  ],
  'time-without-year': [
    'Thời gian không ghi năm.',
    'The time names no year.',
    'Ghi thêm năm, hoặc chọn năm kế hoạch trước khi nhập.',
    'Add the year, or choose the year of the plan before importing.',
    'hint',
  ],
  'text-twice': [
    'Nội dung này đã có ở dòng khác.',
    'Another row says the same.',
    'Bỏ một dòng nếu thừa.',
    'Take one of them out if it is too many.',
    'hint',
  ],
} as const satisfies Record<string, Said>;
