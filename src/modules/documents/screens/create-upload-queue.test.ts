import { describe, expect, test } from 'vitest';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import type { ReadingSummary } from '../contract.ts';
import { createUploadQueue, type SaidOfFile, type SendFile, type SheetLook } from './create-upload-queue.ts';

const file = (name: string): File => new File(['x'], name);

/** A sender whose answers the test gives one by one. */
function openLine() {
  const open: {
    readonly name: string;
    readonly said: SaidOfFile;
    answer(outcome: unknown): Promise<void>;
  }[] = [];
  const settled: (readonly [ReadingSummary | null, boolean])[] = [];
  const send: SendFile = (sent, said) =>
    new Promise((resolve, reject) => {
      open.push({
        name: sent.name,
        said,
        answer: async (outcome) => {
          open.splice(
            open.findIndex(({ name }) => name === sent.name),
            1,
          );
          if (outcome instanceof Error) reject(outcome);
          else resolve(outcome as ReadingSummary);
          await new Promise((turn) => setTimeout(turn, 0));
        },
      });
    });
  const queue = createUploadQueue(send, (reading, isLast) => settled.push([reading, isLast]));
  const states = () => queue.list().map(({ name, state }) => `${name} ${state.kind}`);
  const answer = async (name: string, outcome: unknown) =>
    open.find((one) => one.name === name)?.answer(outcome);
  return { queue, open, settled, states, answer };
}

const reading = { id: 'r1' } as ReadingSummary;
const problem = (code: string, members: Record<string, unknown> = {}) =>
  new ApiProblem({ code, status: 422, title: code, members });

describe('files on their way in', () => {
  test('go two at a time in the order they came, and each tells where it stands', async () => {
    const { queue, open, states, settled, answer } = openLine();
    queue.add([file('a.txt'), file('b.txt'), file('c.txt'), file('d.exe')]);
    expect(states()).toEqual(['a.txt running', 'b.txt running', 'c.txt waiting', 'd.exe not-sent']);
    expect(open.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
    await answer('b.txt', reading);
    expect(states()).toEqual(['a.txt running', 'b.txt read', 'c.txt running', 'd.exe not-sent']);
    await answer('a.txt', problem('already-received', { readingId: 'r7' }));
    await answer('c.txt', problem('secret-mark'));
    expect(states()).toEqual(['a.txt known', 'b.txt read', 'c.txt refused', 'd.exe not-sent']);
    expect(settled).toEqual([
      [reading, false],
      [null, false],
      [null, true],
    ]);
    queue.clear();
    expect(states()).toEqual(['c.txt refused']);
  });

  test('are sent again when asked to, and a scan only with the word of its sender', async () => {
    const { queue, open, states, answer } = openLine();
    queue.add([file('quet.pdf')]);
    await answer('quet.pdf', problem('scan-undeclared', { pages: 3 }));
    expect(queue.list()[0]?.state).toEqual({ kind: 'scan', pages: 3 });
    queue.declare(queue.list()[0]?.key ?? 0);
    expect(open).toMatchObject([{ said: { declared: true } }]);
    await answer('quet.pdf', problem('network'));
    expect(states()).toEqual(['quet.pdf refused']);
    queue.retry(queue.list()[0]?.key ?? 0);
    // What was declared once need not be declared again because the line broke.
    expect(open).toMatchObject([{ said: { declared: true } }]);
    await answer('quet.pdf', reading);
    expect(states()).toEqual(['quet.pdf read']);
  });

  test('are looked at first where they are spreadsheets, and taken in by the word of their sender', async () => {
    const { queue, open, states, settled, answer } = openLine();
    queue.add([file('Nhiem vu.XLSX')]);
    expect(open).toMatchObject([{ said: { sheet: null } }]);
    const look: SheetLook = { tasks: [], problems: [], reading: null };
    await answer('Nhiem vu.XLSX', look);
    expect(queue.list()[0]?.state).toEqual({ kind: 'sheet', look });
    expect(settled).toEqual([[null, true]]);
    queue.clear();
    queue.takeSheet(queue.list()[0]?.key ?? 0, 2027);
    expect(open).toMatchObject([{ said: { sheet: { year: 2027 } } }]);
    await answer('Nhiem vu.XLSX', { ...look, reading });
    expect(states()).toEqual(['Nhiem vu.XLSX read']);
    expect(settled.at(-1)).toEqual([reading, true]);
  });

  test('can be taken out before they were sent, not while they are', async () => {
    const { queue, open, states, answer } = openLine();
    queue.add([file('a.txt'), file('b.txt'), file('c.txt')]);
    for (const { key } of queue.list()) queue.remove(key);
    expect(states()).toEqual(['a.txt running', 'b.txt running']);
    await answer('a.txt', reading);
    expect(open.map(({ name }) => name)).toEqual(['b.txt']);
  });
});
