import { createHash } from 'node:crypto';
import {
  type ChainedEntry,
  commitTo,
  type Digest,
  digestOf,
  ERASE_ACTION,
  FIRST_PREVIOUS,
  type Link,
  linkHash,
  type PartName,
} from '#modules/audit/domain/chain.ts';

/** SHA-256 for tests of the chain. */
export const testDigest: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The realm of chains in tests. */
export const CHAIN_REALM = '01990000-0000-7000-8000-00000000000a';

/** An identifier for the entry of a number. */
export function entryId(number: number): string {
  return `01990000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** An entry of a number, with whatever is to be different. */
export function buildEntry(number: number, more: Partial<ChainedEntry['entry']> = {}): ChainedEntry {
  return {
    entry: {
      id: entryId(number),
      at: new Date(Date.UTC(2027, 2, 10, 2, number)).toISOString(),
      accountId: entryId(900),
      organizationId: null,
      role: 'officer',
      action: 'records.correct-record',
      object: { type: 'record', id: entryId(700 + number) },
      requestId: `req-${number}`,
      ...more,
    },
    who: {
      salt: `who-${number}`,
      value: { name: 'Nguyễn Thị Hà', operator: null, address: '192.0.2.7' },
    },
    content: {
      salt: `content-${number}`,
      value: { before: { doneOn: '2027-01-10' }, after: { doneOn: '2027-01-20', words: `Lần ${number}` } },
    },
  };
}

/** Chains entries as the house does. */
export function chainEntries(entries: readonly ChainedEntry[]): Link[] {
  const links: Link[] = [];
  for (const one of entries) {
    const seq = links.length + 1;
    const previous = links.at(-1)?.hash ?? FIRST_PREVIOUS;
    links.push({
      ...one,
      seq,
      hash: linkHash(testDigest, previous, seq, digestOf(testDigest, CHAIN_REALM, one)),
    });
  }
  return links;
}

/** The minutes that an erasure leaves, as the entry of a number. */
export function buildMinutes(number: number, part: PartName, entries: readonly string[]): ChainedEntry {
  const minutes = buildEntry(number, { action: ERASE_ACTION });
  const after = { part, entries, reason: 'Theo yêu cầu của người có tên' };
  return { ...minutes, content: { salt: `content-${number}`, value: { before: null, after } } };
}

/** The link once a part of its entry was erased. */
export function eraseFrom(link: Link, part: PartName): Link {
  return { ...link, [part]: { commitment: commitTo(testDigest, link[part]) } };
}
