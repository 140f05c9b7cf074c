import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_HEAD, emptyPart, type Manuscript } from '#kernel/composition/manuscript.ts';
import { mergeManuscripts, takeTheirs } from './merge-manuscripts.ts';

const plan = (subject: string, texts: Readonly<Record<string, string>>): Manuscript => ({
  head: { ...EMPTY_HEAD, subject },
  parts: Object.entries(texts).map(([id, text]) => ({ ...emptyPart(id, 'task'), text })),
});
const textsOf = ({ parts }: Manuscript): Record<string, string> =>
  Object.fromEntries(parts.map(({ id, text }) => [id, text]));
const orderOf = ({ parts }: Manuscript): string[] => parts.map(({ id }) => id);

const base = plan('Năm 2027', { a: 'Mở lớp', b: 'Dạy chữ', c: 'In sách' });

describe('two people at one plan', () => {
  test('who wrote in different places both stay, without a question', () => {
    const mine = plan('Năm 2027', { a: 'Mở hai lớp', b: 'Dạy chữ', c: 'In sách', d: 'Thêm của tôi' });
    const theirs = plan('Công tác năm 2027', {
      a: 'Mở lớp',
      b: 'Dạy chữ Lào',
      x: 'Thêm của họ',
      c: 'In sách',
    });
    const { content, clashes } = mergeManuscripts(base, mine, theirs);
    expect(clashes).toEqual([]);
    expect(content.head.subject).toBe('Công tác năm 2027');
    expect(textsOf(content)).toEqual({
      a: 'Mở hai lớp',
      b: 'Dạy chữ Lào',
      x: 'Thêm của họ',
      c: 'In sách',
      d: 'Thêm của tôi',
    });
    expect(orderOf(content)).toEqual(['a', 'b', 'x', 'c', 'd']);
  });

  test('who wrote in the same place are asked, and either answer is kept', () => {
    const mine = plan('Tôi', { a: 'Mở hai lớp', b: 'Dạy chữ', c: 'In sách' });
    const theirs = plan('Họ', { a: 'Mở ba lớp', b: 'Dạy chữ', c: 'In sách' });
    const merged = mergeManuscripts(base, mine, theirs);
    expect(merged.clashes.map(({ place }) => place)).toEqual(['head.subject', 'parts.a']);
    expect(merged.content).toEqual(mine);
    expect(takeTheirs(merged, theirs, ['parts.a'])).toEqual(
      plan('Tôi', { a: 'Mở ba lớp', b: 'Dạy chữ', c: 'In sách' }),
    );
  });

  test('a part that one took out and the other changed is asked about; taken out by one alone it is gone', () => {
    const mine = plan('Năm 2027', { a: 'Mở hai lớp', c: 'In sách' });
    const theirs = plan('Năm 2027', { b: 'Dạy chữ', c: 'In sách' });
    const merged = mergeManuscripts(base, mine, theirs);
    expect(merged.clashes.map(({ place }) => place)).toEqual(['parts.a']);
    expect(textsOf(merged.content)).toEqual({ a: 'Mở hai lớp', c: 'In sách' });
    expect(textsOf(takeTheirs(merged, theirs, ['parts.a']))).toEqual({ c: 'In sách' });
  });

  test('a part that I took out and they changed comes back with their words when theirs are chosen', () => {
    const mine = plan('Năm 2027', { b: 'Dạy chữ', c: 'In sách' });
    const theirs = plan('Năm 2027', { a: 'Mở ba lớp', b: 'Dạy chữ', c: 'In sách' });
    const merged = mergeManuscripts(base, mine, theirs);
    expect(merged.clashes).toMatchObject([{ place: 'parts.a', mine: null }]);
    expect(textsOf(takeTheirs(merged, theirs, ['parts.a']))).toMatchObject({ a: 'Mở ba lớp' });
  });

  test('an order that one of them changed stands', () => {
    const theirs: Manuscript = { ...base, parts: [...base.parts].reverse() };
    expect(orderOf(mergeManuscripts(base, base, theirs).content)).toEqual(['c', 'b', 'a']);
    expect(orderOf(mergeManuscripts(base, theirs, base).content)).toEqual(['c', 'b', 'a']);
  });
});

const texts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('1', '2', '3'));
const plans = fc.tuple(fc.constantFrom('x', 'y', 'z'), texts).map(([subject, parts]) => plan(subject, parts));

describe('whatever two people write', () => {
  test('nothing that one of them wrote anew is lost: it stands, or is asked about', () => {
    fc.assert(
      fc.property(plans, plans, plans, (before, mine, theirs) => {
        const { content, clashes } = mergeManuscripts(before, mine, theirs);
        const asked = new Set(clashes.map(({ place }) => place));
        const was = textsOf(before);
        for (const [id, text] of [...Object.entries(textsOf(mine)), ...Object.entries(textsOf(theirs))]) {
          if (text !== was[id] && !asked.has(`parts.${id}`)) expect(textsOf(content)[id]).toBe(text);
        }
        expect(new Set(orderOf(content)).size).toBe(content.parts.length);
      }),
    );
  });

  test('who changed nothing takes over what the other wrote', () => {
    fc.assert(
      fc.property(plans, plans, (before, theirs) => {
        expect(mergeManuscripts(before, before, theirs)).toEqual({ content: theirs, clashes: [] });
      }),
    );
  });

  test('choosing theirs everywhere and nothing of mine elsewhere gives theirs in those places', () => {
    fc.assert(
      fc.property(plans, plans, plans, (before, mine, theirs) => {
        const merged = mergeManuscripts(before, mine, theirs);
        const places = merged.clashes.map(({ place }) => place);
        const taken = textsOf(takeTheirs(merged, theirs, places));
        for (const place of places.filter((one) => one.startsWith('parts.')))
          expect(taken[place.slice(6)]).toBe(textsOf(theirs)[place.slice(6)]);
      }),
    );
  });
});
