import { describe, expect, test } from 'vitest';
import { readText } from '../../document/readers/text/read-text.ts';
import { extractPlan } from '../extract-plan.ts';

const read = (source: string) => {
  const { document, references } = extractPlan(readText(source));
  const { type, number, place, date, issuer, subject, year, signer } = document;
  return {
    type: type?.text ?? null,
    number: number?.text ?? null,
    place: place?.text ?? null,
    date: date?.text ?? null,
    issuer: issuer?.text ?? null,
    subject: subject?.text ?? null,
    year: year?.value ?? null,
    signer,
    references: references.map(({ symbol }) => symbol),
  };
};

/** The head of a web page: each cell on lines of its own, wrapped at its narrow column, bars between. */
const cells = (...parts: readonly string[]) => parts.join('\n|\n');
const MOTTO = 'CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------';

describe('a head that a web page tore', () => {
  test('is read over the bars, and over names and places broken inside their cells', () => {
    const found = read(
      cells(
        'ỦY\nBAN NHÂN DÂN\nTỈNH TRÀ BỒNG - NÚI CHÚA\n-------',
        MOTTO,
        'Số:\n31/KH-UBND',
        'Trà Bồng - Núi\nChúa, ngày 06 tháng 8 năm 2026',
        'KẾ\nHOẠCH\nĐÓN\nKHÁCH MÙA HOA, GIỮ BẢN SẠCH, RỪNG XANH,\nNƯỚC TRONG NĂM\n2027\nThực hiện Kế hoạch số 9/KH-BVHTTDL ngày\n02 tháng 6 năm 2026, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\nI. NỘI DUNG\n1. Dọn đường.',
      ),
    );
    expect(found).toMatchObject({
      type: 'KẾ HOẠCH',
      number: '31/KH-UBND',
      place: 'Trà Bồng - Núi Chúa',
      date: '2026-08-06',
      issuer: 'Ủy ban nhân dân tỉnh Trà Bồng - Núi Chúa',
      subject: 'ĐÓN KHÁCH MÙA HOA, GIỮ BẢN SẠCH, RỪNG XANH, NƯỚC TRONG NĂM 2027',
      year: 2027,
      references: ['9/KH-BVHTTDL'],
    });
  });

  test.each([
    'CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM',
    'CỘNG HÒA XÃ HỘI CHỦ\nNGHĨA VIỆT NAM',
    'CỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM',
    'CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  ])('takes no piece of the motto for a name: %j', (motto) => {
    const found = read(
      cells('SỞ XÂY DỰNG\nTỈNH SUỐI MÂY\n-------', motto, 'Số: 4/KH-SXD', 'KẾ HOẠCH\nSửa cầu\nI. NỘI DUNG'),
    );
    expect(found.issuer).toBe('Sở Xây dựng tỉnh Suối Mây');
  });

  test('keeps its cells apart where rows end with a bar, and the place from who decides', () => {
    const found = read(
      'Đăng nhập để xem đầy đủ văn bản này.\nỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 12/QĐ-UBND | Suối Mây, ngày 04 tháng 5 năm 2026 |\nQUYẾT ĐỊNH\nV/V LẬP TỔ ĐÓN KHÁCH BIÊN GIỚI.\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SUỐI MÂY\nCăn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Lập Tổ đón khách.\nNơi nhận: | TM. ỦY BAN NHÂN DÂN |\nQUY CHẾ\nCỦA TỔ ĐÓN KHÁCH',
    );
    expect(found).toMatchObject({
      number: '12/QĐ-UBND',
      place: 'Suối Mây',
      issuer: 'Ủy ban nhân dân tỉnh Suối Mây',
      subject: 'V/V LẬP TỔ ĐÓN KHÁCH BIÊN GIỚI',
    });
    expect(found.signer?.authority?.text).toBe('TM. ỦY BAN NHÂN DÂN');
    expect([found.signer?.title, found.signer?.name]).toEqual([null, null]);
  });

  test('names who decides once, though it stands in the head and above the bases', () => {
    const found = read(
      'THỦ\nTƯỚNG CHÍNH PHỦ |\nCỘNG\nHỊA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 5/QĐ-TTg |\nQUYẾT ĐỊNH\nVỀ BẾN SÔNG THỜI KỲ TỪ NĂM 2026 ĐẾN\nNĂM 2030\nTHỦ TƯỚNG CHÍNH PHỦ\nCăn cứ\nLuật Đường thủy số 1;\nQUYẾT ĐỊNH:\nĐiều 1. Giữ bến.\nNơi nhận: |\nBỘ TRƯỞNG, CHỦ NHIỆM\nLò Văn Mẫu |',
    );
    expect(found).toMatchObject({
      issuer: 'Thủ tướng Chính phủ',
      subject: 'VỀ BẾN SÔNG THỜI KỲ TỪ NĂM 2026 ĐẾN NĂM 2030',
      year: null,
    });
    expect([found.signer?.title?.text, found.signer?.name?.text]).toEqual([
      'BỘ TRƯỞNG, CHỦ NHIỆM',
      'Lò Văn Mẫu',
    ]);
  });

  test('keeps a stamp of secrecy a line of its own', () => {
    const { blocks } = readText('MẬT\nỦY BAN NHÂN DÂN\nTỈNH SUỐI MÂY');
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))[0]).toBe('MẬT');
  });
});

test('a name cut after `và` is taken whole from the text', () => {
  expect(
    read(
      'SỞ BẾN BÃI VÀ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 6/SBB-VP | Suối Mây, ngày 01 tháng 6 năm 2026 |\nKính gửi: Các xã.\nĐể giữ bến, Sở Bến bãi và Luồng lạch hướng dẫn các xã như sau:\n1. Cắm phao.',
    ).issuer,
  ).toBe('Sở Bến bãi và Luồng lạch');
});

describe('a title', () => {
  test('that is lost is read from the sentence that announces the plan, when the symbol agrees', () => {
    const head =
      'UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 8/KH-UBND | Suối Mây, ngày 03 tháng 4 năm 2026 |\n';
    expect(
      read(
        `${head}UBND xã Suối Mây ban hành Kế hoạch giữ vệ sinh bến sông năm 2026, cụ thể như sau:\n1. Dọn bến.`,
      ),
    ).toMatchObject({ type: 'Kế hoạch', subject: 'giữ vệ sinh bến sông năm 2026' });
    expect(read(`${head}UBND xã báo cáo như sau:\n1. Đã dọn bến.`)).toMatchObject({
      type: null,
      subject: null,
    });
  });

  test('is the first kind named where its subject begins with another', () => {
    expect(
      read('VĂN PHÒNG\n\nSố: 5/TB-VP\n\nTHÔNG BÁO\nKẾT LUẬN CỦA CHÁNH VĂN PHÒNG TẠI CUỘC HỌP\n\n1. Dọn kho.'),
    ).toMatchObject({ type: 'THÔNG BÁO', subject: 'KẾT LUẬN CỦA CHÁNH VĂN PHÒNG TẠI CUỘC HỌP' });
  });

  test('of a decision ends above who decides, the session of a council left out', () => {
    expect(
      read(
        'HỘI ĐỒNG NHÂN DÂN\nTỈNH SUỐI MÂY\n\nSố: 3/NQ-HĐND\n\nNGHỊ QUYẾT\nVỀ QUY CHẾ CỦA\nBAN ĐÓN KHÁCH TỈNH\nHỘI ĐỒNG NHÂN DÂN TỈNH SUỐI MÂY\nKHÓA II KỲ HỌP THỨ 3\n\nCăn cứ Luật số 1;\n\nQUYẾT NGHỊ:',
      ).subject,
    ).toBe('VỀ QUY CHẾ CỦA BAN ĐÓN KHÁCH TỈNH');
  });
});

test('symbols of older papers, and those in the subject of a letter, are cited', () => {
  expect(
    read(
      'SỞ XÂY DỰNG\nSố: 7/SXD-QLN\nV/v trả lời theo Nghị định số 9/2025/NĐ-CP\n\nKính gửi: UBND xã.\n\nTheo Tờ trình số 126/SKHĐT ngày 02/3/2006, Quyết định số 01/1999/QĐ.UB và Nghị quyết số 30c/NQ-CP, trang 24/7 không đổi.',
    ).references,
  ).toEqual(['9/2025/NĐ-CP', '126/SKHĐT', '01/1999/QĐ.UB', '30c/NQ-CP']);
});

test('the subject of a letter of the Party begins with `Về`', () => {
  expect(
    read(
      'HUYỆN ỦY SUỐI MÂY\n*\nSố 8-CV/HU\nVề giữ bến sông mùa\nnước lớn\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nSuối Mây, ngày 1-6-2026\n\nKính gửi: Các chi bộ.\n\nHuyện ủy đề nghị các chi bộ giữ bến.',
    ).subject,
  ).toBe('Về giữ bến sông mùa nước lớn');
});

test('a place whose second capital is forgotten is the place all the same', () => {
  expect(
    read('UBND XÃ SUỐI MÂY\n\nSố: 3/KH-UBND\n\nSuối mây, Ngày 02 tháng 3 năm 2026\n\nKẾ HOẠCH\nGiữ bến')
      .place,
  ).toBe('Suối mây');
});
