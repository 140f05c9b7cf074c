import { expect, test } from 'vitest';
import type { Queryable } from '#platform/db/database.ts';
import { forEachRealm } from './each-realm.ts';

const db = {
  query: async () => ['Một', 'Hai', 'Ba'].map((name) => ({ id: name, name })),
} as unknown as Queryable;

test('what fails for one province keeps no other waiting, and is not hidden', async () => {
  const done: string[] = [];
  const writing = forEachRealm(db, async ({ name }) => {
    if (name === 'Một') throw new Error('No clock here.');
    done.push(name);
    return 2;
  });
  await expect(writing).rejects.toThrow('No clock here.');
  expect(done).toEqual(['Hai', 'Ba']);
  expect(await forEachRealm(db, async () => 2)).toBe(6);
});
