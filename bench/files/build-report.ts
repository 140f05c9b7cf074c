import type { OfficialDocument } from '#kernel/document/model/official-document.ts';
import { readText } from '#kernel/document/readers/text/read-text.ts';

const work =
  'đã mở lớp tiếng Lào cho cán bộ xã biên giới, in bản đồ du lịch song ngữ, thay nội dung màn hình ở cửa khẩu hằng tuần, trả lời phóng viên nước ngoài trong ngày làm việc theo Kế hoạch số 45/KH-UBND ngày 20/01/2026';

/** A half-year report of ten pages: bases, four sections of numbered items with dashes, recipients, signature. */
export function buildReport(number: number): OfficialDocument {
  const lines = [
    'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ;',
    'Thực hiện Kế hoạch số 45/KH-UBND ngày 20/01/2026, Sở báo cáo như sau:',
    ...['I. TÌNH HÌNH CHUNG', 'II. KẾT QUẢ', 'III. KHÓ KHĂN', 'IV. KIẾN NGHỊ'].flatMap((section, at) => [
      section,
      ...Array.from({ length: 10 }, (_, item) => [
        `${item + 1}. Việc thứ ${item + 1}, đợt ${number}: đơn vị ${at + 1} ${work}.`,
        `- Số lượt người dự: ${(number + 3) * (item + 5) * (at + 2)}; số tin đã đăng: ${number + item * 7}; đơn vị phối hợp ${work}.`,
      ]).flat(),
    ]),
    'Trên đây là báo cáo của Sở./.',
  ];
  return {
    family: 'state',
    kind: 'BÁO CÁO',
    superior: ['UBND TỈNH SÔNG HIỀN'],
    issuer: ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH'],
    number: `${100 + number}/BC-SVHTTDL`,
    place: 'Sông Hiền',
    date: '2026-06-15',
    issuerBelowKind: null,
    subject: ['Kết quả công tác thông tin đối ngoại 6 tháng đầu năm 2026'],
    marks: [],
    remarks: [],
    addressees: [],
    body: readText(lines.join('\n\n')).blocks,
    signatures: [{ authority: [], office: ['GIÁM ĐỐC'], name: 'Phùng Văn Khải', notes: [] }],
    recipients: ['UBND tỉnh (b/c);', 'Các phòng, đơn vị thuộc Sở;', 'Lưu: VT, QLBC.'],
    recipientsNote: null,
    annexes: [],
  };
}
