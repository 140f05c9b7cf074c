import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentTree, ReadingFinding } from '../model/document-tree.ts';
import { findSecrecyMark, findSecrecyMarkInText } from './find-secrecy-mark.ts';

const head = ['UBND TỈNH NAM SƠN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'];
const body = ['KẾ HOẠCH', 'Hoạt động đối ngoại năm 2026', 'Giao Sở Ngoại vụ chủ trì.'];

function treeOf(texts: readonly string[], findings: readonly ReadingFinding[] = []): DocumentTree {
  const blocks = texts.map((text, index) => ({
    kind: 'paragraph' as const,
    id: `p${index + 1}`,
    text,
    label: null,
    headingLevel: null,
    emphasis: [],
    align: null,
    indent: 0,
    page: null,
  }));
  return { version: 1, format: 'docx', pages: null, blocks, findings };
}

function markOf(line: string): string | null {
  return findSecrecyMark(treeOf([...head, line, ...body]))?.mark ?? null;
}

describe('a stamp is found', () => {
  test.each([
    ['MẬT', 'MẬT'],
    ['TỐI MẬT', 'TỐI MẬT'],
    ['TUYỆT MẬT', 'TUYỆT MẬT'],
    ['M Ậ T', 'MẬT'],
    ['T Ố I   M Ậ T', 'TỐI MẬT'],
    ['| MẬT |', 'MẬT'],
    ['[ TUYỆT MẬT ]', 'TUYỆT MẬT'],
    ['┃ TỐI MẬT ┃', 'TỐI MẬT'],
    ['**MẬT**', 'MẬT'],
    ['# MẬT', 'MẬT'],
    ['<b>MẬT</b>', 'MẬT'],
    ['“MẬT”.', 'MẬT'],
    ['MẬT'.normalize('NFD'), 'MẬT'],
    ['MA\u0302\u0323T', 'MẬT'],
    ['МẬТ', 'MẬT'],
    ['ＭẬＴ', 'MẬT'],
    ['TOI MAT', 'TỐI MẬT'],
    ['TUYÊT MÂT', 'TUYỆT MẬT'],
    ['MÂT', 'MẬT'],
    ['Tối mật', 'TỐI MẬT'],
    ['Mật', 'MẬT'],
    ['ĐỘ MẬT: TỐI MẬT', 'TỐI MẬT'],
    ['Độ mật: Mật', 'MẬT'],
    ['Dấu chỉ độ mật: A', 'TUYỆT MẬT'],
    ['Độ mật của văn bản: ....Mật', 'MẬT'],
    ['Số: 12/KH-UBND MẬT', 'MẬT'],
    ['Số: 12/KH-UBND\tTỐI MẬT', 'TỐI MẬT'],
    ['MẬT Số: 12/KH-UBND', 'MẬT'],
    ['Số:    /BC-UBND (MẬT)', 'MẬT'],
    ['UBND TỈNH NAM SƠN      MẬT', 'MẬT'],
    ['HỎA TỐC - MẬT', 'MẬT'],
    ['KẾ HOẠCH (MẬT)', 'MẬT'],
  ])('%j bears %s', (line, mark) => {
    expect(markOf(line)).toBe(mark);
  });

  test('with the block that bears it', () => {
    expect(findSecrecyMark(treeOf([...head, 'TỐI MẬT', ...body]))).toEqual({
      mark: 'TỐI MẬT',
      place: 'text',
      block: 'p3',
    });
  });

  test('broken over two lines, and with its label in the cell before', () => {
    expect(findSecrecyMark(treeOf([...head, 'TỐI', 'MẬT']))?.mark).toBe('TỐI MẬT');
    expect(findSecrecyMark(treeOf(['Độ mật', 'Tối mật']))?.mark).toBe('TỐI MẬT');
  });

  test('far from the head when it stands alone in capitals', () => {
    expect(findSecrecyMark(treeOf([...Array<string>(80).fill('Nội dung công việc.'), 'MẬT']))?.block).toBe(
      'p81',
    );
  });

  test.each(['header', 'footer', 'watermark', 'hidden'])('in a %s', (place) => {
    const finding: ReadingFinding = {
      code: `outside-${place}`,
      severity: 'info',
      block: null,
      values: { text: 'MẬT' },
    };
    expect(findSecrecyMark(treeOf(body, [finding]))).toEqual({ mark: 'MẬT', place: 'margin', block: null });
  });

  test('in plain text on a line between others', () => {
    expect(findSecrecyMarkInText('UBND TỈNH NAM SƠN\nMẬT\nSố: 5/KH-UBND\r\n')?.mark).toBe('MẬT');
    expect(findSecrecyMarkInText(`UBND XÃ\f${'M Ậ T'.normalize('NFD')}`)?.mark).toBe('MẬT');
  });

  test('whatever frame and spacing it is put into', () => {
    const frame = fc.constantFrom('', ' ', '|', '||', '[', '(', '"', '***', '__', '…', '=', '+--', '■', '\t');
    const gap = fc.constantFrom('', ' ', '\u00a0', '\u2009');
    fc.assert(
      fc.property(frame, frame, gap, fc.boolean(), (left, right, space, decomposed) => {
        const line = `${left}${[...'MẬT'].join(space)}${right}`;
        expect(markOf(decomposed ? line.normalize('NFD') : line)).toBe('MẬT');
      }),
    );
  });
});

describe('words about secrecy are no stamp', () => {
  test.each([
    'CÔNG TÁC BẢO MẬT',
    'III. CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'DANH MỤC TÀI LIỆU MẬT',
    'Thực hiện chế độ bảo mật thông tin; giữ bí mật nhà nước.',
    'Mật độ dân cư cao',
    'MẬT ĐỘ DÂN SỐ',
    'Mật ong rừng được đưa vào hội chợ',
    'Ba mức độ: Tuyệt mật, Tối mật và Mật.',
    'TUYỆT MẬT, TỐI MẬT, MẬT',
    'Độ mật: Tuyệt mật / Tối mật / Mật',
    'Độ mật: Không',
    'Độ mật:',
    'Không soạn thảo tài liệu có dấu MẬT, TỐI MẬT trên máy có kết nối mạng (MẬT).',
    'LƯU HÀNH NỘI BỘ',
    'KHẨN',
    'DỰ THẢO',
    'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM',
    'Đồng chí Nguyễn Văn Mật',
  ])('%j', (line) => {
    expect(markOf(line)).toBeNull();
  });

  test('nor is a heading wrapped in the middle of such a word', () => {
    expect(findSecrecyMarkInText('VỀ CÔNG TÁC BẢO\nMẬT\nNĂM 2026')).toBeNull();
    expect(findSecrecyMarkInText('QUẢN LÝ TÀI KHOẢN,\nMẬT\nKHẨU')).toBeNull();
    expect(findSecrecyMark(treeOf(['PHÒNG NGỪA LỘ BÍ', 'MẬT']))).toBeNull();
  });
});

describe('file names', () => {
  test.each([
    ['KH 12 (MẬT).docx', 'MẬT'],
    ['KH 12 (mat).docx', 'MẬT'],
    ['[Tối mật] Báo cáo.docx', 'TỐI MẬT'],
    ['TUYET MAT - bao cao.doc', 'TUYỆT MẬT'],
    ['BC_TOI_MAT_2026.pdf', 'TỐI MẬT'],
    ['Công văn 5 - MẬT.docx', 'MẬT'],
    ['bao cao tối mật.docx'.normalize('NFD'), 'TỐI MẬT'],
  ])('%j bears %s', (name, mark) => {
    expect(findSecrecyMark(treeOf(body), name)).toEqual({ mark, place: 'file-name', block: null });
  });

  test.each([
    'KH mật ong 2026.docx',
    'KẾ HOẠCH BẢO MẬT.docx',
    'BAO MAT THONG TIN.docx',
    'MẬT KHẨU.txt',
    'mat tran to quoc.docx',
    'Quy chế bảo vệ bí mật nhà nước.docx',
    'KH 12.docx',
  ])('%j bears none', (name) => {
    expect(findSecrecyMark(treeOf(body), name)).toBeNull();
  });
});
