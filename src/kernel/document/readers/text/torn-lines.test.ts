import { describe, expect, test } from 'vitest';
import { readText } from './read-text.ts';

const paragraphs = (source: string) =>
  readText(source).blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind));

/** Lines wrapped at one column and nothing between them, as a web page gives a document when it is copied. */
const WRAPPED = `KẾ HOẠCH
thực hiện Kết luận của huyện về giữ gìn bến sông, đường
làng và chợ phiên trong các năm tới
Thực hiện chủ trương của tỉnh, xã làm như sau:
I. QUAN ĐIỂM,
MỤC TIÊU
1. Giữ sạch bến, không để rác trôi, làm cùng các
thôn
Điều 2.
Giao thôn Thượng cắm phao, thôn Hạ vớt rác mỗi sáng (từ
Bến Đá
đến Bến Tre) và ghi sổ.
2. Cơ quan chủ trì: Phòng Kinh tế; phối hợp:
Công an xã, Hội Nông dân xã,
Đoàn Thanh niên xã.
3. Trường học trong xã dọn bãi cát mỗi chiều thứ bảy đủ.
Văn phòng xã thông báo để các thôn biết, làm.`;

describe('lines that a web page broke', () => {
  test('are the paragraphs of the paper again', () => {
    expect(paragraphs(WRAPPED)).toEqual([
      'KẾ HOẠCH',
      'thực hiện Kết luận của huyện về giữ gìn bến sông, đường làng và chợ phiên trong các năm tới',
      'Thực hiện chủ trương của tỉnh, xã làm như sau:',
      'I. QUAN ĐIỂM, MỤC TIÊU',
      '1. Giữ sạch bến, không để rác trôi, làm cùng các thôn',
      'Điều 2. Giao thôn Thượng cắm phao, thôn Hạ vớt rác mỗi sáng (từ Bến Đá đến Bến Tre) và ghi sổ.',
      '2. Cơ quan chủ trì: Phòng Kinh tế; phối hợp: Công an xã, Hội Nông dân xã, Đoàn Thanh niên xã.',
      '3. Trường học trong xã dọn bãi cát mỗi chiều thứ bảy đủ.',
      'Văn phòng xã thông báo để các thôn biết, làm.',
    ]);
  });

  test('keep the cells of a row apart, and the bars out of the words', () => {
    expect(paragraphs('UBND XÃ SUỐI MÂY\n|\nSố: 4/KH-UBND |\n|\nKẾ HOẠCH')).toEqual([
      'UBND XÃ SUỐI MÂY',
      'Số: 4/KH-UBND',
      'KẾ HOẠCH',
    ]);
    expect(paragraphs('Việc | Ai làm |\nCắm phao | Thôn Thượng |\nVớt rác | Thôn Hạ |')).toEqual(['table']);
  });

  test('may hold signs that stood for line ends', () => {
    expect(paragraphs('Thực hiện chủ trương\\r\\ncủa tỉnh.')).toEqual(['Thực hiện chủ trương của tỉnh.']);
  });

  test('give a table cell by cell, which its rows are put together from', () => {
    const cells = (words: string) => words.split('/').join('\n|\n');
    const source = `${cells('STT/Nội dung/Cơ quan\nchủ trì/Thời gian/I/VIỆC CHUNG/1/Cắm phao\nhai bến/Phòng Kinh tế/Quý I/2/Vớt rác/- Thôn Thượng;\n- Thôn Hạ/Hằng tháng')}\n|\nCác thôn làm theo bảng này.`;
    const { blocks } = readText(source);
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    const words = rows.map(({ cells: row }) =>
      row.map((cell) =>
        cell.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('; '),
      ),
    );
    expect(words).toEqual([
      ['STT', 'Nội dung', 'Cơ quan chủ trì', 'Thời gian'],
      ['I', 'VIỆC CHUNG'],
      ['1', 'Cắm phao hai bến', 'Phòng Kinh tế', 'Quý I'],
      ['2', 'Vớt rác', '- Thôn Thượng;; - Thôn Hạ', 'Hằng tháng'],
    ]);
    expect(paragraphs(source).at(-1)).toBe('Các thôn làm theo bảng này.');
    expect(paragraphs('TT\n|\nTên thôn\n|\nGhi chú')).toEqual(['TT', 'Tên thôn', 'Ghi chú']);
  });
});
