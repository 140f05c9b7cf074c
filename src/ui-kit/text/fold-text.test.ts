import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';

describe('folding words for a search', () => {
  it('takes diacritics and capitals away, and đ becomes d', () => {
    expect(foldText('Sở Văn hóa, Thể thao và ĐÔ THỊ')).toBe('so van hoa, the thao va do thi');
  });

  it('makes composed and decomposed writing alike', () => {
    expect(foldText('đặc khu'.normalize('NFD'))).toBe(foldText('Đặc khu'.normalize('NFC')));
  });
});
