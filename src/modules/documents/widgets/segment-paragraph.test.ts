import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentParagraph } from './segment-paragraph.ts';

describe('a paragraph on paper', () => {
  it('is cut where a value begins and ends', () => {
    const segments = segmentParagraph(
      'Sở Ngoại vụ chủ trì',
      [],
      [{ id: 'lead', start: 0, end: 11, unsure: true }],
    );
    expect(segments.map(({ text, marks, unsure }) => ({ text, marks, unsure }))).toEqual([
      { text: 'Sở Ngoại vụ', marks: ['lead'], unsure: true },
      { text: ' chủ trì', marks: [], unsure: false },
    ]);
  });

  it('lets the most particular of two values come first', () => {
    const marks = [
      { id: 'task', start: 0, end: 10, unsure: false },
      { id: 'time', start: 4, end: 8, unsure: false },
    ];
    expect(segmentParagraph('0123456789', [], marks).map((segment) => segment.marks)).toEqual([
      ['task'],
      ['time', 'task'],
      ['task'],
    ]);
  });

  it('keeps bold and italic where they overlap a value', () => {
    const segments = segmentParagraph(
      'abcdef',
      [{ start: 2, end: 6, bold: true, italic: false }],
      [{ id: 'x', start: 0, end: 4, unsure: false }],
    );
    expect(segments.map(({ text, bold }) => [text, bold])).toEqual([
      ['ab', false],
      ['cd', true],
      ['ef', true],
    ]);
  });

  it('is nothing when it is empty', () => {
    expect(segmentParagraph('', [], [{ id: 'x', start: 0, end: 3, unsure: false }])).toEqual([]);
  });

  it('loses no letter, whatever the values say', () => {
    const mark = fc.record({ id: fc.string(), start: fc.nat(40), end: fc.nat(40), unsure: fc.boolean() });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
        return (
          segmentParagraph(text, [], marks)
            .map((segment) => segment.text)
            .join('') === text
        );
      }),
    );
  });
});
