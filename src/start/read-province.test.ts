import { expect, test } from 'vitest';
import { readProvince, readProvinceContacts } from './read-province.ts';

test('every body of the invented province that nobody signs in for can be written to', () => {
  const manned = new Set(readProvince().accounts.map(({ organization }) => organization));
  const silent = Object.entries(readProvinceContacts())
    .filter(([key]) => !manned.has(key))
    .filter(([, people]) => people.every(({ email }) => email === null))
    .map(([key]) => key);
  expect(silent).toEqual([]);
});
