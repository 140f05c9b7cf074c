import { describe, expect, test } from 'vitest';
import { questionToAnswer } from './question-choice.tsx';

const ask = (id: string, answered = false) => ({ id, text: id, answered });

describe('the question that a record answers', () => {
  test('is the first without an answer, until somebody chooses another', () => {
    const asks = [ask('a', true), ask('b'), ask('c')];
    expect(questionToAnswer(asks, null)).toBe('b');
    expect(questionToAnswer(asks, 'c')).toBe('c');
    expect(questionToAnswer(asks, 'a')).toBe('a');
  });

  test('is the first of all once each has an answer, and none where nothing is to choose', () => {
    expect(questionToAnswer([ask('a', true), ask('b', true)], null)).toBe('a');
    expect(questionToAnswer([ask('a')], null)).toBeNull();
    expect(questionToAnswer([], 'a')).toBeNull();
  });
});
