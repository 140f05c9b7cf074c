import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiProblem, unreachable } from '#ui-kit/client/api-problem.ts';
import type { Reply } from '../../contract/reply-link.ts';
import { EMPTY_REPLY } from './reply-draft.ts';
import { ReplyKeeper } from './reply-keeper.ts';
import { recallReply } from './reply-memory.ts';

const reply = { today: '2027-03-10', draft: null, draftVersion: 0 } as Reply;
const sent = { ...reply, sent: { sender: 'Mây' } } as Reply;

/** What the server does with the next calls; an error stands for a refusal or a lost line. */
let answers: (object | Error)[] = [];
let calls: { name: string; body: Record<string, unknown> }[] = [];
let online: (() => void) | null = null;
const onSent = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  const memory = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => memory.get(name) ?? null,
    setItem: (name: string, value: string) => memory.set(name, value),
    removeItem: (name: string) => memory.delete(name),
  });
  vi.stubGlobal('window', {
    addEventListener: (_: string, listener: () => void) => {
      online = listener;
    },
    removeEventListener: () => undefined,
  });
  answers = [];
  calls = [];
  onSent.mockReset();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function begin(): ReplyKeeper {
  const api = async (name: string, input: { body: Record<string, unknown> }) => {
    calls.push({ name, body: input.body });
    const answer = answers.shift() ?? unreachable();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const keeper = new ReplyKeeper({
    token: 'a'.repeat(43),
    key: 'key',
    reply,
    api: api as never,
    onSent,
  });
  keeper.start();
  return keeper;
}

describe('an answer that is being written', () => {
  test('is saved once a moment after the last letter', async () => {
    answers = [{ version: 1 }];
    const keeper = begin();
    keeper.change({ words: 'Đ' });
    keeper.change({ words: 'Đã' });
    await vi.advanceTimersByTimeAsync(1200);
    expect(calls.map(({ body }) => body['draft'])).toEqual([{ ...EMPTY_REPLY, words: 'Đã' }]);
    expect(keeper.standing().state).toBe('saved');
  });

  test('stays in the browser while there is no line, is told so, and is saved once there is one', async () => {
    const keeper = begin();
    keeper.change({ words: 'Đã mở chợ' });
    await vi.advanceTimersByTimeAsync(1200);
    expect(keeper.standing().state).toBe('offline');
    expect(recallReply('a'.repeat(43))).toEqual({
      draft: { ...EMPTY_REPLY, words: 'Đã mở chợ' },
      unsaved: true,
    });
    answers = [{ version: 1 }];
    online?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(keeper.standing().state).toBe('saved');
    expect(recallReply('a'.repeat(43))?.unsaved).toBe(false);
  });

  test('that a page was closed on goes out from the next one', async () => {
    begin().change({ words: 'Gõ rồi đóng máy' });
    answers = [{ version: 1 }];
    const next = begin();
    expect(next.standing().draft.words).toBe('Gõ rồi đóng máy');
    await vi.advanceTimersByTimeAsync(0);
    expect(calls.at(-1)?.body['draft']).toMatchObject({ words: 'Gõ rồi đóng máy' });
  });

  test('that was sent without a line is sent by itself, and kept until then', async () => {
    const keeper = begin();
    keeper.change({ words: 'Đã họp', sender: 'Mây' });
    keeper.send(['file']);
    await vi.advanceTimersByTimeAsync(0);
    expect(keeper.standing()).toMatchObject({ state: 'waiting', isSending: true });
    answers = [sent];
    await vi.advanceTimersByTimeAsync(5000);
    expect(onSent).toHaveBeenCalledWith(sent);
    expect(calls.at(-1)?.body).toMatchObject({ words: 'Đã họp', files: ['file'] });
    expect(recallReply('a'.repeat(43))).toBeNull();
  });

  test('that another window changed shows both, and neither is lost', async () => {
    const theirs = { ...EMPTY_REPLY, words: 'Cửa sổ kia' };
    const members = { version: 4, draft: theirs };
    answers = [new ApiProblem({ code: 'version-conflict', status: 409, title: 'x', members })];
    const keeper = begin();
    keeper.change({ words: 'Cửa sổ này' });
    await vi.advanceTimersByTimeAsync(1200);
    expect(keeper.standing()).toMatchObject({ state: 'conflict', draft: { words: 'Cửa sổ này' } });
    answers = [{ version: 5 }];
    keeper.settle('theirs');
    await vi.advanceTimersByTimeAsync(0);
    expect(calls.at(-1)?.body).toMatchObject({ version: 4, draft: theirs });
    expect(keeper.standing()).toMatchObject({ state: 'saved', draft: theirs });
  });
});
