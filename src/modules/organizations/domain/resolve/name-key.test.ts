import { describe, expect, it } from 'vitest';
import { nameKey, readPlace } from './name-key.ts';

const place = readPlace('Tỉnh Sông Hiền');

describe('the key of a name', () => {
  it.each([
    ['Sở Thông tin và Truyền thông', 'Sở TT&TT'],
    ['Sở Thông tin và Truyền thông', 'STTTT'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'Sở VH-TT&DL'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'Sở VH, TT&DL'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH TỈNH SÔNG HIỀN'],
    ['Sở Lao động - Thương binh và Xã hội', 'Sở LĐ - TB&XH'],
    ['Ủy ban nhân dân tỉnh', 'UBND tỉnh Sông Hiền'],
    ['Ủy ban nhân dân tỉnh', 'Uỷ ban nhân dân tỉnh'],
    ['Công an tỉnh Sông Hiền', 'Công an tỉnh'],
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Ban TG&DV TU'],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'UBMTTQVN tỉnh'],
    ['Đài Phát thanh và Truyền hình tỉnh', 'Đài PT-TH tỉnh'],
    ['Đài Phát thanh - Truyền hình Sông Hiền', 'Đài Phát thanh và Truyền hình tỉnh'],
  ])('is the same for "%s" and "%s"', (full, written) => {
    expect(nameKey(written, place)).toBe(nameKey(full, place));
  });

  it.each([
    ['UBND tỉnh', 'UBND tỉnh Bình Yên'],
    ['UBND tỉnh', 'UBND xã Nà Hiền'],
    ['Sở Nội vụ', 'Sở Ngoại vụ'],
    ['Thanh tra tỉnh', 'Thanh tra Sở'],
    ['Tỉnh ủy', 'Đảng ủy'],
    ['Văn phòng Tỉnh ủy', 'Văn phòng UBND tỉnh'],
  ])('keeps "%s" and "%s" apart', (one, other) => {
    expect(nameKey(one, place)).not.toBe(nameKey(other, place));
  });

  it('leaves the word TƯ of a heading in capitals alone', () => {
    expect(nameKey('SỞ TƯ PHÁP', place)).toBe('so tu phap');
  });

  it('keeps the name of a commune that is called like the province', () => {
    expect(nameKey('UBND phường Sông Hiền', place)).toBe('uy ban nhan dan phuong song hien');
  });
});
