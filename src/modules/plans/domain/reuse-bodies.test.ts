import { expect, test } from 'vitest';
import type { NameResolution } from './name-resolution.ts';
import { reuseBodies } from './reuse-bodies.ts';

const create = (name: string): NameResolution => ({ kind: 'create', name });
const known = (within: string | null, ...names: string[]) => ({
  within,
  candidates: names.map((name) => ({ organizationId: `id of ${name}`, name })),
});
const decide = (decision: NameResolution, printed = known(null), wanted = known(null)) =>
  reuseBodies(
    new Map([['trung tâm', decision]]),
    new Map([['Trung tâm', printed]]),
    new Map([['Trung tâm Thông tin', wanted]]),
  ).get('trung tâm');

test('a body that was made meanwhile is not made again', () => {
  const made = { kind: 'organizations', organizationIds: ['id of Trung tâm  thông tin'] };
  expect(decide(create('Trung tâm Thông tin'), known(null), known(null, 'Trung tâm  thông tin'))).toEqual(
    made,
  );
});

test('a new body is made while only others of a like name are there', () => {
  const wanted = create('Trung tâm Thông tin');
  expect(decide(wanted, known(null, 'Trung tâm Y tế'), known(null, 'Trung tâm Thông tin xúc tiến'))).toEqual(
    wanted,
  );
});

test('a unit of the issuer is no body of the same name elsewhere', () => {
  const wanted = create('Trung tâm Thông tin');
  expect(decide(wanted, known('sở'), known(null, 'Trung tâm Thông tin'))).toEqual(wanted);
  expect(decide(wanted, known('sở', 'Trung tâm Thông tin'))).toMatchObject({ kind: 'organizations' });
});

test('other answers stay', () => {
  expect(decide({ kind: 'words' }, known(null, 'Trung tâm'))).toEqual({ kind: 'words' });
});
