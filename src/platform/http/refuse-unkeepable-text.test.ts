import { describe, expect, it } from 'vitest';
import { ProblemError } from './problem.ts';
import { refuseUnkeepableText } from './refuse-unkeepable-text.ts';

function fieldsRefused(parts: Record<string, unknown>): string[] {
  try {
    refuseUnkeepableText(parts);
  } catch (error) {
    if (error instanceof ProblemError && error.status === 400)
      return (error.options.fields ?? []).map(({ field }) => field);
    throw error;
  }
  return [];
}

describe('text that cannot be kept', () => {
  it('is refused wherever it stands, and the field is named', () => {
    expect(fieldsRefused({ query: { q: 'a\0b' } })).toEqual(['query.q']);
    expect(fieldsRefused({ body: { tasks: [{ text: 'nửa \ud800 ký tự' }] } })).toEqual(['body.tasks.0.text']);
    expect(fieldsRefused({ body: { names: { 'Sở\0': 1 } } })).toEqual(['body.names']);
  });

  it('leaves every other text alone: accents, new lines, letters beyond the first plane, escapes as words', () => {
    const body = { text: 'Ủy ban\n𝄞 \\u0000', none: null, count: 3, list: [true, ''] };
    expect(fieldsRefused({ query: undefined, body })).toEqual([]);
  });

  it('names no more than ten fields however many there are', () => {
    expect(fieldsRefused({ body: Array.from({ length: 500 }, () => '\0') })).toHaveLength(10);
  });
});
