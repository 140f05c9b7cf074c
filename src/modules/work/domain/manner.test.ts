import { describe, expect, test } from 'vitest';
import { buildActor } from '#testing/build-actor.ts';
import { type BodyAsked, mannerToward } from './manner.ts';

const body = (id: string, kind: BodyAsked['kind'], ...above: string[]): BodyAsked => ({
  id,
  kind,
  line: [id, ...above],
});
const party: BodyAsked = { id: 'ban tuyên giáo', kind: 'party-body', line: ['ban tuyên giáo', 'tỉnh ủy'] };
const of = (organizationId: string) => buildActor({ role: 'officer', organizationId });
const keeper = buildActor({ role: 'administrator' });
const NOBODY = new Set<string>();

describe('work is given', () => {
  test('by an order to the own body and to those below it', () => {
    expect(mannerToward(of('sở'), body('sở', 'department', 'ủy ban'), new Set(['ủy ban']))).toBe('order');
    expect(mannerToward(of('ủy ban'), body('sở', 'department', 'ủy ban'), NOBODY)).toBe('order');
  });

  test('by asking a body that stands beside', () => {
    expect(mannerToward(of('sở'), body('sở khác', 'department', 'ủy ban'), new Set(['ủy ban']))).toBe(
      'request',
    );
  });

  test('never to a body above the own one', () => {
    expect(mannerToward(of('sở'), body('ủy ban', 'peoples-committee'), new Set(['ủy ban']))).toBeNull();
  });

  test('by asking the press and the armed forces, even from above', () => {
    for (const kind of ['press', 'armed-forces'] as const)
      expect(mannerToward(of('ủy ban'), body('x', kind, 'ủy ban'), NOBODY)).toBe('request');
  });

  test('by asking the Party from the state’s side, and by an order along its own tree', () => {
    expect(mannerToward(keeper, party, NOBODY)).toBe('request');
    expect(mannerToward(of('ủy ban'), party, NOBODY)).toBe('request');
    expect(mannerToward(of('tỉnh ủy'), party, NOBODY)).toBe('order');
  });
});
