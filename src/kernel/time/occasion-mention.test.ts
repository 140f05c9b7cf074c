import { describe, expect, it, test } from 'vitest';
import { foldText } from '../language/fold-text.ts';
import { OCCASIONS } from './occasion-list.ts';
import { mentionPattern } from './occasion-mention.ts';

function mentioned(words: string): string[] {
  return OCCASIONS.filter((one) => new RegExp(mentionPattern(one), 'u').test(foldText(words))).map(
    ({ name }) => name,
  );
}

describe('what words say of an occasion', () => {
  it('is found by its day and by its name, with accents or without', () => {
    const army = ['Thành lập Quân đội nhân dân Việt Nam; Ngày hội Quốc phòng toàn dân'];
    expect(mentioned('Tuyên truyền kỷ niệm 82 năm Ngày thành lập Quân đội nhân dân Việt Nam')).toEqual(army);
    expect(mentioned('Tuyen truyen ngay hoi quoc phong toan dan')).toEqual(army);
    expect(mentioned('Chuyên mục dịp 22/12')).toContain(army[0]);
    expect(mentioned('Kỷ niệm (22/12/1944 - 22/12/2026)')).toContain(army[0]);
    expect(mentioned('Triển lãm chào mừng ngày 22 tháng 12')).toContain(army[0]);
  });

  it('is not taken from a date, from a longer day, or from words that many share', () => {
    expect(mentioned('Báo cáo trước 22/12/2026')).toEqual([]);
    expect(mentioned('Báo cáo kết quả trước ngày 10/12 hằng năm')).toEqual([]);
    expect(mentioned('Tổng hợp hoạt động dịp Tết, gửi trước ngày 10/12')).toEqual([]);
    expect(mentioned('Phát sóng ngày 10/12')).toEqual([]);
    expect(mentioned('Họp mặt dịp 12/9 và 22/9')).toEqual([]);
    expect(mentioned('Kế hoạch số 2/9/KH')).toEqual([]);
    expect(mentioned('Thiết lập quan hệ ngoại giao nhân dân')).toEqual([]);
    expect(mentioned('Ngày thành lập đơn vị')).toEqual([]);
  });

  it('tells partners apart that have the same day', () => {
    expect(mentioned('Kỷ niệm thiết lập quan hệ ngoại giao Việt Nam – Cuba')).toEqual([
      'Thiết lập quan hệ ngoại giao Việt Nam – Cuba',
    ]);
  });

  test.each(OCCASIONS.map(({ name }) => name))('finds “%s” in its own name', (name) => {
    expect(mentioned(name)).toContain(name);
  });
});
