import { describe, expect, it } from 'vitest';
import type { PlanTask } from '../contract.ts';
import { outlineOf } from './plan-outline.ts';

const at = (block: number) => [{ block: `p${block}`, start: 0, end: 4, page: null }];

function task(id: string, heading: string | null, block: number | null, done = 0): PlanTask {
  const time = { text: null, kind: null, from: null, to: null, until: null, windows: [] };
  return {
    id,
    number: null,
    bullet: null,
    heading,
    text: id,
    time,
    product: null,
    participants: [],
    source: block === null ? [] : at(block),
    obligations: { total: 2, done, late: 0 },
  };
}

const sections = [
  { number: 'I', title: 'MỤC ĐÍCH', source: at(1) },
  { number: 'II', title: 'NHIỆM VỤ', source: at(5) },
  { number: 'III', title: 'GIẢI PHÁP', source: at(9) },
  { number: 'IV', title: 'TỔ CHỨC THỰC HIỆN', source: at(20) },
];
const duty = {
  id: 'd',
  number: '1',
  text: '',
  time: { text: null, kind: null, from: null, to: null, until: null, windows: [] },
  bodies: [],
  source: at(21),
  obligations: { total: 1, done: 1, late: 0 },
};

describe('the outline of a plan', () => {
  it('puts tasks below the headings of the document and sums how far they have come', () => {
    const taskList = [task('a', '1. Phim', 6, 1), task('b', '1. Phim', 7), task('c', '2. Sách', 10, 2)];
    const { sections: read, dutiesTitle, dutiesProgress } = outlineOf({ sections, taskList, duties: [duty] });
    expect(
      read.map(({ title, headings, progress }) => [
        title,
        headings.map((heading) => `${heading.title}: ${heading.tasks.map(({ id }) => id).join()}`),
        `${progress.done}/${progress.total}`,
      ]),
    ).toEqual([
      ['II. NHIỆM VỤ', ['1. Phim: a,b'], '1/4'],
      ['III. GIẢI PHÁP', ['2. Sách: c'], '2/2'],
    ]);
    expect(dutiesTitle).toBe('IV. TỔ CHỨC THỰC HIỆN');
    expect(dutiesProgress).toEqual({ total: 1, done: 1, late: 0 });
  });

  it('leaves out the top heading where there is only one', () => {
    const { sections: read } = outlineOf({ sections, taskList: [task('a', null, 6)], duties: [] });
    expect(read.map(({ title }) => title)).toEqual([null]);
  });

  it('leaves a task without a place where the one before it stands', () => {
    const taskList = [task('a', null, 6), task('typed', null, null), task('c', null, 10)];
    const { sections: read } = outlineOf({ sections, taskList, duties: [] });
    expect(read.map(({ headings }) => headings.flatMap(({ tasks }) => tasks.map(({ id }) => id)))).toEqual([
      ['a', 'typed'],
      ['c'],
    ]);
  });

  it('loses no task where no heading was read', () => {
    const taskList = [task('a', null, null), task('b', 'x', 3)];
    const { sections: read } = outlineOf({ sections: [], taskList, duties: [] });
    expect(read.flatMap(({ headings }) => headings.flatMap(({ tasks }) => tasks))).toEqual(taskList);
  });
});
