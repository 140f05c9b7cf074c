import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeParts } from './arrange-parts.ts';
import { EMPTY_HEAD, emptyPart, type ManuscriptPart, type PartKind } from './manuscript.ts';

const written = (kinds: readonly (readonly [PartKind, string])[]): ManuscriptPart[] =>
  kinds.map(([kind, text], index) => ({ ...emptyPart(`phan-${index}`, kind), text }));

function arrange(tasksIn: 'text' | 'annex', kinds: readonly (readonly [PartKind, string])[]) {
  const { body, groups, numbers } = arrangeParts({ head: { ...EMPTY_HEAD, tasksIn }, parts: written(kinds) });
  return {
    body: body.map((one) => (one === 'annex' ? '→' : `${one.number} ${one.part.text}`.trim())),
    groups: groups.map(({ number, title, tasks }) => [
      title === null ? '' : `${number} ${title}`,
      ...tasks.map((task) => `${task.number} ${task.part.text}`),
    ]),
    numbers,
  };
}

const plan = [
  ['section', 'Mục đích'],
  ['prose', 'Cho biết.'],
  ['section', 'Nội dung'],
  ['task', 'Họp báo'],
  ['heading', 'Biên giới'],
  ['task', 'Phát tờ gấp'],
  ['task', 'Mở lớp'],
  ['section', 'Tổ chức'],
  ['duty', 'Bố trí kinh phí'],
] as const;

describe('the parts of a written plan', () => {
  test('stand in the text one below the other', () => {
    const { body, groups, numbers } = arrange('text', plan);
    expect(groups).toEqual([]);
    expect(body).toEqual([
      'I. Mục đích',
      'Cho biết.',
      'II. Nội dung',
      '1. Họp báo',
      '2. Biên giới',
      '2.1. Phát tờ gấp',
      '2.2. Mở lớp',
      'III. Tổ chức',
      '1. Bố trí kinh phí',
    ]);
    expect(numbers[5]).toBe('2.1.');
  });

  test('leave tasks, and headings of nothing but tasks, to the annex, at which their section points once', () => {
    const { body, groups, numbers } = arrange('annex', plan);
    expect(body).toEqual([
      'I. Mục đích',
      'Cho biết.',
      'II. Nội dung',
      '→',
      'III. Tổ chức',
      '1. Bố trí kinh phí',
    ]);
    expect(groups).toEqual([
      ['', '1 Họp báo'],
      ['I Biên giới', '1 Phát tờ gấp', '2 Mở lớp'],
    ]);
    expect(numbers.slice(3, 7)).toEqual(['1.', '', 'I.1.', 'I.2.']);
  });

  test('keep a heading with prose in the text, name sections of tasks as groups, and point where the writer points', () => {
    const { body, groups } = arrange('annex', [
      ['section', 'Nội dung'],
      ['heading', 'Quảng bá'],
      ['prose', 'Chi tiết tại Phụ lục kèm theo.'],
      ['task', 'Làm phim'],
      ['section', 'Giải pháp'],
      ['task', 'Mở lớp'],
    ]);
    expect(body).toEqual(['I. Nội dung', '1. Quảng bá', 'Chi tiết tại Phụ lục kèm theo.', 'II. Giải pháp']);
    expect(groups).toEqual([
      ['I Nội dung', '1 Làm phim'],
      ['II Giải pháp', '1 Mở lớp'],
    ]);
  });

  test('are each printed at one place, whatever was written', () => {
    const kind = fc.constantFrom<PartKind>('section', 'heading', 'prose', 'task', 'duty');
    const text = fc.constantFrom('', ' ', 'Việc', 'Mục', 'theo Phụ lục');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(kind, text), { maxLength: 14 }),
        fc.constantFrom<'text' | 'annex'>('text', 'annex'),
        (kinds, tasksIn) => {
          const parts = written(kinds);
          const { body, groups } = arrangeParts({ head: { ...EMPTY_HEAD, tasksIn }, parts });
          const printed = [
            ...body.flatMap((one) => (one === 'annex' ? [] : [one.part.id])),
            ...groups.flatMap(({ tasks }) => tasks.map((task) => task.part.id)),
          ];
          expect(new Set(printed).size).toBe(printed.length);
          const tasks = parts.filter((one) => one.kind === 'task' && one.text.trim() !== '');
          expect(tasks.filter(({ id }) => !printed.includes(id))).toEqual([]);
          const prose = parts.filter((one) => one.kind === 'prose' || one.kind === 'duty');
          expect(prose.filter(({ id }) => !printed.includes(id))).toEqual([]);
        },
      ),
    );
  });
});
