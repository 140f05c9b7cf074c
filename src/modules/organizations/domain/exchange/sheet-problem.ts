/** Words in both languages. */
export interface InBoth {
  readonly vi: string;
  readonly en: string;
}

/** What stands in the way of an import, by its stable code; `hint` is only told and hinders nothing. */
export type SheetProblemCode = keyof typeof PROBLEMS;

/** One thing found wrong in a workbook, where it stands, and what to do. */
export interface SheetProblem {
  readonly code: SheetProblemCode;
  readonly hinders: boolean;
  /** Name of the sheet as it stands in the file. */
  readonly sheet: string;
  /** Row as a spreadsheet program counts; null: the sheet as a whole. */
  readonly row: number | null;
  /** Header of the column; null: the row as a whole. */
  readonly column: string | null;
  /** What stands in the cell, cut short. */
  readonly value: string | null;
  readonly what: InBoth;
  readonly remedy: InBoth;
}

/** Where a problem stands. */
export interface ProblemPlace {
  readonly sheet: string;
  readonly row: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
}

const LONGEST_VALUE = 120;

/** Makes the problem of that code at that place. */
export function describeProblem(code: SheetProblemCode, place: ProblemPlace): SheetProblem {
  const [vi, en, remedyVi, remedyEn, hint] = PROBLEMS[code] as Row;
  const { sheet, row, column = null, value = null } = place;
  return {
    code,
    hinders: hint !== 'hint',
    sheet,
    row,
    column,
    value: value === null ? null : value.slice(0, LONGEST_VALUE),
    what: { vi, en },
    remedy: { vi: remedyVi, en: remedyEn },
  };
}

type Row = readonly [string, string, string, string, ('hint' | undefined)?];

const DAY_REMEDY = [
  'Ghi ngày dạng 01/07/2025, hoặc để trống.',
  'Write the day as 01/07/2025, or leave it empty.',
] as const;
const NAME_REMEDY = [
  'Ghi tên đầy đủ, từ 2 đến 300 ký tự.',
  'Write the whole name, 2 to 300 characters.',
] as const;
const REFERENCE_REMEDY = [
  'Ghi mã ở cột Mã, hoặc đúng tên của một cơ quan trong tệp hay đã có trong hệ thống.',
  'Write a key of the column Key, or the very name of a body of the file or of the house.',
] as const;

const PROBLEMS = {
  'sheet-missing': [
    'Tệp không có tờ "Cơ quan".',
    'The file has no sheet "Bodies".',
    'Dùng tệp mẫu, giữ tên tờ.',
    'Use the template and keep the name of the sheet.',
  ],
  'sheet-ignored': [
    'Tờ này không được đọc.',
    'This sheet is not read.',
    'Bỏ qua, hoặc đặt tên tờ như tệp mẫu.',
    'Ignore it, or name it as the template does.',
    'hint',
  ],
  'sheet-twice': [
    'Hai tờ cùng tên hoặc cùng nghĩa.',
    'Two sheets have one meaning.',
    'Gộp thành một tờ.',
    'Make them one sheet.',
  ],
  'column-missing': [
    'Thiếu cột bắt buộc.',
    'A required column is missing.',
    'Dòng đầu của tờ phải có tiêu đề như tệp mẫu.',
    'The first row of the sheet must have the headers of the template.',
  ],
  'column-ignored': [
    'Cột này không được đọc.',
    'This column is not read.',
    'Bỏ qua, hoặc đặt tiêu đề như tệp mẫu.',
    'Ignore it, or head it as the template does.',
    'hint',
  ],
  'column-twice': ['Hai cột cùng tiêu đề.', 'Two columns have one header.', 'Bỏ một cột.', 'Take one out.'],
  'no-rows': [
    'Không có dòng nào.',
    'There are no rows.',
    'Thêm ít nhất một cơ quan.',
    'Add at least one body.',
  ],
  'name-missing': ['Thiếu tên.', 'The name is missing.', ...NAME_REMEDY],
  'name-length': ['Tên quá ngắn hoặc quá dài.', 'The name is too short or too long.', ...NAME_REMEDY],
  'text-length': [
    'Chữ trong ô quá dài.',
    'The text of the cell is too long.',
    'Viết ngắn lại.',
    'Make it shorter.',
  ],
  'key-twice': [
    'Mã này đã có ở dòng khác.',
    'Another row has this key.',
    'Mỗi cơ quan một mã riêng.',
    'Give each body a key of its own.',
  ],
  'kind-unknown': [
    'Loại này không có trong danh sách.',
    'This kind is not in the list.',
    'Chọn trong danh sách ở tờ Hướng dẫn, hoặc để trống.',
    'Choose from the list on the sheet Guide, or leave it empty.',
  ],
  'tree-unknown': [
    'Khối này không có trong danh sách.',
    'This tree is not in the list.',
    'Ghi "Chính quyền" hoặc "Đảng, đoàn thể".',
    'Write "state" or "party".',
  ],
  'level-unknown': [
    'Cấp này không có trong danh sách.',
    'This level is not in the list.',
    'Ghi Trung ương, Tỉnh, Huyện, Xã, hoặc để trống.',
    'Write central, province, district, commune, or leave it empty.',
  ],
  'manner-unknown': [
    'Hình thức này không có trong danh sách.',
    'This manner is not in the list.',
    'Ghi Nhập vào, Tách ra, Đổi tên, Chuyển việc, hoặc để trống.',
    'Write merge, split, rename, transfer, or leave it empty.',
  ],
  'day-wrong': ['Ngày không đọc được.', 'The day cannot be read.', ...DAY_REMEDY],
  'day-missing': [
    'Thiếu ngày.',
    'The day is missing.',
    'Ghi ngày dạng 01/07/2025.',
    'Write the day as 01/07/2025.',
  ],
  'days-reversed': [
    'Ngày kết thúc không sau ngày bắt đầu.',
    'The end is not after the beginning.',
    'Ngày kết thúc là ngày đầu tiên không còn; sửa một trong hai ngày.',
    'The end is the first day no longer; mend one of the days.',
  ],
  'code-wrong': [
    'Mã số không đọc được.',
    'The codes cannot be read.',
    'Ghi dạng "sổ=mã; sổ khác=mã khác".',
    'Write "register=number; other=number".',
  ],
  'email-wrong': [
    'Địa chỉ thư điện tử không đúng.',
    'The e-mail address is wrong.',
    'Sửa lại, hoặc để trống.',
    'Mend it, or leave it empty.',
  ],
  'phone-wrong': [
    'Số điện thoại không đọc được.',
    'The phone number cannot be read.',
    'Ghi chữ số; nhiều số cách nhau bằng dấu chấm phẩy.',
    'Write digits; separate several by semicolons.',
  ],
  'phone-zero': [
    'Số điện thoại mất số 0 ở đầu; đã thêm lại.',
    'The phone number lost its leading 0, which was put back.',
    'Kiểm tra lại số.',
    'Check the number.',
    'hint',
  ],
  'body-unknown': ['Không có cơ quan này.', 'There is no such body.', ...REFERENCE_REMEDY],
  'body-ambiguous': [
    'Nhiều cơ quan cùng tên này.',
    'Several bodies bear this name.',
    'Ghi mã thay cho tên.',
    'Write the key instead of the name.',
  ],
  'parent-itself': [
    'Cơ quan trực thuộc chính nó.',
    'The body stands below itself.',
    'Ghi cơ quan cấp trên khác, hoặc để trống.',
    'Write another parent, or leave it empty.',
  ],
  circle: [
    'Các cơ quan trực thuộc vòng tròn.',
    'The bodies stand below each other in a circle.',
    'Sửa cơ quan cấp trên của một trong các dòng này.',
    'Mend the parent of one of these rows.',
  ],
  'names-overlap': [
    'Hai tên cùng trong một thời gian.',
    'Two names hold on one day.',
    'Mỗi ngày chỉ một tên: sửa ngày của một trong hai.',
    'One name a day: mend the days of one of them.',
  ],
  'name-gap': [
    'Có ngày cơ quan không có tên.',
    'On some day the body has no name.',
    'Các tên phải nối liền nhau từ khi thành lập đến khi kết thúc.',
    'Names must follow each other from opening to closing.',
  ],
  'places-overlap': [
    'Hai cơ quan cấp trên cùng khối trong một thời gian.',
    'Two parents in one tree on one day.',
    'Mỗi ngày một cơ quan cấp trên trong mỗi khối: sửa ngày.',
    'One parent a day in each tree: mend the days.',
  ],
  'body-twice': [
    'Cơ quan này đã có ở dòng khác.',
    'Another row has this body.',
    'Bỏ một dòng, hoặc ghi tên rõ hơn.',
    'Take one row out, or give a clearer name.',
  ],
  'succession-itself': [
    'Cơ quan kế thừa chính nó.',
    'The body takes over from itself.',
    'Ghi cơ quan khác; đổi tên thì ghi ở tờ Tên trước đây.',
    'Name another; a new name goes to the sheet Earlier names.',
  ],
  'succession-twice': [
    'Kế thừa này đã có ở dòng khác.',
    'Another row has this succession.',
    'Gộp hai dòng, ghi phần việc chung.',
    'Make them one row with one scope.',
  ],
  'succession-circle': [
    'Kế thừa vòng tròn.',
    'The successions form a circle.',
    'Bỏ hoặc sửa một trong các dòng này.',
    'Take out or mend one of these rows.',
  ],
  'succession-end': [
    'Cơ quan cũ không kết thúc vào ngày này.',
    'The old body does not end on this day.',
    'Ghi ngày kết thúc của cơ quan cũ bằng ngày này, hoặc ghi hình thức "Chuyển việc".',
    'End the old body on this day, or make it a transfer.',
  ],
  'succession-start': [
    'Vào ngày này chưa có, hoặc không còn cơ quan kế thừa.',
    'On this day the successor does not exist.',
    'Sửa ngày, hoặc ngày thành lập của cơ quan kế thừa.',
    'Mend the day, or when the successor opened.',
  ],
  'body-kept': [
    'Cơ quan này đã có; giữ nguyên, không sửa.',
    'This body is there already; it stays as it is.',
    'Muốn sửa thì sửa trên trang của cơ quan.',
    'To change it, use the page of the body.',
    'hint',
  ],
  'history-kept': [
    'Cơ quan này đã có; dòng lịch sử này không được ghi.',
    'This body is there already; this row of history is not written.',
    'Muốn ghi thì sửa trên trang của cơ quan.',
    'To write it, use the page of the body.',
    'hint',
  ],
  'succession-kept-back': [
    'Cơ quan cũ trong hệ thống chưa kết thúc; chưa ghi kế thừa này.',
    'The old body lives on in the house; this succession is not written.',
    'Kết thúc cơ quan cũ trên trang của nó, rồi nhập lại.',
    'Close the old body on its page, then import again.',
    'hint',
  ],
} as const satisfies Record<string, Row>;
