import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { readText } from '#kernel/document/readers/text/read-text.ts';
import { foldSpace } from '#kernel/language/fold-text.ts';
import type { SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import {
  ASKING_LETTER,
  DECISION_LAYOUT,
  INLINE_LAYOUT,
  PARTY_LAYOUT,
  SHARES_LAYOUT,
  TABLE_LAYOUT,
} from '#testing/plan-layouts.ts';
import { extractPlan } from './extract-plan.ts';

const names = (bodies: readonly SourcedText[]) => bodies.map((body) => body.text).join(' | ');

/** Each task on one line: number, words, lead, partners, time. */
function tasksOf(text: string): string[] {
  return extractPlan(readText(text)).tasks.map((task) => {
    const place = `${task.number ?? ''}${task.bullet ? `#${task.bullet}` : ''}`;
    const time = task.time.kind
      ? ` @ ${task.time.kind} ${task.time.from ?? ''}..${task.time.until ?? task.time.to ?? ''}`
      : '';
    const partners = task.coordinate.length > 0 ? ` + ${names(task.coordinate)}` : '';
    return `${place} ${task.text} = ${names(task.lead)}${partners}${time}`;
  });
}

describe('the layouts in which plans assign work', () => {
  test('a table in an annex: rows are tasks, rows with neither body nor time are headings', () => {
    expect(tasksOf(TABLE_LAYOUT)).toEqual([
      '1 Xuất bản bản tin tiếng Lào = Báo và phát thanh, truyền hình tỉnh + Sở Ngoại vụ | UBND các xã biên giới @ ongoing ..',
      '2 Tổ chức hội nghị quảng bá du lịch = Sở Văn hóa, Thể thao và Du lịch + Sở Tài chính | Sở Công Thương @ quarters 2026-07-01..2026-09-30',
      '3 Tập huấn cán bộ xã = Sở Ngoại vụ + Các sở, ban, ngành @ range ..2026-09-30',
    ]);
    expect(extractPlan(readText(TABLE_LAYOUT)).tasks.map((task) => task.heading)).toEqual([
      'I. Công tác tuyên truyền',
      'I. Công tác tuyên truyền',
      'II. Đào tạo',
    ]);
    const duties = extractPlan(readText(TABLE_LAYOUT)).duties.map(
      (duty) => `${duty.number} ${names(duty.body)}`,
    );
    expect(duties).toEqual([
      'a Sở Văn hóa, Thể thao và Du lịch',
      'b Sở Văn hóa, Thể thao và Du lịch',
      '2 Sở Tài chính',
    ]);
  });

  test('lists of what each body has to do, where no section holds the work: the body leads', () => {
    expect(tasksOf(SHARES_LAYOUT)).toEqual([
      '1#1 Tham mưu Giám đốc Sở ban hành văn bản chỉ đạo công tác thông tin đối ngoại = Văn phòng Sở',
      '1#2 Chuẩn bị cơ sở vật chất phục vụ các đoàn khách quốc tế đến thăm tỉnh = Văn phòng Sở',
      '2#1 Chủ trì, phối hợp với Văn phòng Sở xây dựng nội dung làm việc với các tỉnh bạn = Phòng Hợp tác quốc tế + Văn phòng Sở',
      '2#2 Theo dõi dư luận báo chí nước ngoài về tỉnh = Phòng Hợp tác quốc tế',
      'a Biên dịch tài liệu giới thiệu tỉnh ra ba thứ tiếng = Trung tâm Dịch vụ đối ngoại',
      'b Vận hành trang tin tiếng Anh của Sở = Trung tâm Dịch vụ đối ngoại',
    ]);
    expect(extractPlan(readText(SHARES_LAYOUT)).duties).toEqual([]);
  });

  test('a programme of the Party: sentences in brackets or at the end of the paragraph assign it', () => {
    expect(tasksOf(PARTY_LAYOUT)).toEqual([
      '1 Tăng cường sự lãnh đạo của cấp ủy Quán triệt sâu rộng các văn bản của Trung ương đến từng chi bộ, đảng viên trong toàn tỉnh = Ban Tuyên giáo và Dân vận Tỉnh ủy + các đảng ủy trực thuộc Tỉnh ủy @ quarters 2026-04-01..2026-06-30',
      '2.1 Xây dựng cổng thông tin nhiều thứ tiếng phục vụ người nước ngoài = Đảng ủy UBND tỉnh | UBND tỉnh',
      '2.2 Bồi dưỡng đội ngũ biên dịch viên = Đảng ủy các cơ quan Đảng tỉnh + Trường Chính trị tỉnh @ range ..2026-09-30',
    ]);
  });

  test('sentences and labels inside the paragraph of the task, sections numbered in Arabic', () => {
    expect(tasksOf(INLINE_LAYOUT)).toEqual([
      '2.1 Tổ chức chuyến khảo sát báo chí tại vùng lòng hồ = Sở Văn hóa, Thể thao và Du lịch + Sở Ngoại vụ | Công an tỉnh | UBND các xã liên quan @ range ..2026-05-20',
      '2.2 Chuẩn bị tài liệu song ngữ Việt - Anh = Sở Ngoại vụ + Báo và phát thanh, truyền hình tỉnh @ range 2026-04-01..2026-04-30',
      '2.3 Họp báo giới thiệu chương trình = Văn phòng UBND tỉnh + các cơ quan báo chí @ range 2026-06-05..2026-06-05',
      '2.4 Giao Công an tỉnh bảo đảm an ninh, trật tự trong thời gian đoàn làm việc = Công an tỉnh',
    ]);
    expect(extractPlan(readText(INLINE_LAYOUT)).sections.map((section) => section.number)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  test('a letter that asks for something by an hour', () => {
    expect(tasksOf(ASKING_LETTER)).toEqual([
      '1 Đánh giá kết quả 6 tháng đầu năm theo đề cương gửi kèm = các cơ quan, đơn vị, địa phương @ range ..2026-06-14T16:00',
      '2 Đề xuất nhiệm vụ 6 tháng cuối năm = các cơ quan, đơn vị, địa phương @ range ..2026-06-14T16:00',
    ]);
  });

  test('a plan issued by a decision, with lettered labels', () => {
    expect(tasksOf(DECISION_LAYOUT)).toEqual([
      '1 Sản xuất phim giới thiệu tỉnh Nội dung: phim ba mươi phút về con người và cảnh sắc = Báo và phát thanh, truyền hình tỉnh + Sở Tài chính @ quarters 2026-04-01..2026-09-30',
      '2 Tổ chức ngày hội văn hóa biên giới = UBND xã Nậm Mây @ range 2026-11-10..2026-11-12',
    ]);
  });

  test('a page torn from the lists of bodies, and a page torn from numbered tasks', () => {
    const shares =
      '2. Công an tỉnh:\n\n- Giữ gìn an ninh.\n\n3. UBND các xã biên giới (Nậm Mây, Tả Van):\n\n- Vận động người dân.';
    expect(tasksOf(shares)).toEqual([
      '2#1 Giữ gìn an ninh = Công an tỉnh',
      '3#1 Vận động người dân = UBND các xã biên giới (Nậm Mây, Tả Van)',
    ]);
    const tasks =
      'và các đơn vị thực hiện.\n\n4. Mở lớp tiếng Lào\n- Đơn vị thực hiện: Sở Ngoại vụ\n- Tiến độ: 15-20/9/2026\n\nIII. KINH PHÍ\n\nNgân sách tỉnh.';
    expect(tasksOf(tasks)).toEqual(['4 Mở lớp tiếng Lào = Sở Ngoại vụ @ range 2026-09-15..2026-09-20']);
  });

  test('conclusions of a meeting: only the items that assign somebody', () => {
    const notice =
      'THÔNG BÁO\nKết luận cuộc họp\n\nSau khi nghe báo cáo, đồng chí Chủ tịch kết luận như sau:\n\n1. Ghi nhận nỗ lực của các cơ quan.\n\n2. Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính lập dự toán, trình UBND tỉnh trước ngày 20/3/2026.';
    expect(tasksOf(notice)).toEqual([
      '2 Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính lập dự toán, trình UBND tỉnh trước ngày 20/3/2026 = Sở Y tế + Sở Tài chính @ range ..2026-03-20',
    ]);
  });

  test('a fragment without work is no error, and says so', () => {
    const draft = extractPlan(readText('Trang 3\n\nvà các nội dung khác có liên quan theo quy định.'));
    expect(draft.tasks).toEqual([]);
    expect(draft.findings.map((finding) => finding.code)).toContain('document-without-tasks');
  });
});

describe('every value', () => {
  const samples = [TABLE_LAYOUT, SHARES_LAYOUT, PARTY_LAYOUT, INLINE_LAYOUT, ASKING_LETTER, DECISION_LAYOUT];

  test.each(samples)('points at words that read as the value (%#)', (sample) => {
    const tree = readText(sample);
    const texts = new Map<string, string>();
    for (const paragraph of paragraphsOf(tree)) texts.set(paragraph.id, paragraph.text);
    const wordsAt = (source: SourcedText['source']) =>
      source.map((span) => (texts.get(span.block) ?? '').slice(span.start, span.end)).join(' ');
    const { tasks, duties } = extractPlan(tree);
    for (const task of tasks) {
      expect(foldSpace(wordsAt(task.source))).toBe(task.text);
      for (const body of [...task.lead, ...task.coordinate, ...task.advise])
        expect(foldSpace(wordsAt(body.source))).toBe(body.text);
      if (task.time.text !== null) expect(foldSpace(wordsAt(task.time.source))).toBe(task.time.text);
    }
    for (const duty of duties) expect(foldSpace(wordsAt(duty.source))).toBe(duty.text);
  });

  test('is read, or left out, from any torn piece of a document without an error', () => {
    const piece = fc.record({
      sample: fc.constantFrom(...samples),
      from: fc.nat(2_500),
      length: fc.nat(2_500),
      line: fc.integer({ min: 20, max: 120 }),
    });
    fc.assert(
      fc.property(piece, ({ sample, from, length, line }) => {
        const torn = sample.slice(from, from + length).replace(new RegExp(`(.{${line}}) `, 'gu'), '$1\n');
        expect(() => extractPlan(readText(torn))).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });
});
