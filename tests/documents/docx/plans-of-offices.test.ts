import { expect, test } from 'vitest';
import { readDocx } from '#kernel/document/readers/docx/read-docx.ts';
import { extractPlan } from '#kernel/extraction/extract-plan.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import {
  abstractList,
  allBorders,
  buildDocx,
  type DocxContent,
  level,
  list,
  paragraph,
  paragraphOf,
  run,
  table,
} from '../build-docx.ts';

const letterhead = (left: readonly string[], right: readonly string[]): string =>
  table([[left.map((text) => paragraph(text)).join(''), right.map((text) => paragraph(text)).join('')]]);
const centered = (text: string): string =>
  paragraph(text, { run: '<w:b/>', properties: '<w:jc w:val="center"/>' });

function draftOf(content: DocxContent): PlanDraft {
  const read = readDocx(buildDocx(content));
  if (!read.ok) throw new Error(read.reason.code);
  return extractPlan(read.value);
}

/** Each task on one line: number | words | leads | partners | time. */
function linesOf(draft: PlanDraft): string[] {
  const names = (bodies: readonly { readonly text: string }[]): string =>
    bodies.map(({ text }) => text).join(' + ');
  return draft.tasks.map(({ number, text, lead, coordinate, time }) => {
    return [number, text, names(lead), names(coordinate), time.text ?? ''].join(' | ');
  });
}

test('an appendix on a page turned sideways: groups, rows counted anew in each, leads merged over rows', () => {
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const numbering =
    abstractList(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.')) +
    abstractList(2, level(0, 'decimal', '%1')) +
    abstractList(3, level(0, 'upperRoman', '%1')) +
    list(1, 1) +
    list(2, 2, restart) +
    list(3, 2, restart) +
    list(4, 3);
  const number = (id: number): string => paragraph('', { list: [id, 0] });
  const [begin, goOn] = ['<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', '<w:tcPr><w:vMerge/></w:tcPr>'];
  const group = (text: string): string[] => [
    number(4),
    `<w:tcPr><w:gridSpan w:val="4"/></w:tcPr>${paragraph(text)}`,
  ];
  const rows = [
    ['STT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'].map((text) => paragraph(text)),
    group('Báo chí'),
    [
      number(2),
      paragraph('Dịch bản tin sang tiếng Lào'),
      begin + paragraph('Báo tỉnh'),
      paragraph('Sở Ngoại vụ'),
      paragraph('Hằng tháng'),
    ],
    [
      number(2),
      paragraph('Lập kênh phim ngắn'),
      goOn + paragraph(''),
      paragraph('- Tỉnh đoàn;') + paragraph('- Sở Công Thương.'),
      paragraph('Quý III/2026'),
    ],
    group('Lễ hội'),
    [
      number(3),
      paragraph('Mời đoàn nghệ thuật nước bạn'),
      paragraph('Sở Ngoại vụ'),
      paragraph(''),
      paragraph('Tháng 9/2026'),
    ],
  ];
  const draft = draftOf({
    body:
      letterhead(
        ['ỦY BAN NHÂN DÂN TỈNH SÔNG HIỀN', 'Số: 44/KH-UBND'],
        ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Sông Hiền, ngày 05 tháng 3 năm 2026'],
      ) +
      centered('KẾ HOẠCH') +
      centered('Thông tin đối ngoại năm 2026') +
      paragraph('NHIỆM VỤ', { list: [1, 0] }) +
      paragraph('Nội dung nhiệm vụ, cơ quan chủ trì, phối hợp và thời gian thực hiện tại Phụ lục kèm theo.') +
      paragraphOf('', { properties: '<w:sectPr/>' }) +
      centered('PHỤ LỤC') +
      table(rows, allBorders),
    numbering,
    section: '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
  });
  expect(linesOf(draft)).toEqual([
    '1 | Dịch bản tin sang tiếng Lào | Báo tỉnh | Sở Ngoại vụ | Hằng tháng',
    '2 | Lập kênh phim ngắn | Báo tỉnh | Tỉnh đoàn + Sở Công Thương | Quý III/2026',
    '1 | Mời đoàn nghệ thuật nước bạn | Sở Ngoại vụ |  | Tháng 9/2026',
  ]);
});

test('a plan on its way through an office: letterhead in the page header, changes not accepted, notes, controls', () => {
  const deleted = (text: string): string =>
    `<w:del><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
  const control = (text: string): string => `<w:sdt><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
  const numbering =
    abstractList(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'bullet', '-')) +
    list(1, 1);
  const content = {
    body:
      centered('KẾ HOẠCH') +
      centered('Thông tin cửa khẩu năm 2026') +
      paragraph('NHIỆM VỤ', { list: [1, 0] }) +
      paragraphOf(run('Đặt màn hình ở cửa khẩu') + deleted(' và nhà ga'), { list: [1, 1] }) +
      paragraphOf(
        `${run('Cơ quan chủ trì: ')}<w:ins>${run('Sở Ngoại vụ')}</w:ins><w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`,
        { list: [1, 2] },
      ) +
      paragraphOf(run('Thời gian: ') + control('Trước ngày 15/10/2026') + run('.'), { list: [1, 2] }) +
      paragraphOf(deleted('Việc này bỏ'), { list: [1, 1], properties: '<w:rPr><w:del/></w:rPr>' }) +
      paragraph('Dịch biển báo sang tiếng Lào', { list: [1, 1] }) +
      paragraph('Cơ quan chủ trì: Ban Quản lý cửa khẩu.', { list: [1, 2] }),
    numbering,
    footnotes: `<w:footnote w:id="2">${paragraph('Nay thuộc Sở Nội vụ.')}</w:footnote>`,
    headers: [
      letterhead(
        ['UBND TỈNH SÔNG HIỀN', 'BAN CHỈ ĐẠO THÔNG TIN', 'Số: 09/KH-BCĐ'],
        ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Sông Hiền, ngày 27 tháng 3 năm 2026'],
      ),
    ],
    section: '<w:headerReference w:type="first" r:id="rId3"/><w:titlePg/>',
  };
  const draft = draftOf(content);
  expect([draft.document.number?.text, draft.document.date?.text, draft.document.place?.text]).toEqual([
    '09/KH-BCĐ',
    '2026-03-27',
    'Sông Hiền',
  ]);
  expect(linesOf(draft)).toEqual([
    '1 | Đặt màn hình ở cửa khẩu | Sở Ngoại vụ |  | Trước ngày 15/10/2026',
    '2 | Dịch biển báo sang tiếng Lào | Ban Quản lý cửa khẩu |  | ',
  ]);
});

test('a plan of the years before Unicode, typed in .VnTime and .VnTimeH', () => {
  const look = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  const small = (text: string): string => paragraph(text, { run: look('.VnTime') });
  const capital = (text: string): string => paragraph(text, { run: `${look('.VnTimeH')}<w:b/>` });
  const draft = draftOf({
    body:
      table([
        [
          capital('ñy ban nh©n d©n') + capital('x· pa h¸') + small('Sè: 15/KH-UBND'),
          capital('céng hßa x· héi chñ nghÜa viÖt nam') + small('Pa H¸, ngµy 20 th¸ng 01 n¨m 2016'),
        ],
      ]) +
      capital('kÕ ho¹ch') +
      small('Th«ng tin ®èi ngo¹i x· Pa H¸ n¨m 2016') +
      capital('i. néi dung') +
      small('1. Ph¸t thanh b»ng tiÕng M«ng, tiÕng Th¸i') +
      small('- Chñ tr×: Ban V¨n hãa x·.') +
      small('- Phèi hîp: §ån Biªn phßng Pa H¸, c¸c tr\u00adëng b¶n.') +
      small('- Thêi gian: Quý II n¨m 2016.'),
  });
  expect([draft.document.type?.text, draft.document.issuer?.text, draft.document.number?.text]).toEqual([
    'KẾ HOẠCH',
    'Ủy ban nhân dân xã Pa Há',
    '15/KH-UBND',
  ]);
  expect(linesOf(draft)).toEqual([
    '1 | Phát thanh bằng tiếng Mông, tiếng Thái | Ban Văn hóa xã | Đồn Biên phòng Pa Há + các trưởng bản | Quý II năm 2016',
  ]);
});

test('a Party programme: sections by I-, items counted by Word, who leads in a line with a star', () => {
  const numbering =
    abstractList(1, level(0, 'upperRoman', '%1-', '<w:suff w:val="space"/>') + level(1, 'decimal', '%2.')) +
    list(1, 1);
  const draft = draftOf({
    body:
      letterhead(
        ['TỈNH ỦY SÔNG HIỀN', '*', 'Số 21-CTr/TU'],
        ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Sông Hiền, ngày 06 tháng 4 năm 2026'],
      ) +
      centered('CHƯƠNG TRÌNH') +
      centered('thực hiện Kết luận số 57-KL/TW, ngày 15-6-2023 của Bộ Chính trị') +
      paragraph('NHIỆM VỤ, GIẢI PHÁP', { list: [1, 0], run: '<w:b/>' }) +
      paragraph('Đổi mới cách thông tin', { list: [1, 1], run: '<w:b/>' }) +
      paragraph('Xây dựng kênh tiếng Lào.') +
      paragraph('* Báo tỉnh chủ trì, phối hợp với Tỉnh đoàn thực hiện trong quý IV/2026.', { run: '<w:i/>' }),
    numbering,
  });
  expect(draft.document.number?.text).toBe('21-CTr/TU');
  expect(draft.sections.map(({ number, title }) => [number, title])).toEqual([['I', 'NHIỆM VỤ, GIẢI PHÁP']]);
  expect(linesOf(draft)).toEqual([
    '1 | Đổi mới cách thông tin Xây dựng kênh tiếng Lào | Báo tỉnh | Tỉnh đoàn | trong quý IV/2026',
  ]);
});

test('work listed by body, levels of the list skipped, the contents at the front left out', () => {
  const styles = '<w:style w:type="paragraph" w:styleId="M"><w:name w:val="toc 1"/></w:style>';
  const numbering =
    abstractList(
      1,
      level(0, 'upperRoman', '%1.') +
        level(1, 'decimal', '%2.') +
        level(2, 'decimal', '%2.%3.') +
        level(3, 'bullet', '-'),
    ) + list(1, 1);
  const draft = draftOf({
    body:
      centered('KẾ HOẠCH') +
      centered('Thông tin đối ngoại năm 2026') +
      paragraphOf(`${run('I. PHÂN CÔNG NHIỆM VỤ')}<w:r><w:tab/></w:r>${run('2')}`, { style: 'M' }) +
      paragraph('PHÂN CÔNG NHIỆM VỤ', { list: [1, 0], run: '<w:b/>' }) +
      paragraph('Sở Ngoại vụ', { list: [1, 1], run: '<w:b/>' }) +
      paragraph('Chủ trì, phối hợp với Công an tỉnh đón phóng viên nước ngoài.', { list: [1, 3] }) +
      paragraph('Báo tỉnh', { list: [1, 1], run: '<w:b/>' }) +
      paragraph('Mở chuyên trang tiếng Lào, hoàn thành trong quý II/2026.', { list: [1, 3] }),
    styles,
    numbering,
  });
  expect(linesOf(draft)).toEqual([
    '1 | Chủ trì, phối hợp với Công an tỉnh đón phóng viên nước ngoài | Sở Ngoại vụ | Công an tỉnh | ',
    '2 | Mở chuyên trang tiếng Lào, hoàn thành trong quý II/2026 | Báo tỉnh |  | hoàn thành trong quý II/2026',
  ]);
});
