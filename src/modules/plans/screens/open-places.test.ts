import { describe, expect, it } from 'vitest';
import type { Plan } from '../contract.ts';
import { countNewObligations, listOpenWords } from './open-places.ts';

type Part = Pick<Plan, 'taskList' | 'duties' | 'organizations'>;

function task(id: string, participants: Part['taskList'][number]['participants']): Part['taskList'][number] {
  const time = { text: null, kind: null, from: null, to: null, until: null, windows: [] };
  const obligations = { total: 0, done: 0, late: 0 };
  return {
    id,
    number: null,
    bullet: null,
    heading: null,
    text: '',
    time,
    product: null,
    participants,
    source: [],
    obligations,
  };
}

const plan: Part = {
  organizations: [{ id: 'sở', name: 'Sở Ngoại vụ' }],
  taskList: [
    task('1', [
      { role: 'lead', name: 'Các đơn vị', organizations: [] },
      { role: 'lead', name: 'Sở Ngoại vụ', organizations: [0] },
    ]),
    task('2', [{ role: 'lead', name: 'các  đơn vị', organizations: [] }]),
    task('3', [
      { role: 'coordinate', name: 'các đơn vị', organizations: [] },
      { role: 'advise', name: 'các ngành', organizations: [] },
    ]),
  ],
  duties: [],
};

describe('words that stand for nobody yet', () => {
  it('are listed once with their places, those under which work is owed first', () => {
    expect(listOpenWords(plan)).toEqual([
      { name: 'Các đơn vị', places: 3, owing: 2 },
      { name: 'các ngành', places: 1, owing: 0 },
    ]);
  });

  it('make an obligation for each body and item that is not owed already', () => {
    const words = { name: 'các đơn vị', itemId: null };
    expect(countNewObligations(plan, words, ['sở', 'công an'])).toBe(3);
    expect(countNewObligations(plan, { ...words, itemId: '2' }, ['sở', 'công an'])).toBe(2);
    expect(countNewObligations(plan, { name: 'các ngành', itemId: null }, ['sở'])).toBe(0);
  });
});
