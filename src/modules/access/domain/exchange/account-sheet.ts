import { foldText } from '#kernel/language/fold-text.ts';
import type { AccountKind, Role } from '#kernel/law/actor.ts';

/** A column of the workbook of accounts: its key, and its header in both languages; both are read. */
export interface AccountColumn {
  readonly key: string;
  readonly vi: string;
  readonly en: string;
  readonly width: number;
  /** The list on the sheet of guidance from which a person chooses. */
  readonly choices?: 'kinds' | 'states' | 'roles';
  readonly required?: true;
}

/** The sheet of accounts: one row for each position; an account of several has several rows. */
export const ACCOUNT_SHEET = {
  vi: 'Tài khoản',
  en: 'Accounts',
  columns: [
    { key: 'name', vi: 'Họ và tên', en: 'Name', width: 32, required: true },
    { key: 'email', vi: 'Thư điện tử', en: 'Mail', width: 32, required: true },
    { key: 'kind', vi: 'Loại', en: 'Kind', width: 14, choices: 'kinds' },
    { key: 'state', vi: 'Trạng thái', en: 'State', width: 14, choices: 'states' },
    { key: 'role', vi: 'Vai trò', en: 'Role', width: 24, choices: 'roles', required: true },
    { key: 'body', vi: 'Cơ quan, đơn vị', en: 'Body', width: 44 },
    { key: 'above', vi: 'Trực thuộc', en: 'Below', width: 36 },
    { key: 'title', vi: 'Chức vụ', en: 'Title', width: 28 },
    { key: 'from', vi: 'Từ ngày', en: 'From', width: 13 },
    { key: 'to', vi: 'Đến hết ngày', en: 'Until', width: 13 },
  ] satisfies readonly AccountColumn[],
} as const;

/** The sheet that tells people how to fill in the other; it is not read. */
export const GUIDE_SHEET = { vi: 'Hướng dẫn', en: 'Guide' } as const;

/** Words of a cell for a closed list of values; the first is written, all are read, accents and case aside. */
type CellWords<Value extends string> = Readonly<Record<Value, readonly [string, ...string[]]>>;

export const ROLE_CELLS: CellWords<Role | 'none'> = {
  administrator: ['Quản trị hệ thống', 'Quản trị'],
  'body-administrator': ['Quản trị của cơ quan'],
  leader: ['Lãnh đạo'],
  officer: ['Chuyên viên', 'Cán bộ'],
  clerk: ['Văn thư'],
  editor: ['Biên tập viên'],
  translator: ['Biên dịch viên'],
  spokesperson: ['Người phát ngôn'],
  accountant: ['Kế toán'],
  'emulation-officer': ['Cán bộ thi đua, khen thưởng'],
  auditor: ['Giám sát'],
  reader: ['Chỉ xem'],
  none: ['không giữ vai trò', 'none'],
};

export const KIND_CELLS: CellWords<AccountKind> = {
  person: ['riêng', 'tài khoản riêng', 'personal'],
  desk: ['dùng chung', 'tài khoản dùng chung', 'shared'],
};

export const STATE_CELLS: CellWords<'active' | 'closed'> = {
  active: ['đang dùng', 'open'],
  closed: ['đã đóng', 'closed'],
};

/** The value that a cell names by one of its words or by its own English name; null when it names none. */
export function findCellValue<Value extends string>(words: CellWords<Value>, text: string): Value | null {
  const wanted = foldText(text).trim();
  const values = Object.keys(words) as Value[];
  const isNamed = (value: Value) => [value, ...words[value]].some((word) => foldText(word) === wanted);
  return values.find(isNamed) ?? null;
}

/** The words that a cell may hold, as they are written. */
export function listCellWords<Value extends string>(words: CellWords<Value>): string[] {
  return (Object.values(words) as (readonly [string, ...string[]])[]).map(([first]) => first);
}
