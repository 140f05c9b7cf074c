import type { OfficialDocument, Signature } from '#kernel/document/model/official-document.ts';
import { blocksOf, buildOfficial } from './build-official.ts';

const deputy: Signature = {
  authority: ['TM. ỦY BAN NHÂN DÂN'],
  office: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  name: 'Đinh Thị Hoài Thương',
  notes: [],
};
const director: Signature = { authority: [], office: ['GIÁM ĐỐC'], name: 'Phùng Văn Khải', notes: [] };
const sports = ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH'];

const plan = `Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ;

Thực hiện Chương trình số 12-CTr/TU ngày 22/12/2025 của Tỉnh ủy, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Đưa câu chuyện của tỉnh đến người đọc nước ngoài.

2. Yêu cầu

- Mỗi việc có một cơ quan chủ trì.

II. NỘI DUNG

1. Cung cấp thông tin

1.1. Họp báo mỗi quý một lần.

1.2. Biên soạn bộ hỏi - đáp.

a) Bằng tiếng Lào;

b) Bằng tiếng Anh.

III. TỔ CHỨC THỰC HIỆN

1. Sở Ngoại vụ làm đầu mối./.`;

const report = `Thực hiện Kế hoạch số 45/KH-UBND ngày 20/01/2026, Sở báo cáo như sau:

I. KẾT QUẢ

1. Đã mở hai lớp tiếng Lào cho 64 học viên.

2. Đã đăng 212 tin bằng bốn thứ tiếng.

II. KIẾN NGHỊ

Đề nghị UBND tỉnh bố trí thêm kinh phí./.`;

const letter = `Thực hiện Kế hoạch số 45/KH-UBND ngày 20/01/2026 của UBND tỉnh, Sở đề nghị các cơ quan gửi số liệu trước 16 giờ 00 ngày 30/10/2026./.`;

const decision = `**ỦY BAN NHÂN DÂN TỈNH SÔNG HIỀN**

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;

Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch,

**QUYẾT ĐỊNH:**

Điều 1. Ban hành kèm theo Quyết định này danh mục nhiệm vụ thông tin đối ngoại năm 2026.

Điều 2. Quyết định này có hiệu lực từ ngày ký./.`;

const taskTable = `| STT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Sản phẩm |
|---|---|---|---|---|---|
| 1 | Bản tin tiếng Lào | Báo và phát thanh, truyền hình Sông Hiền | Sở Ngoại vụ | Hằng tháng | 12 số |
| 2 | Lớp tiếng Lào ở xã biên giới | Sở Giáo dục và Đào tạo | UBND các xã, phường | Tháng 5 - 8/2026 | 2 lớp |`;

const minutes = `Vào hồi 8 giờ 00 ngày 05/3/2026, tại trụ sở Sở Ngoại vụ, tổ biên tập họp phiên thứ nhất.

1. Thành phần: 12 người, vắng 0.

2. Nội dung: thống nhất lịch phát hành bản tin.

Cuộc họp kết thúc vào 10 giờ 30 cùng ngày./.`;

const longTable = `| STT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Sản phẩm |
|---|---|---|---|---|---|
${Array.from(
  { length: 18 },
  (_, at) =>
    `| ${at + 1} | Bản tin đối ngoại số ${at + 1}, in bằng tiếng Anh và tiếng Lào | Báo và phát thanh, truyền hình Sông Hiền | Sở Ngoại vụ; UBND các xã, phường | Tháng ${(at % 12) + 1}/2026 | 500 bản |`,
).join('\n')}`;

const works = [
  'Xuất bản bản tin đối ngoại bằng tiếng Anh và tiếng Lào, mỗi tháng một số, phát hành đến các cửa khẩu, khách sạn và đoàn khách nước ngoài vào thăm tỉnh theo Kế hoạch số 45/KH-UBND ngày 20/01/2026.',
  'Cập nhật dữ liệu của tỉnh trên cổng thông tin điện tử bằng ba thứ tiếng; trả lời câu hỏi của phóng viên nước ngoài trong hai ngày làm việc.',
  'Tổ chức hai đoàn nhà báo đi thực tế tại các xã biên giới, mỗi đoàn không quá 15 người, có phiên dịch và xe của tỉnh.',
  'Mở lớp tiếng Lào cho cán bộ xã biên giới, bộ đội biên phòng và người làm du lịch, mỗi lớp 40 học viên, học trong ba tháng.',
];

const planOfPages = `Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;

Căn cứ Nghị quyết số 47/NQ-CP ngày 15/4/2024 của Chính phủ;

Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

${['I. MỤC ĐÍCH, YÊU CẦU', 'II. NỘI DUNG', 'III. GIẢI PHÁP']
  .map((section, part) =>
    [
      section,
      ...works.map((work, at) => `${at + 1}. ${work}\n\n- Sản phẩm thứ ${part * 4 + at + 1}: ${work}`),
    ].join('\n\n'),
  )
  .join('\n\n')}

IV. TỔ CHỨC THỰC HIỆN

1. Sở Ngoại vụ chủ trì, phối hợp với các sở, ban, ngành theo dõi, đôn đốc việc thực hiện Kế hoạch này.

2. Sở Tài chính bố trí kinh phí theo quy định tại khoản 2 Điều 5 Nghị định số 72/2015/NĐ-CP.

Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan, đơn vị phản ánh về Sở Ngoại vụ để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định./.`;

/** One document of every kind that the layouts know, by the file of its page. */
export const officialKinds: Readonly<Record<string, OfficialDocument>> = {
  plan: buildOfficial({
    text: plan,
    signatures: [deputy],
    recipients: ['Thường trực Tỉnh ủy (b/c);', 'UBND các xã, phường;', 'Lưu: VT, VX.'],
    marks: ['DỰ THẢO'],
  }),
  'plan-of-pages': buildOfficial({
    text: planOfPages,
    subject: ['Thông tin đối ngoại và quảng bá hình ảnh tỉnh Sông Hiền giai đoạn 2026 - 2030'],
    signatures: [deputy],
    recipients: [
      'Bộ Văn hóa, Thể thao và Du lịch (b/c);',
      'Thường trực Tỉnh ủy, Thường trực HĐND tỉnh (b/c);',
      'Chủ tịch, các Phó Chủ tịch UBND tỉnh;',
      'Các sở, ban, ngành, đoàn thể tỉnh;',
      'UBND các xã, phường, đặc khu;',
      'Lưu: VT, VX.',
    ],
    annexes: [
      { label: 'Phụ lục I', title: ['DANH MỤC NHIỆM VỤ'], note: null, body: blocksOf(longTable) },
      {
        label: 'Phụ lục II',
        title: ['DANH SÁCH CỬA KHẨU CÓ CỤM THÔNG TIN ĐỐI NGOẠI'],
        note: null,
        body: blocksOf(
          '| STT | Cửa khẩu | Xã |\n|---|---|---|\n| 1 | Nậm Sa | Nậm Sa |\n| 2 | Pha Long | Mường Hiền |',
        ),
      },
    ],
  }),
  programme: buildOfficial({
    kind: 'CHƯƠNG TRÌNH',
    subject: ['Công tác thông tin đối ngoại năm 2026'],
    number: '08/CTr-UBND',
    text: 'Thực hiện Nghị quyết số 47/NQ-CP ngày 15/4/2024 của Chính phủ, Ủy ban nhân dân tỉnh ban hành Chương trình như sau:\n\nI. MỤC TIÊU\n\n1. Mỗi quý có một sản phẩm bằng tiếng Lào.\n\n2. Mỗi cửa khẩu có một cụm thông tin đối ngoại.\n\nII. TỔ CHỨC THỰC HIỆN\n\nSở Ngoại vụ theo dõi, báo cáo kết quả trước ngày 15/12/2026./.',
    signatures: [{ authority: ['TM. ỦY BAN NHÂN DÂN'], office: ['CHỦ TỊCH'], name: 'Lò Văn Hặc', notes: [] }],
    recipients: ['Văn phòng Chính phủ (b/c);', 'Các sở, ban, ngành;', 'Lưu: VT, VX.'],
  }),
  report: buildOfficial({
    kind: 'BÁO CÁO',
    subject: ['Kết quả công tác thông tin đối ngoại 6 tháng đầu năm 2026'],
    superior: ['UBND TỈNH SÔNG HIỀN'],
    issuer: sports,
    number: '88/BC-SVHTTDL',
    date: '2026-06-15',
    text: report,
    signatures: [director],
    recipients: ['UBND tỉnh (b/c);', 'Lưu: VT, QLBC.'],
  }),
  letter: buildOfficial({
    kind: null,
    subject: ['V/v gửi số liệu thông tin đối ngoại năm 2026'],
    superior: ['UBND TỈNH SÔNG HIỀN'],
    issuer: sports,
    number: '1203/SVHTTDL-QLBC',
    date: '2026-10-07',
    addressees: ['Kính gửi:', '- Các sở, ban, ngành tỉnh;', '- UBND các xã, phường.'],
    text: letter,
    signatures: [director],
    recipients: ['Như trên;', 'UBND tỉnh (b/c);', 'Lưu: VT, QLBC.'],
  }),
  'letter-abroad': buildOfficial({
    kind: null,
    subject: ['V/v gửi tên các đối tác năm 2026'],
    superior: ['UBND TỈNH SÔNG HIỀN'],
    issuer: ['SỞ NGOẠI VỤ'],
    number: '77/SNV-HTQT',
    addressees: ['Kính gửi: Các cơ quan báo chí của tỉnh'],
    text: 'Sở Ngoại vụ gửi tên các đối tác bằng tiếng của họ:\n\n- Tỉnh Hủa Phăn, nước Cộng hòa Dân chủ Nhân dân Lào (ແຂວງຫົວພັນ, ສາທາລະນະລັດ ປະຊາທິປະໄຕ ປະຊາຊົນລາວ);\n\n- Tỉnh Ratanakiri, Vương quốc Campuchia (ខេត្តរតនគិរី, ព្រះរាជាណាចក្រកម្ពុជា);\n\n- Tỉnh Vân Nam, nước Cộng hòa Nhân dân Trung Hoa (中华人民共和国云南省).\n\nĐề nghị các cơ quan ghi đúng tên khi đưa tin./.',
    signatures: [director],
    recipients: ['Như trên;', 'Lưu: VT, HTQT.'],
  }),
  notice: buildOfficial({
    kind: 'THÔNG BÁO',
    subject: ['Kết luận của Chủ tịch UBND tỉnh tại cuộc họp về Tuần văn hóa Sông Hiền'],
    number: '31/TB-UBND',
    text: 'Ngày 02/3/2026, Chủ tịch UBND tỉnh chủ trì cuộc họp và kết luận như sau:\n\n1. Giao Sở Ngoại vụ mời khách trước ngày 20/3/2026.\n\n2. Giao Sở Tài chính bố trí kinh phí./.',
    signatures: [
      { authority: [], office: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], name: 'Lường Thị Sa', notes: [] },
    ],
    recipients: ['Các sở, ban, ngành;', 'Lưu: VT.'],
  }),
  decision: buildOfficial({
    kind: 'QUYẾT ĐỊNH',
    subject: ['Về việc ban hành danh mục nhiệm vụ thông tin đối ngoại năm 2026'],
    number: '315/QĐ-UBND',
    text: decision,
    signatures: [deputy],
    recipients: ['Như Điều 2;', 'Lưu: VT, VX.'],
    annexes: [
      {
        label: 'Phụ lục',
        title: ['DANH MỤC NHIỆM VỤ THÔNG TIN ĐỐI NGOẠI NĂM 2026'],
        note: '(Kèm theo Quyết định số 315/QĐ-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh Sông Hiền)',
        body: blocksOf(taskTable),
      },
    ],
  }),
  minutes: buildOfficial({
    kind: 'BIÊN BẢN',
    subject: ['Họp tổ biên tập bản tin đối ngoại'],
    issuer: ['SỞ NGOẠI VỤ'],
    superior: ['UBND TỈNH SÔNG HIỀN'],
    number: '04/BB-SNV',
    text: minutes,
    signatures: [
      { authority: [], office: ['THƯ KÝ'], name: 'Vàng Thị Lan', notes: [] },
      { authority: [], office: ['CHỦ TỌA'], name: 'Hoàng Văn Tiến', notes: [] },
    ],
    recipients: ['Các thành viên tổ biên tập;', 'Lưu: VT.'],
  }),
  invitation: buildOfficial({
    kind: 'GIẤY MỜI',
    subject: ['Dự họp báo quý II năm 2026'],
    number: '57/GM-UBND',
    text: 'Ủy ban nhân dân tỉnh trân trọng kính mời: Các cơ quan báo chí trong và ngoài nước.\n\nTới dự họp báo quý II năm 2026.\n\nThời gian: 8 giờ 00 ngày 12/6/2026.\n\nĐịa điểm: Hội trường UBND tỉnh./.',
    signatures: [
      { authority: [], office: ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], name: 'Lường Thị Sa', notes: [] },
    ],
    recipients: ['Như trên;', 'Lưu: VT.'],
  }),
  'party-programme-2025': partyProgramme('2025-12-22'),
  'party-programme-2026': partyProgramme('2026-08-03'),
  'party-letter': buildOfficial({
    family: 'party',
    kind: null,
    issuer: ['BAN TUYÊN GIÁO VÀ DÂN VẬN'],
    superior: ['TỈNH ỦY SÔNG HIỀN'],
    number: '-CV/BTGDVTU',
    date: '2026-11',
    subject: ['Gửi tài liệu sinh hoạt chi bộ'],
    addressees: ['Kính gửi: Các đảng ủy trực thuộc Tỉnh ủy'],
    text: 'Ban Tuyên giáo và Dân vận Tỉnh ủy gửi tài liệu sinh hoạt chi bộ tháng 12.',
    signatures: [
      { authority: [], office: ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'], name: 'Hoàng A Sáng', notes: [] },
    ],
    recipients: ['Như trên,', 'Lưu Ban Tuyên giáo và Dân vận.'],
  }),
};

function partyProgramme(date: string): OfficialDocument {
  return buildOfficial({
    family: 'party',
    kind: 'CHƯƠNG TRÌNH',
    issuerBelowKind: 'CỦA BAN THƯỜNG VỤ TỈNH ỦY',
    subject: ['hành động về thông tin đối ngoại giai đoạn 2026 - 2030'],
    issuer: ['TỈNH ỦY SÔNG HIỀN'],
    number: '12-CTr/TU',
    date,
    text: 'Thực hiện Kết luận số 57-KL/TW, ngày 15-6-2023 của Bộ Chính trị, Ban Thường vụ Tỉnh ủy ban hành Chương trình như sau:\n\nI. NHIỆM VỤ\n\n1. Mở đợt sinh hoạt chuyên đề.\n\n*\\* Văn phòng Tỉnh ủy chủ trì thực hiện thường xuyên.*\n\n2. Gắn kết với nhân dân vùng biên.',
    signatures: [
      { authority: ['T/M BAN THƯỜNG VỤ'], office: ['PHÓ BÍ THƯ'], name: 'Lò Thanh Nhàn', notes: [] },
    ],
    recipients: ['Ban Bí thư (báo cáo),', 'Các đảng ủy trực thuộc,', 'Lưu Văn phòng Tỉnh ủy.'],
  });
}
