import { describe, expect, test } from 'vitest';
import { applyCorrections } from './apply-corrections.ts';
import { EMPTY_DRAFT } from './empty-reading.ts';
import { summarizeReading } from './summarize-reading.ts';

describe('the title of a document', () => {
  const title = (type: string | null, subject: string | null, number: string | null = null) => {
    const text = (words: string | null) => (words === null ? null : { text: words, source: [] });
    const document = {
      ...EMPTY_DRAFT.document,
      type: text(type),
      subject: text(subject),
      number: text(number),
    };
    return summarizeReading(applyCorrections({ ...EMPTY_DRAFT, document }, {}), 'a.docx').title;
  };

  test('is its subject, led by its kind where the subject goes on from it', () => {
    expect(title('KẾ HOẠCH', 'Quảng bá du lịch')).toBe('Quảng bá du lịch');
    expect(title('CHƯƠNG TRÌNH', 'hành động về đối ngoại')).toBe('Chương trình hành động về đối ngoại');
    expect(title(null, 'về việc đón đoàn')).toBe('về việc đón đoàn');
  });

  test('is kind and number without a subject, and the file without both', () => {
    expect(title('KẾ HOẠCH', null, '12/KH-UBND')).toBe('Kế hoạch 12/KH-UBND');
    expect(title(null, null)).toBe('a.docx');
  });

  test('has the kind that its number tells where nobody read one, and no number that is still blank alone', () => {
    expect(title(null, null, '12/KH-UBND')).toBe('Kế hoạch 12/KH-UBND');
    expect(title(null, null, '45-CTr/TU')).toBe('Chương trình 45-CTr/TU');
    expect(title(null, 'về đối ngoại', '45-CTr/TU')).toBe('Chương trình về đối ngoại');
    expect(title(null, null, 'Bản số 3')).toBe('Bản số 3');
    expect(title(null, null, '/KH-UBND')).toBe('Kế hoạch');
  });
});
