import { expect, it } from 'vitest';
import { buildActor } from '#testing/build-actor.ts';
import { standingOf } from './who-acted.ts';

it('keeps every role that somebody holds, once, and says which was lent without naming its owner', () => {
  const own = { role: 'officer' as const, organizationId: null, onBehalfOf: null };
  const lent = { role: 'leader' as const, organizationId: null, onBehalfOf: 'Lê Văn Ngoài' };
  const actor = { ...buildActor({ role: 'reader' }), positions: [own, lent, own] };
  expect(standingOf(actor)).toEqual({ role: 'officer,leader+lent', operator: null });
  expect(standingOf({ ...actor, positions: [], operator: 'Lò Thị Mây' })).toEqual({
    role: null,
    operator: 'Lò Thị Mây',
  });
  expect(standingOf(null)).toEqual({ role: null, operator: null });
});
