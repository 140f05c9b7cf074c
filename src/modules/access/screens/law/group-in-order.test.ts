import { expect, test } from 'vitest';
import { groupInOrder } from './group-in-order.ts';

test('things stand under what they share, in the order in which they come', () => {
  const acts = ['plans.read', 'work.read', 'plans.write-plan'];
  expect(groupInOrder(acts, (act) => act.split('.')[0] ?? '')).toEqual([
    ['plans', ['plans.read', 'plans.write-plan']],
    ['work', ['work.read']],
  ]);
  expect(groupInOrder([], String)).toEqual([]);
});
