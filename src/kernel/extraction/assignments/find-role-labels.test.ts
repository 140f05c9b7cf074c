import { describe, expect, test } from 'vitest';
import { findRoleLabels, readRole } from './find-role-labels.ts';

describe('the label of a line', () => {
  test.each([
    ['Cơ quan chủ trì', 'lead'],
    ['Đơn vị chủ trì (theo chức năng, nhiệm vụ)', 'lead'],
    ['Cơ quan chủ trì theo dõi, tổng hợp', 'lead'],
    ['Đơn vị thực hiện', 'lead'],
    ['Phân công thực hiện', 'lead'],
    ['Đầu mối', 'lead'],
    ['Cơ quan, địa phương phối hợp', 'coordinate'],
    ['Phối hợp', 'coordinate'],
    ['Cơ quan tham mưu', 'advise'],
    ['Thời gian, địa điểm', 'time'],
    ['Tiến độ', 'time'],
    ['Hạn hoàn thành', 'time'],
    ['Sản phẩm', 'output'],
    ['Kinh phí thực hiện', 'output'],
    ['CƠ QUAN CHỦ TRÌ', 'lead'],
  ])('%s says the role %s', (label, role) => {
    expect(readRole(label)).toBe(role);
  });

  test.each(['Nội dung', 'Phối hợp với các đơn vị theo dõi dư luận', 'Sở Tài chính', 'Chủ đề', ''])(
    '%s says none',
    (label) => {
      expect(readRole(label)).toBeNull();
    },
  );
});

describe('labels inside a paragraph', () => {
  const values = (text: string) =>
    findRoleLabels(text, 0).map((one) => `${one.role} ${text.slice(one.valueStart, one.valueEnd).trim()}`);

  test('part their values, whatever stands between', () => {
    expect(
      values('In tờ rơi. Cơ quan chủ trì: Sở A; cơ quan phối hợp: Sở B, Sở C; thời gian: Quý I.'),
    ).toEqual(['lead Sở A', 'coordinate Sở B, Sở C', 'time Quý I']);
    expect(values('Họp báo (Chủ trì: Sở A; phối hợp: các xã (Ia O, Ia Mơ)).')).toEqual([
      'lead Sở A',
      'coordinate các xã (Ia O, Ia Mơ)',
    ]);
  });

  test('are read where a scan lost the colon', () => {
    expect(values('Cơ quan chủ trì Sở Ngoại vụ.')).toEqual(['lead Sở Ngoại vụ']);
    expect(values('Thời gian thực hiện. Quý II/2026')).toEqual(['time Quý II/2026']);
    expect(values('Cơ quan chủ trì Hội nghị báo cáo kết quả')).toEqual([]);
  });

  test('are found in a line that has nothing behind them', () => {
    expect(values('Cơ quan chủ trì:')).toEqual(['lead ']);
  });
});
