import { describe, expect, test } from 'vitest';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import { composeList } from './compose-list.ts';
import { composeSummary, type SummaryFacts } from './compose-summary.ts';
import type { Obligation } from './obligation.ts';

const obligation: Obligation = {
  id: 'o',
  organizationId: 'b',
  organizationName: 'Sở Ngoại vụ',
  planId: 'p',
  planTitle: 'thông tin đối ngoại',
  planNumber: '15/KH-UBND',
  planYear: 2027,
  origin: 'task',
  itemId: 'i',
  position: 1,
  number: '1.3',
  text: 'Lập đầu mối',
  printedName: 'Sở Ngoại vụ',
  scope: null,
  timeText: 'Trước ngày 08/3/2027',
  namedDay: '2027-03-08',
  dueDay: '2027-03-08',
  dueUntil: null,
  dueBefore: false,
  countedFrom: null,
  countedDays: null,
  state: 'in-progress',
  reason: null,
  allowedBy: null,
  givenAt: null,
  givenByName: null,
  acceptedAt: null,
  acceptedByName: null,
  heldOrganizationId: null,
  heldAccountId: null,
  heldName: null,
  heldSince: null,
  partOf: null,
  openBlockers: 0,
  asksTime: false,
  closedAt: null,
  version: 1,
  changedAt: new Date('2027-03-01T02:00:00Z'),
  changedByName: 'Ai đó',
};

const wordsOf = (document: ReturnType<typeof composeList>): string[][] =>
  document.annexes.flatMap(({ body }) =>
    body.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map(({ cells }) =>
            cells.map(({ blocks }) => blocks.map((one) => ('text' in one ? one.text : '')).join(' ')),
          )
        : [],
    ),
  );

describe('a list of obligations as an annex', () => {
  test('has a row for each, with its end and how it stands to it', () => {
    const done = { ...obligation, state: 'done' as const, closedAt: new Date('2027-03-09T02:00:00Z') };
    const open = {
      ...obligation,
      dueDay: null,
      namedDay: null,
      timeText: null,
      state: 'not-started' as const,
    };
    const rows = wordsOf(composeList([obligation, done, open], '2027-03-10T09:00'));
    expect(rows[0]).toEqual(['TT', 'Nhiệm vụ', 'Cơ quan thực hiện', 'Kế hoạch', 'Thời hạn', 'Tình trạng']);
    expect(rows.slice(1).map((row) => row.slice(4))).toEqual([
      ['08/3/2027', 'Đang thực hiện, quá hạn 2 ngày'],
      ['08/3/2027', 'Hoàn thành quá hạn'],
      ['', 'Chưa thực hiện'],
    ]);
    expect(rows[1]?.slice(0, 4)).toEqual(['1', '1.3. Lập đầu mối', 'Sở Ngoại vụ', '15/KH-UBND']);
  });

  test('is one run of pages across, whose head is repeated and which no empty page goes before', () => {
    const layout = layOutDocument(composeList([obligation], '2027-03-10T09:00'));
    expect(layout.sections.map(({ landscape }) => landscape)).toEqual([true]);
    const grid = layout.sections[0]?.items.find(({ kind }) => kind === 'grid');
    expect(grid?.kind === 'grid' && grid.rows.map(({ head }) => head)).toEqual([true, false]);
  });
});

const facts: SummaryFacts = {
  day: '2027-03-10',
  ahead: 14,
  realm: 'Tỉnh Sông Hiền',
  issuer: { name: 'Sở Ngoại vụ', above: 'Ủy ban nhân dân tỉnh' },
  planTitle: null,
  figures: { open: 40, late: 12, soon: 5, reported: 0, done: 30, givenUp: 2, ended: 20, inTime: 15 },
  late: Array.from({ length: 7 }, (_, at) => ({
    number: '1',
    text: 'Việc chậm',
    body: `Sở Thứ ${at}`,
    count: 1,
    days: 3,
    who: '',
  })),
  lateRest: { bodies: 2, obligations: 5 },
  soon: [],
  soonRest: 0,
  occasions: [],
  decisions: [{ kind: 'no-lead', count: 4 }],
};

describe('the summary as a report', () => {
  test('leaves number and day to the document system and names who reports, and for whom', () => {
    const report = composeSummary(facts);
    expect(report).toMatchObject({
      kind: 'BÁO CÁO',
      number: '/BC-',
      date: '2027-03',
      place: 'Sông Hiền',
      issuer: ['SỞ NGOẠI VỤ'],
      superior: ['ỦY BAN NHÂN DÂN TỈNH SÔNG HIỀN'],
    });
    expect(composeSummary({ ...facts, issuer: null }).issuer).toEqual(['TỈNH SÔNG HIỀN']);
  });

  test('counts what finds no room, and ends as the form ends', () => {
    const lines = composeSummary(facts).body.flatMap((block) => ('text' in block ? [block.text] : []));
    expect(lines).toEqual([
      '1. Số liệu: đang phải làm 40 việc; quá hạn 12; đến hạn trong 14 ngày tới 5; hoàn thành 30; thôi hoặc chuyển kỳ 2; giữ được 15/20 hạn đã đến.',
      '2. Quá hạn (và 9 việc khác của 6 cơ quan):',
      '3. Đến hạn trong 14 ngày tới: không có.',
      '4. Cần quyết định: 4 nhiệm vụ chưa có cơ quan chủ trì./.',
    ]);
  });

  test('names the round anniversaries ahead first, and counts the rest', () => {
    const occasions = [
      { name: 'Ngày Nhân quyền quốc tế', day: '2027-03-11', ordinal: 78, rank: 'other' as const },
      { name: 'Ngày hội của tỉnh', day: '2027-03-12', ordinal: null, rank: null },
      { name: 'Ngày Toàn quốc kháng chiến', day: '2027-03-19', ordinal: 80, rank: 'round' as const },
    ];
    const lines = composeSummary({ ...facts, occasions }).body.flatMap((block) =>
      'text' in block ? [block.text] : [],
    );
    expect(lines.at(-2)).toBe(
      'Ngày kỷ niệm sắp tới: 19/3 Ngày Toàn quốc kháng chiến (80 năm, năm tròn); 11/3 Ngày Nhân quyền quốc tế (78 năm); và 1 ngày khác.',
    );
  });
});
