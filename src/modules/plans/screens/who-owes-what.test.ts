import { describe, expect, it } from 'vitest';
import type { PlanTask } from '../contract.ts';
import { whoOwesWhat } from './who-owes-what.ts';

const culture = { id: 'a', name: 'Sở Văn hóa' };
const police = { id: 'b', name: 'Công an tỉnh' };

function task(participants: PlanTask['participants']): PlanTask {
  const time = { text: null, kind: null, from: null, to: null, until: null };
  return {
    id: 't',
    number: null,
    bullet: null,
    heading: null,
    text: '',
    time,
    participants,
    source: [],
    obligations: { total: 0, done: 0, late: 0 },
  };
}

describe('who owes what under a plan', () => {
  it('counts each body by how it is named, those who owe most first', () => {
    const taskList = [
      task([
        { role: 'lead', name: 'x', organizations: [culture] },
        { role: 'coordinate', name: 'y', organizations: [police] },
      ]),
      task([{ role: 'lead', name: 'x', organizations: [culture] }]),
    ];
    const duties = [
      { id: 'd', number: null, text: '', bodies: [{ name: 'y', organizations: [police] }], source: [] },
    ];
    expect(whoOwesWhat({ taskList, duties }).bodies).toEqual([
      { ...culture, leads: 2, coordinates: 0, advises: 0, duties: 0 },
      { ...police, leads: 0, coordinates: 1, advises: 0, duties: 1 },
    ]);
  });

  it('counts a body once in a task that names it alone and in a group', () => {
    const taskList = [
      task([
        { role: 'lead', name: 'Sở Văn hóa', organizations: [culture] },
        { role: 'lead', name: 'các sở', organizations: [culture, police] },
      ]),
    ];
    expect(whoOwesWhat({ taskList, duties: [] }).bodies.map((body) => body.leads)).toEqual([1, 1]);
  });

  it('keeps names that stand for nobody yet as words', () => {
    const taskList = [task([{ role: 'coordinate', name: 'các cơ quan liên quan', organizations: [] }])];
    expect(whoOwesWhat({ taskList, duties: [] })).toEqual({
      bodies: [],
      open: [{ name: 'các cơ quan liên quan', places: 1 }],
    });
  });
});
