import { canonicalJson } from '#kernel/base/canonical-json.ts';

/** SHA-256 of the UTF-8 bytes of a text, in small hexadecimal letters; handed in, because domain does no cryptography. */
export type Digest = (text: string) => string;

/** What stands before the first link of every chain. */
export const FIRST_PREVIOUS = '0'.repeat(64);

/** The act that empties parts of entries; its own entries are never emptied. */
export const ERASE_ACTION = 'audit.erase-personal-data';

/** Who wrote, and from where: the part of an entry that names people by their acting. */
export interface WhoPart {
  readonly name: string;
  /** Who sat at a shared desk (`Người nhập`). */
  readonly operator: string | null;
  readonly address: string | null;
}

/** What was there before and after: it may name people too. */
export interface ContentPart {
  readonly before: unknown;
  readonly after: unknown;
}

/** A part of an entry that can be erased: its value with the salt of its hash, or that hash alone once it was. */
export type Part<Value> = { readonly salt: string; readonly value: Value } | { readonly commitment: string };

/** The two parts of an entry that can be erased. */
export type PartName = 'who' | 'content';

/** The part of an entry that stays for good. */
export interface LastingPart {
  readonly id: string;
  /** The moment of the write, ISO to the millisecond. */
  readonly at: string;
  readonly accountId: string | null;
  readonly organizationId: string | null;
  readonly role: string | null;
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string };
  readonly requestId: string | null;
}

/** An entry as the chain holds it. */
export interface ChainedEntry {
  readonly entry: LastingPart;
  readonly who: Part<WhoPart>;
  readonly content: Part<ContentPart>;
}

/** One link: an entry, its number in the chain of its realm and its hash. */
export interface Link extends ChainedEntry {
  readonly seq: number;
  readonly hash: string;
}

/** A link that was noted for later: print it, and the chain up to it cannot be written anew unseen. */
export interface Checkpoint {
  readonly seq: number;
  readonly hash: string;
  readonly madeAt: string;
}

/** What the link remembers of a part: a hash that no guessing undoes once the salt is gone. */
export function commitTo(digest: Digest, part: Part<unknown>): string {
  return 'commitment' in part ? part.commitment : digest(canonicalJson([part.salt, part.value]));
}

/** The digest of an entry: all of it that lasts, and the commitments to what can be erased. */
export function digestOf(digest: Digest, realmId: string, { entry, who, content }: ChainedEntry): string {
  const whole = { ...entry, realmId, who: commitTo(digest, who), content: commitTo(digest, content) };
  return digest(canonicalJson(whole));
}

/** The hash of a link over the link before it; the database makes the same (migration of the chain, `audit_seal`). */
export function linkHash(digest: Digest, previous: string, seq: number, entryDigest: string): string {
  return digest(`${previous} ${seq} ${entryDigest}`);
}
