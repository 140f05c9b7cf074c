import { describe, expect, test } from 'vitest';
import { planWorkbook } from './plan-workbook.ts';
import type { TableCell, TableSheet } from './read-tables.ts';
import { SHEETS, type SheetKey } from './sheet-layout.ts';

const emptyHouse = { bodies: [], contacts: [], keyOf: (name: string) => name.toLowerCase() };
const known = {
  id: '01990000-0000-7000-8000-00000000000a',
  kind: 'department',
  tree: 'state',
  level: null,
  openedOn: null,
  closedOn: null,
  version: 1,
  names: [{ name: 'Sở Nội vụ', abbreviation: 'SNV', from: null, to: null }],
  parents: [],
  successors: [],
} as const;

/** A sheet of the layout, each row written by the keys of its columns. */
function sheet(key: SheetKey, ...rows: readonly Readonly<Record<string, TableCell>>[]): TableSheet {
  const { vi, columns } = SHEETS[key];
  return {
    name: vi,
    rows: [
      columns.map((column) => column.vi),
      ...rows.map((row) => columns.map((column) => row[column.key] ?? null)),
    ],
  };
}

const bodies = (...rows: readonly Readonly<Record<string, TableCell>>[]) => sheet('bodies', ...rows);

/** The problems as `row column: code`, as a person would point at them. */
function problemsOf(sheets: readonly TableSheet[], house: Parameters<typeof planWorkbook>[1] = emptyHouse) {
  return planWorkbook(sheets, house).problems.map(
    ({ sheet: name, row, column, code }) =>
      `${name === 'Cơ quan' ? '' : `${name} `}${row ?? ''}${column === null ? '' : ` ${column}`}: ${code}`,
  );
}

describe('a workbook of bodies', () => {
  test('needs nothing but names; kind and tree are proposed by them, and a parent may be named by name or key', () => {
    const plan = planWorkbook(
      [
        bodies(
          { name: 'Ủy ban nhân dân tỉnh', key: 'U' },
          { name: ' Sở  Ngoại vụ ', state: 'u' },
          { name: 'Phòng Lễ tân', state: 'sở ngoại vụ' },
          { name: 'Ban Tổ chức Tỉnh ủy' },
        ),
      ],
      emptyHouse,
    );
    expect(plan.problems).toEqual([]);
    expect(
      plan.toMake.map(({ names, kind, tree, parents }) => [names[0]?.name, kind, tree, parents?.[0]?.parent]),
    ).toEqual([
      ['Ủy ban nhân dân tỉnh', 'peoples-committee', 'state', undefined],
      ['Sở Ngoại vụ', 'department', 'state', 'U'],
      ['Phòng Lễ tân', 'division', 'state', 'dòng 3'],
      ['Ban Tổ chức Tỉnh ủy', 'party-body', 'party', undefined],
    ]);
  });

  test('is read under English names and words too', () => {
    const plan = planWorkbook(
      [
        {
          name: 'bodies',
          rows: [
            ['NAME', 'Kind', 'Tree', 'Opened on'],
            ['Cục Lưu trữ', 'agency', 'party', '2024-05-01'],
          ],
        },
      ],
      emptyHouse,
    );
    expect(plan.problems).toEqual([]);
    expect(plan.toMake[0]).toMatchObject({ kind: 'agency', tree: 'party', openedOn: '2024-05-01' });
  });

  test('takes days as words, as days and as numbers that lost their format', () => {
    const days = ['1/7/2025', '01-07-2025', '01.07.2025', '2025-07-01', { day: '2025-07-01' }, 45839];
    const plan = planWorkbook(
      [bodies(...days.map((day, at) => ({ name: `Sở Số ${at}`, openedOn: day })))],
      emptyHouse,
    );
    expect(plan.toMake.map((body) => body.openedOn)).toEqual(days.map(() => '2025-07-01'));
    expect(
      problemsOf([bodies({ name: 'Sở Sai', openedOn: '31/02/2025' }, { name: 'Sở Nữa', openedOn: 2025 })]),
    ).toEqual(['2 Thành lập ngày: day-wrong', '3 Thành lập ngày: day-wrong']);
  });

  test('lists every problem of every row at once, and then makes nothing', () => {
    const sheets = [
      bodies(
        { key: 'A', name: 'Sở Một', kind: 'Vụ trụ', tree: 'Giữa', level: 'Mây' },
        { key: 'A', name: 'Sở Hai', state: 'Không có' },
        { name: '', abbreviation: 'x' },
        { name: 'Sở Ba', state: 'Sở Ba', openedOn: '01/07/2025', closedOn: '01/07/2025' },
        { name: 'Sở Một' },
        { name: 'Sở Bốn', codes: 'không dấu bằng' },
      ),
      sheet('contacts', { body: 'Sở Hai', name: 'Lò Thị Mây', email: 'mây', phones: 'gọi tôi' }),
    ];
    expect(problemsOf(sheets)).toEqual([
      '2 Cấp: level-unknown',
      '2 Loại: kind-unknown',
      '2 Khối: tree-unknown',
      '3 Mã: key-twice',
      '3 Trực thuộc (chính quyền): body-unknown',
      '4 Tên: name-missing',
      '5 Kết thúc từ ngày: days-reversed',
      '5 Trực thuộc (chính quyền): parent-itself',
      '6: body-twice',
      '7 Mã số: code-wrong',
      'Người liên hệ 2 Thư điện tử: email-wrong',
      'Người liên hệ 2 Điện thoại: phone-wrong',
    ]);
    expect(planWorkbook(sheets, emptyHouse)).toMatchObject({
      toMake: [],
      successionsToMake: [],
      contactsToMake: [],
    });
  });

  test('says in both languages what is wrong and what to do', () => {
    const [problem] = planWorkbook([bodies({ name: 'Sở Một', openedOn: 'hôm qua' })], emptyHouse).problems;
    expect(problem).toEqual({
      code: 'day-wrong',
      hinders: true,
      sheet: 'Cơ quan',
      row: 2,
      column: 'Thành lập ngày',
      value: 'hôm qua',
      what: { vi: 'Ngày không đọc được.', en: 'The day cannot be read.' },
      remedy: { vi: expect.stringContaining('01/07/2025'), en: expect.stringContaining('01/07/2025') },
    });
  });

  test('names sheets and columns that are missing, unknown or there twice', () => {
    expect(problemsOf([{ name: 'Trang 1', rows: [] }])).toEqual([
      ': sheet-missing',
      'Trang 1 : sheet-ignored',
    ]);
    const odd = {
      name: 'Cơ quan',
      rows: [
        ['Tên', 'Tên', 'Màu'],
        ['Sở Một', null, 'xanh'],
      ],
    };
    expect(problemsOf([odd, odd])).toEqual([': sheet-twice', '1 Tên: column-twice', '1 Màu: column-ignored']);
    expect(problemsOf([{ name: 'Cơ quan', rows: [['Loại'], ['Sở']] }])).toEqual(['1 Tên: column-missing']);
    expect(problemsOf([bodies()])).toEqual(['2: no-rows']);
  });

  test('finds circles of places on a common day, in each tree by itself', () => {
    expect(
      problemsOf([
        bodies(
          { name: 'Sở A', state: 'Sở B' },
          { name: 'Sở B', state: 'Sở C' },
          { name: 'Sở C', state: 'Sở A' },
        ),
      ]),
    ).toEqual(['2: circle', '3: circle', '4: circle']);
    expect(problemsOf([bodies({ name: 'Sở A', state: 'Sở B' }, { name: 'Sở B', party: 'Sở A' })])).toEqual(
      [],
    );
    const turned = [
      bodies({ key: 'A', name: 'Sở A', state: 'B', stateFrom: '01/01/2025' }, { key: 'B', name: 'Sở B' }),
      sheet('parents', { body: 'B', tree: 'Chính quyền', parent: 'A', to: '01/01/2025' }),
    ];
    expect(problemsOf(turned)).toEqual([]);
  });

  test('wants one name on each day of a life, and one parent in each tree', () => {
    const life = { key: 'A', name: 'Sở Mới', openedOn: '01/01/2020', nameFrom: '01/01/2024' };
    const earlier = (from: string, to: string) => sheet('names', { body: 'A', name: 'Sở Cũ', from, to });
    expect(problemsOf([bodies(life), earlier('01/01/2020', '01/01/2024')])).toEqual([]);
    expect(problemsOf([bodies(life), earlier('01/01/2020', '01/06/2024')])).toEqual(['2: names-overlap']);
    expect(problemsOf([bodies(life), earlier('01/01/2020', '01/06/2023')])).toEqual(['2: name-gap']);
    expect(problemsOf([bodies(life)])).toEqual(['2: name-gap']);
    const places = [
      bodies(
        { key: 'A', name: 'Sở A', state: 'B', stateFrom: '01/01/2024' },
        { key: 'B', name: 'Sở B' },
        { key: 'C', name: 'Sở C' },
      ),
      sheet('parents', { body: 'A', tree: 'Chính quyền', parent: 'C', to: '01/06/2024' }),
    ];
    expect(problemsOf(places)).toEqual(['2: places-overlap']);
  });

  test('takes only successions that fit the lives of both', () => {
    const two = bodies(
      { key: 'A', name: 'Sở Cũ', closedOn: '01/03/2025' },
      { key: 'B', name: 'Sở Mới', openedOn: '01/03/2025' },
      { key: 'C', name: 'Sở Khác' },
    );
    const step = (...rows: readonly Readonly<Record<string, TableCell>>[]) =>
      problemsOf([two, sheet('successions', ...rows)]);
    expect(step({ from: 'A', to: 'B', on: '01/03/2025' })).toEqual([]);
    expect(step({ from: 'A', to: 'B', on: '01/03/2024' })).toEqual([
      'Kế thừa 2: succession-end',
      'Kế thừa 2: succession-start',
    ]);
    expect(step({ from: 'C', to: 'B', on: '01/03/2025' })).toEqual(['Kế thừa 2: succession-end']);
    expect(step({ from: 'C', to: 'B', on: '01/03/2025', kind: 'Chuyển việc' })).toEqual([]);
    expect(step({ from: 'A', to: 'B' })).toEqual(['Kế thừa 2 Ngày: day-missing']);
    const twice = { from: 'A', to: 'B', on: '01/03/2025' };
    expect(step(twice, twice)).toEqual(['Kế thừa 3: succession-twice']);
    const round = step({ from: 'A', to: 'B', on: '01/03/2025' }, { from: 'B', to: 'A', on: '01/02/2026' });
    expect(round.filter((line) => line.endsWith('circle'))).toEqual([
      'Kế thừa 2: succession-circle',
      'Kế thừa 3: succession-circle',
    ]);
  });

  test('asks for a key where a name is borne by several', () => {
    const twins = bodies(
      { name: 'Sở A' },
      { name: 'Sở B' },
      { name: 'Phòng Tổng hợp', state: 'Sở A' },
      { name: 'Phòng Tổng hợp', state: 'Sở B' },
      { name: 'Tổ Một', state: 'Phòng Tổng hợp' },
    );
    expect(problemsOf([twins])).toEqual(['6 Trực thuộc (chính quyền): body-ambiguous']);
  });

  test('keeps bodies that are there, and stands new ones below them', () => {
    const house = { ...emptyHouse, bodies: [known] };
    const plan = planWorkbook(
      [
        bodies({ name: 'Sở Nội vụ', abbreviation: 'SNV' }, { name: 'Phòng Cải cách', state: 'snv' }),
        sheet('contacts', { body: 'Sở Nội vụ', name: 'Lò Thị Mây', phones: 912345678 }),
      ],
      house,
    );
    expect(plan.problems.map(({ code, hinders }) => [code, hinders])).toEqual([['phone-zero', false]]);
    expect([plan.kept, plan.toMake.map((body) => body.names[0]?.name)]).toEqual([1, ['Phòng Cải cách']]);
    expect(plan.contactsToMake).toMatchObject([{ name: 'Lò Thị Mây', phones: ['0912345678'] }]);
    const other = planWorkbook([bodies({ name: 'Sở Nội vụ', closedOn: '01/03/2027' })], house);
    expect(other.problems.map(({ code, hinders }) => [code, hinders])).toEqual([['body-kept', false]]);
  });

  test('takes a unit of the same name below another parent for another body', () => {
    const unit = {
      ...known,
      id: '01990000-0000-7000-8000-00000000000b',
      kind: 'division',
      names: [{ name: 'Văn phòng Sở', abbreviation: null, from: null, to: null }],
      parents: [{ tree: 'state', id: known.id, from: null, to: null }],
    } as const;
    const house = { ...emptyHouse, bodies: [known, unit] };
    const plan = planWorkbook(
      [
        bodies(
          { name: 'Sở Y tế' },
          { name: 'Văn phòng Sở', state: 'Sở Y tế' },
          { name: 'Văn phòng Sở', state: 'Sở Nội vụ' },
        ),
      ],
      house,
    );
    expect(plan.toMake.map((body) => body.row.row)).toEqual([2, 3]);
  });
});
