import { describe, expect, it } from 'vitest';
import { withoutNames } from './without-names.ts';

describe('a text without names of bodies', () => {
  it('says its field of work and not that of a body it is sent through', () => {
    const text = 'Báo cáo quảng bá du lịch qua Sở Văn hóa, Thể thao và Du lịch trước 10/12';
    const left = withoutNames(text, ['Sở Văn hóa', 'Sở văn hóa, thể thao và du lịch']);
    expect(left).toBe('Báo cáo quảng bá du lịch qua   trước 10/12');
  });

  it('is the text itself where no body is named', () => {
    expect(withoutNames('Cấp phép báo chí', ['Sở Y tế'])).toBe('Cấp phép báo chí');
  });
});
