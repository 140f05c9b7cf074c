import type { ShownAccount } from '../account.ts';
import {
  ACCOUNT_SHEET,
  type AccountColumn,
  GUIDE_SHEET,
  KIND_CELLS,
  listCellWords,
  ROLE_CELLS,
  STATE_CELLS,
} from './account-sheet.ts';

/** A sheet as words, ready to be written as a file. */
export interface AccountWords {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number; readonly choices?: string }[];
  readonly rows: readonly (readonly string[])[];
}

const LISTS = {
  kinds: { header: 'Loại', words: listCellWords(KIND_CELLS) },
  states: { header: 'Trạng thái', words: listCellWords(STATE_CELLS) },
  roles: { header: 'Vai trò', words: listCellWords(ROLE_CELLS) },
} as const;
const LIST_ORDER = ['kinds', 'states', 'roles'] as const;

/** How to fill in the workbook of accounts, a line each; Vietnamese first. */
const GUIDE_LINES: readonly string[] = [
  'Mỗi vai trò một dòng; người giữ nhiều vai trò có nhiều dòng cùng thư điện tử.',
  'Không có mật khẩu trong tệp này. Tài khoản mới ở trạng thái "chờ mời" cho đến khi được mời hoặc được đặt mật khẩu đầu tiên.',
  'Loại: để trống là tài khoản riêng. Tài khoản dùng chung chỉ giữ vai trò chuyên viên, văn thư hoặc chỉ xem.',
  'Cơ quan, đơn vị: đúng tên đang có trong hệ thống; nhiều cơ quan cùng tên thì ghi thêm cột Trực thuộc.',
  'Từ ngày để trống là hôm nay; Đến hết ngày để trống là không thời hạn. Ngày ghi dạng 01/07/2026.',
  'Tài khoản đã có (cùng thư điện tử) được giữ nguyên; vai trò của họ đổi trên trang tài khoản.',
  'Vai trò nhận ủy quyền không có trong tệp: ủy quyền có ngày hết và do người vắng mặt giao.',
  'Trước khi ghi, hệ thống liệt kê mọi chỗ sai theo dòng; còn một chỗ sai thì chưa ghi gì.',
  'English: one role a row; no passwords; English headers and words are read too.',
];

/**
 * Writes accounts with what they hold and will hold as sheets of words, in the order in which they come. What was taken away
 * or given for a while stays out.
 *
 * @param aboveOf the name of the body above each body, which tells it from others of its name
 */
export function writeAccounts(
  accounts: readonly ShownAccount[],
  aboveOf: ReadonlyMap<string, string>,
): AccountWords[] {
  const rows = accounts.flatMap((account) => {
    const held = account.positions.filter(
      ({ state, delegatedFrom }) => state !== 'over' && delegatedFrom === null,
    );
    const who = [
      account.name,
      account.email,
      KIND_CELLS[account.kind][0],
      STATE_CELLS[account.active ? 'active' : 'closed'][0],
    ];
    if (held.length === 0) return [[...who, ROLE_CELLS.none[0], '', '', '', '', '']];
    return held.map(({ role, organization, title, fromDay, toDay }) => [
      ...who,
      ROLE_CELLS[role][0],
      organization?.name ?? '',
      aboveOf.get(organization?.id ?? '') ?? '',
      title ?? '',
      writeDay(fromDay),
      writeDay(toDay),
    ]);
  });
  const columns: readonly AccountColumn[] = ACCOUNT_SHEET.columns;
  return [
    {
      name: ACCOUNT_SHEET.vi,
      columns: columns.map(({ vi, width, choices }) => ({
        header: vi,
        width,
        ...(choices === undefined ? {} : { choices: rangeOf(choices) }),
      })),
      rows,
    },
    writeGuide(),
  ];
}

function writeDay(day: string | null): string {
  return day === null ? '' : day.split('-').reverse().join('/');
}

/** Lists stand in the columns of the sheet of guidance, after the sentences. */
function rangeOf(list: (typeof LIST_ORDER)[number]): string {
  const column = String.fromCharCode('B'.charCodeAt(0) + LIST_ORDER.indexOf(list));
  return `'${GUIDE_SHEET.vi}'!$${column}$2:$${column}$${LISTS[list].words.length + 1}`;
}

function writeGuide(): AccountWords {
  const length = Math.max(GUIDE_LINES.length, ...LIST_ORDER.map((list) => LISTS[list].words.length));
  return {
    name: GUIDE_SHEET.vi,
    columns: [
      { header: 'Cách điền', width: 100 },
      ...LIST_ORDER.map((list) => ({ header: LISTS[list].header, width: 28 })),
    ],
    rows: Array.from({ length }, (_, at) => [
      GUIDE_LINES[at] ?? '',
      ...LIST_ORDER.map((list) => LISTS[list].words[at] ?? ''),
    ]),
  };
}
