import { KNOWN_PASSWORDS } from './known-passwords.ts';
import { LONGEST_PASSWORD, shortestPassword } from './password-length.ts';

/** What is wrong with a password. */
export type PasswordFault =
  | { readonly fault: 'too-short'; readonly shortest: number }
  | {
      readonly fault: 'too-long' | 'well-known' | 'names-person' | 'names-realm' | 'monotonous' | 'unchanged';
    };

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
  readonly realmName: string;
  readonly hasSecondFactor: boolean;
  /** The password until now, where it is changed. */
  readonly until?: string;
}

/** Words of a name that are shorter are in many a sentence; they betray nobody. */
const TELLING_LENGTH = 5;

/** Judges a password and answers the first thing that is wrong with it, or null. Characters are counted as people see them. */
export function judgePassword(password: string, owner: PasswordOwner): PasswordFault | null {
  const shortest = shortestPassword(owner.hasSecondFactor);
  const length = [...password.normalize('NFC')].length;
  if (length < shortest) return { fault: 'too-short', shortest };
  if (length > LONGEST_PASSWORD) return { fault: 'too-long' };
  if (password === owner.until) return { fault: 'unchanged' };
  const folded = fold(password);
  if (new Set(folded).size < 5 || isRun(folded)) return { fault: 'monotonous' };
  if (isWellKnown(folded) || isWellKnown(foldDisguised(password))) return { fault: 'well-known' };
  if (namesPerson(folded, owner)) return { fault: 'names-person' };
  if (
    tellingWords([owner.realmName.replace(/^(tỉnh|thành phố)\s+/i, '')]).some((word) => folded.includes(word))
  )
    return { fault: 'names-realm' };
  return null;
}

function namesPerson(folded: string, { email, name }: PasswordOwner): boolean {
  const [box = ''] = email.split('@');
  return tellingWords([box, name]).some((word) => folded.includes(word));
}

function tellingWords(names: readonly string[]): string[] {
  return names.map(fold).filter((word) => word.length >= TELLING_LENGTH);
}

/** Known as it is, with numbers or signs put around it, or said several times over. */
function isWellKnown(folded: string): boolean {
  const stem = folded.replace(/^\d+|\d+$/g, '');
  return [folded, stem, repeatedPart(folded), repeatedPart(stem)].some(
    (word) => word !== '' && KNOWN_PASSWORDS.has(word),
  );
}

function repeatedPart(word: string): string {
  return /^(.{3,}?)\1+$/.exec(word)?.[1] ?? word;
}

/** Every character is the next one of the alphabet or of the digits: abcdefgh, 87654321. */
function isRun(word: string): boolean {
  const steps = [...word].slice(1).map((letter, at) => letter.charCodeAt(0) - word.charCodeAt(at));
  return steps.length > 0 && steps.every((step) => step === steps[0]) && Math.abs(steps[0] ?? 0) <= 1;
}

/** Small letters and digits without marks: what is compared. */
function fold(words: string): string {
  return bare(words).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The same, signs and digits that stand for letters read as these: p@ssw0rd. */
function foldDisguised(words: string): string {
  return fold(
    bare(words)
      .replaceAll('@', 'a')
      .replaceAll('$', 's')
      .replace(/(?<=[a-z])0(?=[a-z])/g, 'o'),
  );
}

function bare(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
