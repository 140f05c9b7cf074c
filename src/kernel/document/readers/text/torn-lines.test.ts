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
});
