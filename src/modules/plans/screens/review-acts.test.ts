import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentTree, Paragraph } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import type { PlanDraft, Source } from '#kernel/plan-draft/plan-draft.ts';
import type { Corrections } from '#modules/documents/contract.ts';
import { applyCorrections, withoutDropped } from '#modules/documents/domain/apply-corrections.ts';
import { readDocumentFile } from '#reading/read-document-file.ts';
import { giveWords, newTaskFrom } from './give-words.ts';
import { mergeTasks } from './merge-tasks.ts';
import { nearestTask } from './nearest-task.ts';
import { splitAtCaret, splitByLeads } from './split-task.ts';

const PAPER = `ỦY BAN NHÂN DÂN TỈNH SÔNG HIỀN

KẾ HOẠCH
Giới thiệu hình ảnh tỉnh Sông Hiền năm 2027

I. NHIỆM VỤ

1. Làm phim ngắn về bến phà cổ, in sách ảnh song ngữ.

- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch, Báo Sông Hiền.
- Thời gian thực hiện: Quý II/2027.

2. Mời đoàn nhà báo thăm làng dệt.

Sở Ngoại vụ, Sở Tài chính và UBND các xã, phường cùng lo; xong trước ngày 15 tháng 6 năm 2027.
`;

let tree: DocumentTree;
let draft: PlanDraft;

beforeAll(async () => {
  const outcome = await readDocumentFile({ name: 'kh.txt', bytes: new TextEncoder().encode(PAPER) });
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  ({ tree, draft } = outcome);
});

function paragraphWith(words: string): Paragraph {
  const found = [...paragraphsOf(tree)].find(({ text }) => text.includes(words));
  if (found === undefined) throw new Error(`The paper does not say "${words}".`);
  return found;
}

const selected = (words: string) => {
  const { id, text } = paragraphWith(words);
  return [{ block: id, start: text.indexOf(words), end: text.indexOf(words) + words.length }];
};
const printed = (source: Source) =>
  source.map(({ block, start, end }) => {
    const paragraph = [...paragraphsOf(tree)].find(({ id }) => id === block);
    return paragraph?.text.slice(start, end);
  });
const plan = (corrections: Corrections | null) =>
  withoutDropped(applyCorrections(draft, corrections ?? {})).tasks;
const taskOf = (index: number) => {
  const task = draft.tasks[index];
  if (task === undefined) throw new Error(`No task ${index}.`);
  return task;
};

describe('a task that is split', () => {
  test('at the caret, becomes two with the same bodies and time, each with its own words of the paper', () => {
    const { text } = taskOf(0);
    const tasks = plan(splitAtCaret(tree, taskOf(0), 0, text, text.indexOf('in sách')));
    expect(tasks.map((task) => task.text)).toEqual([
      'Làm phim ngắn về bến phà cổ,',
      'in sách ảnh song ngữ',
      taskOf(1).text,
    ]);
    expect(printed(tasks[1]?.source ?? [])).toEqual(['in sách ảnh song ngữ']);
    expect(tasks[1]?.lead).toEqual(tasks[0]?.lead);
    expect(tasks[1]?.time).toMatchObject({ text: 'Quý II/2027', to: '2027-06-30' });
    expect(tasks[1]?.time.source).toEqual(taskOf(0).time.source);
  });

  test('keeps the whole place where the words were changed meanwhile', () => {
    const tasks = plan(splitAtCaret(tree, taskOf(0), 0, 'Làm phim mới. In sách', 13));
    expect(tasks[1]).toMatchObject({ text: 'In sách', source: taskOf(0).source });
  });

  test('is not split where nothing would be left on one side', () => {
    expect(splitAtCaret(tree, taskOf(0), 0, 'Làm phim', 0)).toBeNull();
    expect(splitAtCaret(tree, taskOf(0), 0, 'Làm phim ', 8)).toBeNull();
  });

  test('by its leads, becomes one for each, in their order', () => {
    const tasks = plan(splitByLeads(taskOf(0), 0, draft.tasks.length));
    expect(tasks.map(({ text, lead }) => [text, lead.map((name) => name.text)])).toEqual([
      [taskOf(0).text, ['Sở Văn hóa, Thể thao và Du lịch']],
      [taskOf(0).text, ['Báo Sông Hiền']],
      [taskOf(1).text, []],
    ]);
    expect(splitByLeads(taskOf(1), 1, 2)).toBeNull();
  });
});

describe('two tasks that become one', () => {
  test('keep the words, bodies, times and places of both', () => {
    const tasks = plan(mergeTasks({ task: taskOf(0), index: 0 }, { task: taskOf(1), index: 1 }));
    expect(tasks).toHaveLength(1);
    expect(tasks[0]?.text).toBe(`${taskOf(0).text} ${taskOf(1).text}`);
    expect(tasks[0]?.source).toEqual([...taskOf(0).source, ...taskOf(1).source]);
    expect(tasks[0]?.lead).toEqual(taskOf(0).lead);
    expect(tasks[0]?.time.text).toBe('Quý II/2027');
  });

  test('are the two again when a split one is merged', () => {
    const { text } = taskOf(0);
    const split = splitAtCaret(tree, taskOf(0), 0, text, text.indexOf('in sách'));
    const { draft: now } = applyCorrections(draft, split ?? {});
    const [first, second] = [now.tasks[0], now.tasks[2]];
    if (first === undefined || second === undefined) throw new Error('The split made no two tasks.');
    const merged = mergeTasks({ task: first, index: 0 }, { task: second, index: 2 });
    expect(merged.tasks?.['0']).toMatchObject({ text: { text }, timeText: { text: 'Quý II/2027' } });
  });
});

describe('words of the paper given to a field', () => {
  const give = (target: string, words: string) => giveWords({ tree, draft }, target, selected(words));

  test('become the bodies they name, each with its own words, behind those that stand there', () => {
    const tasks = plan(give('tasks.1.lead', 'Sở Ngoại vụ, Sở Tài chính và UBND các xã, phường'));
    expect(tasks[1]?.lead.map(({ text }) => text)).toEqual([
      'Sở Ngoại vụ',
      'Sở Tài chính',
      'UBND các xã, phường',
    ]);
    expect(tasks[1]?.lead.flatMap(({ source }) => printed(source))).toEqual([
      'Sở Ngoại vụ',
      'Sở Tài chính',
      'UBND các xã, phường',
    ]);
    const line = plan(
      give('tasks.1.coordinate', '- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch, Báo Sông Hiền.'),
    );
    expect(line[1]?.coordinate.map(({ text }) => text)).toEqual([
      'Sở Văn hóa, Thể thao và Du lịch',
      'Báo Sông Hiền',
    ]);
  });

  test('become a time that is read again, with its place', () => {
    const [, task] = plan(give('tasks.1.timeText', 'trước ngày 15 tháng 6 năm 2027'));
    expect(task?.time).toMatchObject({ text: 'trước ngày 15 tháng 6 năm 2027', to: '2027-06-15' });
    expect(printed(task?.time.source ?? [])).toEqual(['trước ngày 15 tháng 6 năm 2027']);
  });

  test('become the end of a duty, and touch no task of the same place in its list', () => {
    const end = give('duties.0.timeText', 'trước ngày 15 tháng 6 năm 2027');
    expect(end?.duties?.['0']?.timeText).toMatchObject({ text: 'trước ngày 15 tháng 6 năm 2027' });
    expect(end?.tasks).toBeUndefined();
    expect(give('duties.0.text', 'trước ngày 15 tháng 6 năm 2027')).toBeNull();
  });

  test('become a day of the head only where they name one', () => {
    expect(give('document.date', 'xong trước ngày 15 tháng 6 năm 2027')?.document?.date).toMatchObject({
      text: '2027-06-15',
    });
    expect(give('document.date', 'Mời đoàn')).toBeNull();
    expect(give('document.issuer', 'ỦY BAN NHÂN DÂN TỈNH SÔNG HIỀN')?.document?.issuer).toMatchObject({
      text: 'ỦY BAN NHÂN DÂN TỈNH SÔNG HIỀN',
    });
  });

  test('become a task of their own without the mark at the head of their line', () => {
    const made = newTaskFrom({ tree, draft }, selected('2. Mời đoàn nhà báo thăm làng dệt.'), 0);
    expect(plan(made)[1]).toMatchObject({
      text: 'Mời đoàn nhà báo thăm làng dệt',
      heading: taskOf(0).heading,
    });
  });

  test('belong to the task before them', () => {
    const near = (words: string) => nearestTask(tree, draft.tasks, [0, 1], selected(words));
    expect(near('Báo Sông Hiền')).toBe(0);
    expect(near('xong trước')).toBe(1);
    expect(near('KẾ HOẠCH')).toBeNull();
  });
});
