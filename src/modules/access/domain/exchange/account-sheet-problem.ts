/** Words in both languages. */
interface InBoth {
  readonly vi: string;
  readonly en: string;
}

/** One thing found wrong in a workbook of accounts, where it stands, and what to do. */
export interface AccountSheetProblem {
  readonly code: AccountProblemCode;
  /** False for what is only told. */
  readonly hinders: boolean;
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

/** What stands in the way of an import, by its stable code. */
export type AccountProblemCode = keyof typeof PROBLEMS;

const LONGEST_VALUE = 120;

/** Makes the problem of that code at that place. */
export function describeAccountProblem(
  code: AccountProblemCode,
  place: Pick<AccountSheetProblem, 'sheet' | 'row'> & {
    readonly column?: string | null;
    readonly value?: string | null;
  },
): AccountSheetProblem {
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

const TEMPLATE = [
  'Dùng tệp mẫu, giữ tên tờ và tên cột.',
  'Use the template; keep its sheet and headers.',
] as const;
const CHOOSE = ['Chọn trong danh sách của ô.', 'Choose from the list of the cell.'] as const;

const PROBLEMS = {
  'sheet-missing': ['Tệp không có tờ "Tài khoản".', 'The file has no sheet "Accounts".', ...TEMPLATE],
  'column-missing': ['Thiếu cột này.', 'This column is missing.', ...TEMPLATE],
  'column-ignored': ['Cột này không được đọc.', 'This column is not read.', ...TEMPLATE, 'hint'],
  'no-rows': [
    'Tờ chưa có dòng nào.',
    'The sheet has no rows.',
    'Ghi mỗi vai trò một dòng, từ dòng thứ hai.',
    'Write one role a row, from the second row on.',
  ],
  'name-wrong': [
    'Họ và tên cần từ 2 đến 200 ký tự.',
    'A name has 2 to 200 characters.',
    'Ghi đủ họ và tên.',
    'Write the whole name.',
  ],
  'email-wrong': [
    'Không phải địa chỉ thư điện tử.',
    'This is no mail address.',
    'Ghi địa chỉ dạng ten@tinh.gov.vn.',
    'Write an address like name@province.gov.vn.',
  ],
  'email-taken': [
    'Thư điện tử này đã có tài khoản ở nơi khác.',
    'This mail has an account elsewhere already.',
    'Dùng thư điện tử khác.',
    'Use another mail.',
  ],
  'kind-unknown': ['Không có loại tài khoản này.', 'There is no such kind of account.', ...CHOOSE],
  'state-unknown': ['Không có trạng thái này.', 'There is no such state.', ...CHOOSE],
  'role-unknown': ['Không có vai trò này.', 'There is no such role.', ...CHOOSE],
  'title-long': [
    'Chức vụ dài quá 200 ký tự.',
    'The title is longer than 200 characters.',
    'Ghi gọn lại.',
    'Make it shorter.',
  ],
  'day-wrong': [
    'Không đọc được ngày.',
    'This is no day.',
    'Ghi ngày dạng 01/07/2026, hoặc để trống.',
    'Write the day as 01/07/2026, or leave it empty.',
  ],
  'body-unknown': [
    'Không có cơ quan, đơn vị này.',
    'There is no such body.',
    'Ghi đúng tên đang có trong danh mục cơ quan.',
    'Write a name of the directory of bodies.',
  ],
  'body-ambiguous': [
    'Nhiều cơ quan, đơn vị mang tên này.',
    'Several bodies bear this name.',
    'Ghi thêm cơ quan cấp trên ở cột Trực thuộc.',
    'Write the body above it in the column Below.',
  ],
  'organization-needed': [
    'Vai trò này phải gắn với một cơ quan, đơn vị.',
    'This role is held in a body.',
    'Ghi cơ quan, đơn vị.',
    'Write the body.',
  ],
  'role-not-for-desk': [
    'Tài khoản dùng chung không giữ được vai trò này.',
    'A shared account cannot hold this role.',
    'Lập tài khoản riêng cho người đó.',
    'Make a personal account for the person.',
  ],
  'days-turned-round': [
    'Ngày cuối đứng trước ngày đầu.',
    'The last day stands before the first.',
    'Đổi lại hai ngày.',
    'Set the two days right.',
  ],
  'rows-differ': [
    'Dòng này khác dòng trước của cùng thư điện tử về tên, loại hoặc trạng thái.',
    'Another row of the same mail has another name, kind or state.',
    'Ghi giống nhau ở mọi dòng của một tài khoản.',
    'Write the same in all rows of one account.',
  ],
  'position-twice': [
    'Vai trò này ở cơ quan này đã ghi ở dòng trước.',
    'This role in this body stands in an earlier row already.',
    'Bỏ một dòng.',
    'Remove one of the rows.',
  ],
} satisfies Readonly<Record<string, Row>>;
