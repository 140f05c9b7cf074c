import { describe, expect, it } from 'vitest';
import { messages as english } from './all-messages.en.ts';
import { messages as vietnamese } from './all-messages.vi.ts';

function* wordsOf(tree: object, path: string): Generator<[path: string, words: string]> {
  for (const [name, value] of Object.entries(tree)) {
    const place = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') yield [place, value];
    else yield* wordsOf(value, place);
  }
}

const vi = new Map(wordsOf(vietnamese, ''));
const en = new Map(wordsOf(english, ''));

function placeholders(words: string): readonly string[] {
  return [...new Set([...words.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? ''))].sort();
}

describe('the words of the application', () => {
  it('are there in both languages, key by key', () => {
    expect([...en.keys()].sort()).toEqual([...vi.keys()].sort());
    expect(vi.size).toBeGreaterThan(200);
  });

  it('name the same values in both languages', () => {
    const uneven = [...vi].filter(([key, words]) => {
      return placeholders(words).join() !== placeholders(en.get(key) ?? '').join();
    });
    expect(uneven.map(([key]) => key)).toEqual([]);
  });

  it('are nowhere empty and in Vietnamese composed (NFC)', () => {
    const bad = [...vi, ...en].filter(([, words]) => words.trim() === '' || words !== words.normalize('NFC'));
    expect(bad).toEqual([]);
  });
});
