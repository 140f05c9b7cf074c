import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBlockTexts } from '#testing/find-block-texts.ts';
import { checkTaskSheet } from './check-draft-rows.ts';
import { draftOfRows } from './draft-of-rows.ts';
import { readTaskSheet, type SheetValue } from './read-task-sheet.ts';
import { TASK_COLUMNS } from './task-row.ts';

const HEADER = TASK_COLUMNS.map(({ header }) => header);

function check(rows: readonly (readonly SheetValue[])[], year: number | null = 2027) {
  return checkTaskSheet(readTaskSheet([{ rows }]), year);
}

function tell({ problems }: ReturnType<typeof check>): string[] {
  return problems.map(({ row, column, code, hinders }) => `${row} ${column} ${code}${hinders ? ' !' : ''}`);
}

describe('a sheet of tasks', () => {
  test('becomes a draft as a document does: names split, times read, headings kept', () => {
    const { draft, problems } = check([
      ['PHỤ LỤC'],
      HEADER,
      ['I', 'Công tác thông tin', null, null, null, null],
      [
        1,
        'Mở chuyên mục đối ngoại',
        'Sở Văn hóa, Thể thao và Du lịch',
        'Sở Ngoại vụ; Báo Sông Hiền',
        'Quý II',
        '4 số',
      ],
      [2, 'Tập huấn người phát ngôn', 'Sở Ngoại vụ', null, { day: '2027-03-12' }, null],
    ]);
    expect(problems).toEqual([]);
    expect(draft.tasks).toMatchObject([
      {
        number: '1',
        heading: 'I Công tác thông tin',
        text: 'Mở chuyên mục đối ngoại. Sản phẩm: 4 số',
        lead: [{ text: 'Sở Văn hóa, Thể thao và Du lịch' }],
        coordinate: [{ text: 'Sở Ngoại vụ' }, { text: 'Báo Sông Hiền' }],
        time: { from: '2027-04-01', to: '2027-06-30' },
      },
      { number: '2', time: { text: '12/3/2027', from: null, to: '2027-03-12' } },
    ]);
  });

  test('may name its columns otherwise, in another order, with titles above', () => {
    const { draft, problems } = check([
      ['Danh mục nhiệm vụ năm 2027', null, null],
      [null],
      ['Thời gian hoàn thành', 'TT', 'Nhiệm vụ cụ thể', 'Cơ quan chủ trì thực hiện', 'Ghi chú'],
      ['Thường xuyên', '1', 'Viết bài', 'Báo Sông Hiền', 'gấp'],
    ]);
    expect(problems).toEqual([]);
    expect(draft.tasks).toMatchObject([
      { text: 'Viết bài', lead: [{ text: 'Báo Sông Hiền' }], time: { kind: 'ongoing' } },
    ]);
  });

  test('tells every problem by its row', () => {
    const outcome = check(
      [
        HEADER,
        ['1', '', 'Sở Ngoại vụ', '', 'Quý II', ''],
        ['2', 'Viết bài', '', '', 'khi nào rảnh', ''],
        ['3', 'Viết bài', '', '', 'khi nào rảnh', ''],
        ['4', 'Gửi ảnh', 'in 200 cuốn', '', 'Quý III', 'x'.repeat(3000)],
      ],
      null,
    );
    expect(tell(outcome)).toEqual([
      '2 Nội dung text-missing !',
      '2 Thời gian time-without-year',
      '3 Chủ trì lead-missing',
      '3 Thời gian time-not-understood',
      '4 Chủ trì lead-missing',
      '4 Thời gian time-not-understood',
      '4 Nội dung text-twice',
      '5 Sản phẩm text-length !',
      '5 Thời gian time-without-year',
      '5 Chủ trì lead-unlike-body',
    ]);
  });

  test('without headers, without rows or far too long is refused as a whole', () => {
    expect(tell(check([['Họ và tên', 'Nội dung']]))).toEqual(['null null no-header !']);
    expect(tell(check([HEADER, ['I', 'Công tác', null, null, null, null]]))).toEqual(['null null no-rows !']);
    const many = Array.from({ length: 1001 }, (_, at) => [at, `Việc ${at}`, 'Sở Ngoại vụ', '', '', '']);
    expect(tell(check([HEADER, ...many]))).toEqual(['null null too-many-rows !']);
  });

  test('never throws on any cells, and what it makes points at its own words', () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom('Sở Ngoại vụ; Sở Tài chính', 'Quý II và IV', '- Sở A\n- Sở B', 'các cơ quan liên quan'),
    );
    const row = fc.array(cell, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const { rows: read } = readTaskSheet([{ rows: [HEADER, ...rows] }]);
        const { tree, draft } = draftOfRows(read, 2027);
        const texts = findBlockTexts(tree);
        for (const task of draft.tasks) {
          for (const name of [...task.lead, ...task.coordinate]) {
            for (const { block, start, end } of name.source)
              expect(texts.get(block)?.slice(start, end).replace(/\s+/gu, ' ')).toContain(name.text);
          }
        }
      }),
    );
  });
});
