import { describe, expect, it } from 'vitest';
import { moveAsked } from './move-asked.ts';
import { moveChain, type StandingHanding } from './move-chain.ts';

function step(from: string, to: string, person: string | null = null): StandingHanding {
  return {
    id: `${from} ${to}`,
    fromOrganizationId: from,
    fromOrganizationName: from,
    toOrganizationId: to,
    toOrganizationName: to,
    toAccountId: person,
    toPersonName: person,
    words: null,
    givenBy: 'giver',
    givenByName: 'Người giao',
  };
}

const merged = new Map([['Sở cũ', { id: 'Sở mới', name: 'Sở mới' }]]);
const nobody = (): boolean => false;
const said = (chain: readonly StandingHanding[]): string[] =>
  chain.map(({ fromOrganizationId, toOrganizationId, toPersonName }) =>
    [fromOrganizationId, toOrganizationId, toPersonName].filter(Boolean).join(' → '),
  );

describe('a chain of giving after a reorganisation', () => {
  it('names the successor wherever the old body stood', () => {
    expect(said(moveChain([step('Tỉnh', 'Sở cũ'), step('Sở cũ', 'Phòng')], merged, nobody))).toEqual([
      'Tỉnh → Sở mới',
      'Sở mới → Phòng',
    ]);
  });

  it('keeps a person who works for the successor, and drops one who does not', () => {
    const chain = [step('Sở cũ', 'Sở cũ', 'Lan')];
    expect(said(moveChain(chain, merged, () => true))).toEqual(['Sở mới → Sở mới → Lan']);
    expect(moveChain(chain, merged, nobody)).toEqual([]);
  });

  it('has no step from a body to itself where a room went into the body above it', () => {
    const folded = new Map([['Phòng', { id: 'Sở', name: 'Sở' }]]);
    expect(moveChain([step('Sở', 'Phòng')], folded, nobody)).toEqual([]);
  });
});

describe('the questions of an urgent request after a reorganisation', () => {
  const question = (id: string, ...bodies: string[]) => ({
    id,
    text: id,
    reply: null,
    bodies: bodies.map((body) => ({ id: body, name: body })),
  });
  const instead = [{ from: 'Sở cũ', to: { id: 'Sở mới', name: 'Sở mới' } }];
  const asked = (given: Parameters<typeof moveAsked>[2]) =>
    moveAsked([question('một', 'Sở cũ', 'Sở mới'), question('hai', 'Sở cũ')], instead, given).map(
      ({ bodies }) => bodies.map(({ id }) => id),
    );

  it('ask the successor, and ask it once', () => {
    expect(asked([])).toEqual([['Sở mới'], ['Sở mới']]);
  });

  it('leave an answer that was given with who gave it', () => {
    expect(asked([{ questionId: 'hai', organizationId: 'Sở cũ' }])).toEqual([['Sở mới'], ['Sở cũ']]);
  });
});
