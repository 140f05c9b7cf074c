import { describe, expect, it } from 'vitest';
import { LARGEST, refuseBeforeSending } from './file-kinds.ts';

describe('a dropped file', () => {
  it.each(['ke-hoach.docx', 'KE HOACH.DOCX', 'c.pdf', 'a.txt', 'b.md', 'quet.JPG', 'anh.png'])(
    'is sent when it can be read: %s',
    (name) => {
      expect(refuseBeforeSending({ name, size: 10 })).toBeNull();
    },
  );

  it('is refused with the reason before it travels', () => {
    expect(refuseBeforeSending({ name: 'a.pptx', size: 10 })).toBe('kind');
    expect(refuseBeforeSending({ name: 'a.docx', size: 0 })).toBe('empty');
    expect(refuseBeforeSending({ name: 'a.docx', size: LARGEST + 1 })).toBe('large');
  });
});
