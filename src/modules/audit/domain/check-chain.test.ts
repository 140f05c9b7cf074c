import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildEntry,
  buildMinutes,
  CHAIN_REALM,
  chainEntries,
  entryId,
  eraseFrom,
  testDigest,
} from '#testing/build-chain.ts';
import type { Link, PartName } from './chain.ts';
import { type ChainStart, checkChain } from './check-chain.ts';

const chain = chainEntries([1, 2, 3, 4, 5].map((number) => buildEntry(number)));

function check(links: readonly Link[], start: Partial<ChainStart> = {}) {
  const checking = checkChain(testDigest, { realmId: CHAIN_REALM, ...start });
  for (const link of links) if (!checking.take(link)) break;
  return checking.report();
}

/** The third link. */
function third(): Link {
  const link = chain[2];
  if (link === undefined) throw new Error('The chain of the test has five links.');
  return link;
}

describe('a chain that nobody touched', () => {
  it('is whole up to its last link', () => {
    expect(check(chain)).toMatchObject({
      checked: 5,
      fault: null,
      last: { seq: 5, hash: chain[4]?.hash, at: chain[4]?.entry.at },
    });
    expect(check([])).toMatchObject({ checked: 0, fault: null, last: { seq: 0, at: null } });
  });

  it('is whole from any link on, when the one before is known', () => {
    const after = { seq: 2, hash: chain[1]?.hash ?? '' };
    expect(check(chain.slice(2), { after })).toMatchObject({ checked: 3, fault: null });
    expect(check(chain.slice(2), { after: { seq: 2, hash: testDigest('another') } }).fault).toMatchObject({
      kind: 'changed',
      seq: 3,
    });
  });

  it('meets a hash that was noted at any of its links, and no other', () => {
    for (const { hash } of chain) expect(check(chain, { expected: hash }).fault).toBeNull();
    expect(check(chain, { expected: testDigest('another') }).fault).toMatchObject({ kind: 'unmet', seq: 6 });
  });
});

describe('a broken chain says where and what', () => {
  it('when an entry is missing, stands twice or in another place', () => {
    const without = chain.filter(({ seq }) => seq !== 3);
    expect(check(without).fault).toEqual({ kind: 'gap', seq: 3, at: chain[1]?.entry.at });
    expect(check([...chain.slice(0, 3), third(), ...chain.slice(3)]).fault).toMatchObject({
      kind: 'gap',
      seq: 4,
    });
    expect(check([...chain].reverse()).fault).toMatchObject({ kind: 'gap', seq: 1, at: null });
  });

  it('when an entry was changed, even with a hash made anew', () => {
    const forged = { ...third(), entry: { ...third().entry, action: 'records.add-record' } };
    expect(check([...chain.slice(0, 2), forged, ...chain.slice(3)]).fault).toEqual({
      kind: 'changed',
      seq: 3,
      at: third().entry.at,
    });
    const rehashed = chainEntries([...chain.slice(0, 2), forged])[2] as Link;
    expect(check([...chain.slice(0, 2), rehashed, ...chain.slice(3)]).fault).toMatchObject({
      kind: 'changed',
      seq: 4,
    });
  });

  it('when all of it was written anew and only a hash noted outside still tells', () => {
    const anew = chainEntries(chain.map((link) => ({ ...link, entry: { ...link.entry, role: 'leader' } })));
    expect(check(anew).fault).toBeNull();
    expect(check(anew, { expected: chain[4]?.hash ?? '' }).fault?.kind).toBe('unmet');
  });

  it('when its end is not what was promised, or a checkpoint is another', () => {
    const checking = checkChain(testDigest, { realmId: CHAIN_REALM });
    for (const link of chain.slice(0, 3)) checking.take(link);
    // Checkpoints come by after the links of a batch, one after the other.
    for (const seq of [1, 2]) expect(checking.meet({ seq, hash: chain[seq - 1]?.hash ?? '' })).toBe(true);
    expect(checking.report().fault).toBeNull();
    checking.endAt({ seq: 5, hash: chain[4]?.hash ?? '' });
    expect(checking.report().fault).toEqual({ kind: 'cut', seq: 4, at: third().entry.at });
    const another = checkChain(testDigest, { realmId: CHAIN_REALM });
    for (const link of chain) another.take(link);
    expect(another.meet({ seq: 5, hash: testDigest('another') })).toBe(false);
    expect(another.report().fault).toMatchObject({ kind: 'checkpoint', seq: 5 });
  });

  it('whatever of an entry is different', () => {
    const seqs = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(seqs, fc.nat(), fc.string({ minLength: 1 }), (place, leaf, mark) => {
        const links = chain.map((link) => structuredClone(link));
        const link = links[place] as Link;
        changeLeaf(link, leaf, mark);
        expect(check(links).fault).not.toBeNull();
      }),
    );
  });
});

/** Changes the value of one leaf of a link, whichever it is. */
function changeLeaf(link: Link, which: number, mark: string): void {
  const leaves: { readonly inside: Record<string, unknown>; readonly name: string }[] = [];
  const gather = (inside: Record<string, unknown>): void => {
    for (const [name, value] of Object.entries(inside)) {
      if (typeof value === 'object' && value !== null) gather(value as Record<string, unknown>);
      else leaves.push({ inside, name });
    }
  };
  gather(link as unknown as Record<string, unknown>);
  const leaf = leaves[which % leaves.length];
  if (leaf === undefined) throw new Error('A link has leaves.');
  const value = leaf.inside[leaf.name];
  leaf.inside[leaf.name] = typeof value === 'number' ? value + 1 + mark.length : `${String(value)}${mark}`;
}

describe('personal data that was erased', () => {
  const targets = [1, 2, 3].flatMap((number) => [[number, 'who'] as const, [number, 'content'] as const]);
  /** Three entries, then the minutes of six erasures, each in a link of its own. */
  const full = chainEntries([
    ...[1, 2, 3].map((number) => buildEntry(number)),
    ...targets.map(([number, part], place) => buildMinutes(10 + place, part, [entryId(number)])),
  ]);
  const erase = (links: readonly Link[], number: number, part: PartName) =>
    links.map((link) => (link.entry.id === entryId(number) ? eraseFrom(link, part) : link));

  it('leaves the chain whole, in whatever order it was erased, and its minutes count', () => {
    const order = fc.shuffledSubarray(targets, { minLength: targets.length });
    fc.assert(
      fc.property(order, (ordered) => {
        let links: readonly Link[] = full;
        for (const [number, part] of ordered) links = erase(links, number, part);
        expect(check(links)).toMatchObject({ fault: null, erasures: 6, minutesElsewhere: 0 });
        expect(links).toEqual(
          targets.reduce<readonly Link[]>((all, [number, part]) => erase(all, number, part), full),
        );
      }),
    );
  });

  it('is a fault when no minutes speak of it', () => {
    const bare = chainEntries([1, 2].map((number) => buildEntry(number)));
    const gone = erase(bare, 2, 'who');
    expect(check(gone).fault).toMatchObject({ kind: 'erased-unsaid', seq: 2 });
    expect(check(gone, { isPart: true })).toMatchObject({ fault: null, minutesElsewhere: 1 });
    const [one, two] = gone;
    const other = chainEntries([buildEntry(1), buildEntry(2), buildMinutes(3, 'content', [entryId(2)])])[2];
    expect(check([one, two, other] as Link[]).fault).toMatchObject({ kind: 'erased-unsaid', seq: 2 });
  });

  it('cannot be replaced by other words: the salt is gone, the hash stays', () => {
    const gone = erase(full, 1, 'who');
    const filled = gone.map((link) =>
      link.seq === 1
        ? { ...link, who: { salt: 'who-1', value: { name: 'Ai khác', operator: null, address: null } } }
        : link,
    );
    expect(check(filled).fault).toMatchObject({ kind: 'changed', seq: 1 });
  });
});
