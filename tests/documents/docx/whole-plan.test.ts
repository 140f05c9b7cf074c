import { describe, expect, test } from 'vitest';
import { readDocx } from '#kernel/document/readers/docx/read-docx.ts';
import { extractPlan } from '#kernel/extraction/extract-plan.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import {
  abstractList,
  allBorders,
  buildDocx,
  level,
  list,
  paragraph,
  paragraphOf,
  run,
  table,
} from '../build-docx.ts';

const lines = (...texts: string[]): string =>
  paragraphOf(texts.map((text) => run(text)).join('<w:r><w:br/></w:r>'));
const letterhead = table([
  [
    lines('ỦY BAN NHÂN DÂN', 'TỈNH SÔNG HIỀN'),
    lines('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'),
  ],
  [paragraph('Số: 31/KH-UBND'), paragraph('Sông Hiền, ngày 09 tháng 02 năm 2026', { run: '<w:i/>' })],
]);
const title = ['KẾ HOẠCH', 'Quảng bá hình ảnh tỉnh Sông Hiền ra nước ngoài năm 2026']
  .map((text) => paragraph(text, { run: '<w:b/>', properties: '<w:jc w:val="center"/>' }))
  .join('');
const basis = paragraph(
  'Căn cứ Nghị quyết số 47/NQ-CP ngày 15/4/2024 của Chính phủ, Ủy ban nhân dân tỉnh ban hành kế hoạch:',
);
const signature = table([
  [
    lines('Nơi nhận:', '- Bộ Ngoại giao (b/c);', '- Các sở, ngành;', '- Lưu: VT.'),
    lines('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH') + paragraph('Lò Thị Mây'),
  ],
]);
const numbering =
  abstractList(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'bullet', '\uf02d')) +
  abstractList(2, level(0, 'decimal', '%1')) +
  list(1, 1) +
  list(2, 2);
const item = (text: string, depth: number): string => paragraph(text, { list: [1, depth] });

function draftOf(body: string): PlanDraft {
  const bytes = buildDocx({ body: letterhead + title + basis + body + signature, numbering });
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(read.reason.code);
  return extractPlan(read.value);
}

describe('a plan laid out as offices lay it out in Word', () => {
  const numbered = draftOf(
    item('MỤC ĐÍCH', 0) +
      paragraph('Để bạn bè biết đến tỉnh.') +
      item('NHIỆM VỤ', 0) +
      item('Làm phim giới thiệu dòng sông bằng tiếng Lào', 1) +
      item('Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.', 2) +
      item('Cơ quan phối hợp: Sở Ngoại vụ.', 2) +
      item('Thời gian thực hiện: Quý III/2026.', 2) +
      item('Mời phóng viên nước bạn đi thực tế', 1) +
      item('Cơ quan chủ trì: Sở Ngoại vụ.', 2),
  );

  test('the head is read from a letterhead that is a table without rules', () => {
    const { document } = numbered;
    expect([document.type?.text, document.number?.text, document.place?.text, document.date?.text]).toEqual([
      'KẾ HOẠCH',
      '31/KH-UBND',
      'Sông Hiền',
      '2026-02-09',
    ]);
    expect(document.subject?.text).toBe('Quảng bá hình ảnh tỉnh Sông Hiền ra nước ngoài năm 2026');
  });

  test('the signature and the recipients are read from the table at the end', () => {
    const { signer } = numbered.document;
    expect(
      [signer?.authority, signer?.capacity, signer?.title, signer?.name].map((part) => part?.text),
    ).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lò Thị Mây']);
    expect(numbered.recipients.map(({ name, purpose }) => [name, purpose])).toEqual([
      ['Bộ Ngoại giao', 'b/c'],
      ['Các sở, ngành', null],
      ['Lưu: VT', null],
    ]);
  });

  test('tasks carry the numbers that Word prints by itself', () => {
    expect(numbered.sections.map(({ number }) => number)).toEqual(['I', 'II']);
    expect(numbered.tasks.map(({ number, lead }) => [number, lead.map(({ text }) => text)])).toEqual([
      ['1', ['Sở Văn hóa, Thể thao và Du lịch']],
      ['2', ['Sở Ngoại vụ']],
    ]);
    expect(numbered.tasks[0]?.time).toMatchObject({ kind: 'quarters', from: '2026-07-01', to: '2026-09-30' });
  });
});

test('a plan whose work stands in a ruled table with automatic row numbers is read row by row', () => {
  const row = (cells: readonly string[]): string[] => [
    paragraph('', { list: [2, 0] }),
    ...cells.map((text) => paragraph(text)),
  ];
  const head = ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'].map((text) =>
    paragraph(text),
  );
  const rows = [
    head,
    row(['Làm phim giới thiệu dòng sông', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Ngoại vụ', 'Quý III/2026']),
    row(['Mời phóng viên nước bạn', 'Sở Ngoại vụ', 'Công an tỉnh', 'Tháng 9/2026']),
  ];
  const { tasks } = draftOf(item('NHIỆM VỤ', 0) + table(rows, allBorders));
  expect(tasks.map(({ number, text, lead, time }) => [number, text, lead[0]?.text, time.from])).toEqual([
    ['1', 'Làm phim giới thiệu dòng sông', 'Sở Văn hóa, Thể thao và Du lịch', '2026-07-01'],
    ['2', 'Mời phóng viên nước bạn', 'Sở Ngoại vụ', '2026-09-01'],
  ]);
});
