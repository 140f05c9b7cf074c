import { describe, expect, it } from 'vitest';
import { listActions } from '#modules/access/use-cases/ask-who-may.ts';
import { laws } from '#start/compose-modules.ts';
import { lawEn } from '../../src/app/law-messages.en.ts';
import { lawVi } from '../../src/app/law-messages.vi.ts';

type Acts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const actions = listActions({ laws });

function wordsFor(acts: Acts, action: string): string | undefined {
  const [room = '', act = ''] = action.split('.');
  return acts[room]?.[act];
}

describe('the acts of the pages of law', () => {
  it.each([
    ['Vietnamese', lawVi],
    ['English', lawEn],
  ])('have words in %s, each of them, and their room a name', (_, { acts, rooms }) => {
    expect(actions.length).toBeGreaterThan(30);
    const wordless = actions.filter((action) => {
      const room = action.split('.')[0] ?? '';
      return (wordsFor(acts, action) ?? '') === '' || !(room in rooms);
    });
    expect(wordless).toEqual([]);
  });

  it('have words only while some page knows them, and no two of a room the same', () => {
    const worded = Object.entries(lawVi.acts).flatMap(([room, acts]) =>
      Object.keys(acts).map((act) => `${room}.${act}`),
    );
    expect(worded.filter((action) => !actions.includes(action))).toEqual([]);
    for (const acts of Object.values(lawVi.acts))
      expect(new Set(Object.values(acts)).size).toBe(Object.keys(acts).length);
  });
});
