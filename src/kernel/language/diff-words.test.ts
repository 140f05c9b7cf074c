import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from './diff-words.ts';

/** `[gone]` and `{new}` in their places. */
function show(before: string, after: string): string {
  const marks = { same: ['', ''], gone: ['[', ']'], new: ['{', '}'] } as const;
  return diffWords(before, after)
    .map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`)
    .join('');
}

const text = fc
  .array(fc.constantFrom('lập ', 'sổ ', 'theo ', 'dõi', '\n', ' ', 'từng ', 'việc.'), { maxLength: 24 })
  .map((parts) => parts.join(''));

describe('what became of a text', () => {
  it('is told word by word, what is gone before what is new', () => {
    expect(show('Lập sổ theo dõi trong 5 ngày', 'Lập hai sổ theo dõi trong 10 ngày')).toBe(
      'Lập{ hai} sổ theo dõi trong[ 5]{ 10} ngày',
    );
    expect(show('Lập sổ', 'Lập sổ theo dõi')).toBe('Lập sổ{ theo dõi}');
    expect(show('', 'Mới')).toBe('{Mới}');
    expect(show('Cũ', '')).toBe('[Cũ]');
    expect(show('Như cũ', 'Như cũ')).toBe('Như cũ');
  });

  it('gives back both texts to the letter, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, after) => {
        const parts = diffWords(before, after);
        const without = (kind: 'gone' | 'new') =>
          parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
        expect(without('new')).toBe(before);
        expect(without('gone')).toBe(after);
      }),
    );
  });

  it('never tells two neighbours of one kind, nor an empty one', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        expect(parts.every(({ text: own }) => own !== '')).toBe(true);
        expect(parts.slice(1).every(({ kind }, at) => kind !== parts[at]?.kind)).toBe(true);
      }),
    );
  });

  it('takes a long text that shares no word as one in the place of the other', () => {
    const long = (word: string) => `${word} `.repeat(5000).trim();
    expect(diffWords(long('xưa'), long('nay')).map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });
});
