import { describe, expect, it } from 'vitest';
import { ACCOUNT_SHEET } from './account-sheet.ts';
import { type AccountSurroundings, listEmails, planAccounts } from './plan-accounts.ts';
import type { AccountCell, AccountTable } from './read-account-rows.ts';

const around: AccountSurroundings = {
  realmId: 'tỉnh',
  today: '2027-03-10',
  bodies: [
    { id: 'sở', name: 'Sở Văn hóa, Thể thao và Du lịch', above: 'Ủy ban nhân dân tỉnh' },
    { id: 'phòng-1', name: 'Phòng Văn hóa - Xã hội', above: 'Ủy ban nhân dân xã Nà Hiền' },
    { id: 'phòng-2', name: 'Phòng Văn hóa - Xã hội', above: 'Ủy ban nhân dân xã Mường Lũng' },
  ],
  known: [],
};

/** A row by the keys of its columns. */
function sheetOf(...rows: readonly Readonly<Record<string, AccountCell>>[]): AccountTable[] {
  const { columns, vi } = ACCOUNT_SHEET;
  const cells = rows.map((row) => columns.map(({ key }) => row[key] ?? null));
  return [{ name: vi, rows: [columns.map((column) => column.vi), ...cells] }];
}

const person = {
  name: 'Lò Thị Mây',
  email: 'May@Vi-Du.example',
  role: 'Chuyên viên',
  body: 'sở văn hóa, thể thao và du lịch',
};
const problemsOf = (sheets: AccountTable[], surroundings = around) =>
  planAccounts(sheets, surroundings).problems.map(({ code, row, column }) => [code, row, column]);

describe('a spreadsheet of accounts', () => {
  it('makes one account of all rows with its mail, from today where no first day stands', () => {
    const rows = [
      person,
      {
        ...person,
        email: 'may@vi-du.example',
        role: 'văn thư',
        from: '01/04/2027',
        to: { day: '2027-12-31' },
      },
    ];
    const plan = planAccounts(sheetOf(...rows), around);
    expect(plan).toMatchObject({ problems: [], kept: 0 });
    expect(plan.toMake).toEqual([
      {
        row: 2,
        name: 'Lò Thị Mây',
        email: 'may@vi-du.example',
        kind: 'person',
        active: true,
        positions: [
          { role: 'officer', organizationId: 'sở', title: null, fromDay: '2027-03-10', toDay: null },
          { role: 'clerk', organizationId: 'sở', title: null, fromDay: '2027-04-01', toDay: '2027-12-31' },
        ],
      },
    ]);
  });

  it('tells offices of one name apart by the body above, and asks for it where it is not said', () => {
    const office = { ...person, body: 'Phòng Văn hóa - Xã hội' };
    const told = planAccounts(sheetOf({ ...office, above: 'Ủy ban nhân dân xã Mường Lũng' }), around);
    expect(told.toMake[0]?.positions[0]?.organizationId).toBe('phòng-2');
    expect(problemsOf(sheetOf(office))).toEqual([['body-ambiguous', 2, 'Cơ quan, đơn vị']]);
    expect(problemsOf(sheetOf({ ...office, above: 'xã Khác' }))).toEqual([
      ['body-ambiguous', 2, 'Trực thuộc'],
    ]);
  });

  it('lists every problem of every row at once', () => {
    const rows = [
      { ...person, email: 'không phải thư' },
      { ...person, name: 'L', role: 'vua' },
      { ...person, body: 'Sở Không Có' },
      { ...person, email: 'a@vi-du.example', body: null },
      { ...person, email: 'b@vi-du.example', kind: 'dùng chung', role: 'Lãnh đạo' },
      { ...person, email: 'c@vi-du.example', from: '2027-05-01', to: '01/04/2027', state: 'ngủ' },
      { ...person, email: 'd@vi-du.example', from: 'sau hè', kind: 'ghế' },
    ];
    expect(problemsOf(sheetOf(...rows))).toEqual([
      ['email-wrong', 2, 'Thư điện tử'],
      ['name-wrong', 3, 'Họ và tên'],
      ['role-unknown', 3, 'Vai trò'],
      ['body-unknown', 4, 'Cơ quan, đơn vị'],
      ['rows-differ', 4, null],
      ['organization-needed', 5, 'Cơ quan, đơn vị'],
      ['role-not-for-desk', 6, 'Vai trò'],
      ['state-unknown', 7, 'Trạng thái'],
      ['days-turned-round', 7, 'Đến hết ngày'],
      ['kind-unknown', 8, 'Loại'],
      ['day-wrong', 8, 'Từ ngày'],
    ]);
  });

  it('refuses a second row that says the same, and a row that calls its account otherwise', () => {
    expect(problemsOf(sheetOf(person, person, { ...person, name: 'Lò Thị Mai', role: 'Văn thư' }))).toEqual([
      ['position-twice', 3, 'Vai trò'],
      ['rows-differ', 4, null],
    ]);
  });

  it('keeps accounts that are there, and refuses mails of another realm', () => {
    const there = { id: 'a', realmId: 'tỉnh', name: 'Lò Thị Mây', email: 'may@vi-du.example' };
    const account = { ...there, kind: 'person' as const, active: true, version: 1 };
    const sheets = sheetOf(person, { ...person, role: 'vua' });
    expect(listEmails(sheets)).toEqual(['may@vi-du.example']);
    expect(planAccounts(sheets, { ...around, known: [account] })).toEqual({
      toMake: [],
      kept: 1,
      problems: [],
    });
    const elsewhere = { ...around, known: [{ ...account, realmId: 'tỉnh khác' }] };
    expect(problemsOf(sheetOf(person), elsewhere)).toEqual([['email-taken', 2, 'Thư điện tử']]);
  });

  it('without its sheet, its columns or any row says so', () => {
    expect(problemsOf([{ name: 'Sheet1', rows: [] }])).toEqual([['sheet-missing', null, null]]);
    const headers = [['Họ và tên', 'Vai trò', 'Ghi chú']];
    expect(problemsOf([{ name: 'tai khoan', rows: headers }])).toEqual([
      ['column-ignored', 1, 'Ghi chú'],
      ['column-missing', 1, 'Thư điện tử'],
    ]);
    expect(problemsOf(sheetOf())).toEqual([['no-rows', null, null]]);
  });
});
