import {
  EMPTY_HEAD,
  emptyPart,
  type Manuscript,
  type ManuscriptName,
  type ManuscriptPart,
} from '#kernel/composition/manuscript.ts';

/** A body that was picked under this name, or with null words alone. */
export function named(name: string, organizationId: string | null = null): ManuscriptName {
  return { name, organizationId };
}

let counter = 0;

/** A part with these words. */
export function part(
  kind: ManuscriptPart['kind'],
  text: string,
  rest: Partial<ManuscriptPart> = {},
): ManuscriptPart {
  counter += 1;
  return { ...emptyPart(`phan-${counter}`, kind), text, ...rest };
}

/** A plan as a clerk of an invented province writes it. */
export const inventedManuscript: Manuscript = {
  head: {
    ...EMPTY_HEAD,
    issuer: 'Ủy ban nhân dân tỉnh Sông Hiền',
    place: 'Sông Hiền',
    symbol: '/KH-UBND',
    month: '2026-12',
    subject: 'Công tác thông tin đối ngoại năm 2027',
    year: 2027,
    bases: [
      'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại',
      'Căn cứ Chỉ thị số 25/CT-TTg ngày 04 tháng 8 năm 2010 của Thủ tướng Chính phủ',
    ].join('\n'),
    opening: 'Ủy ban nhân dân tỉnh ban hành Kế hoạch công tác thông tin đối ngoại năm 2027 như sau:',
    recipients: ['Bộ Văn hóa, Thể thao và Du lịch (b/c)', 'Các sở, ban, ngành', 'Lưu: VT, KGVX'].join('\n'),
    authority: 'TM. ỦY BAN NHÂN DÂN',
    capacity: 'KT. CHỦ TỊCH',
    title: 'PHÓ CHỦ TỊCH',
    signer: 'Đỗ Thị Bến Xuân',
  },
  parts: [
    part('section', 'Mục đích, yêu cầu'),
    part('heading', 'Mục đích'),
    part('prose', 'Giới thiệu hình ảnh vùng đất và con người Sông Hiền với bạn bè quốc tế.'),
    part('heading', 'Yêu cầu'),
    part('prose', 'Bám sát chỉ đạo của Trung ương và của Tỉnh ủy.\nTiết kiệm, thiết thực.'),
    part('section', 'Nội dung'),
    part('task', 'Mở chuyên mục tiếng Lào trên báo của tỉnh', {
      lead: [named('Báo Sông Hiền')],
      coordinate: [named('Sở Văn hóa, Thể thao và Du lịch'), named('Sở Ngoại vụ')],
      time: 'Quý II và IV/2027',
      product: '24 số',
    }),
    part('task', 'Tổ chức triển lãm bản đồ tại cửa khẩu', {
      lead: [named('Sở Văn hóa, Thể thao và Du lịch')],
      coordinate: [named('Các sở, ban, ngành')],
      time: 'Trước ngày 30/6/2027',
    }),
    part('heading', 'Thông tin biên giới'),
    part('task', 'Phát tờ gấp song ngữ cho người qua lại cửa khẩu', {
      lead: [named('Bộ Chỉ huy Bộ đội Biên phòng tỉnh'), named('Sở Ngoại vụ')],
      time: 'Thường xuyên',
    }),
    part('task', 'Tập huấn người phát ngôn của các xã', {
      lead: [named('Sở Ngoại vụ')],
      coordinate: [named('Ủy ban nhân dân các xã, phường')],
      time: 'Tháng 9/2027',
    }),
    part('section', 'Tổ chức thực hiện'),
    part('duty', 'Bố trí kinh phí theo phân cấp ngân sách', { lead: [named('Sở Tài chính')] }),
    part('duty', 'Theo dõi, đôn đốc, tổng hợp kết quả báo cáo Ủy ban nhân dân tỉnh', {
      lead: [named('Sở Văn hóa, Thể thao và Du lịch')],
    }),
  ],
};
