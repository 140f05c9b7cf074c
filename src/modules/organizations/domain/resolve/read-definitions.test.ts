import { describe, expect, it } from 'vitest';
import { readDefinitions } from './read-definitions.ts';

describe('short names that a document explains', () => {
  it.each([
    ['Ủy ban nhân dân tỉnh (UBND tỉnh) ban hành kế hoạch.', 'UBND tỉnh', 'Ủy ban nhân dân tỉnh'],
    [
      'Giao Sở Văn hóa, Thể thao và Du lịch (Sở VHTTDL) chủ trì.',
      'Sở VHTTDL',
      'Sở Văn hóa, Thể thao và Du lịch',
    ],
    ['Ban Quản lý Khu kinh tế (BQL KKT) phối hợp.', 'BQL KKT', 'Ban Quản lý Khu kinh tế'],
    [
      'Ban Chỉ đạo công tác thông tin đối ngoại tỉnh (sau đây gọi tắt là Ban Chỉ đạo) họp mỗi quý.',
      'Ban Chỉ đạo',
      'Ban Chỉ đạo công tác thông tin đối ngoại tỉnh',
    ],
    [
      'Trung tâm Văn hóa Sông Hiền (gọi tắt là “Trung tâm”) lo việc in ấn.',
      'Trung tâm',
      'Trung tâm Văn hóa Sông Hiền',
    ],
  ])('"%s"', (paragraph, short, full) => {
    expect(readDefinitions([paragraph])).toEqual([{ short, full }]);
  });

  it.each([
    'Xuất bản bản tin (04 số) và tờ gấp (song ngữ).',
    'Sở Y tế (phối hợp) và Sở Nội vụ (NV) cùng làm.',
    'Triển lãm ảnh (tháng 9/2026).',
  ])('are not read out of any bracket: "%s"', (paragraph) => {
    expect(readDefinitions([paragraph]).map(({ full }) => full)).not.toContain(
      expect.stringContaining('bản tin'),
    );
    expect(readDefinitions([paragraph]).filter(({ short }) => short !== 'NV')).toEqual([]);
  });
});
