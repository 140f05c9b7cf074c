import { readFileSync } from 'node:fs';

/** A range of days of the fixture; what is absent is not known, or without end. */
interface Span {
  readonly from?: string;
  readonly to?: string;
}

/** A body of the fixture, in the shape of samples/province.json. */
export interface GoldBody {
  readonly key: string;
  readonly kind: string;
  readonly tree: 'state' | 'party';
  readonly openedOn?: string;
  readonly closedOn?: string;
  readonly names: readonly (Span & { readonly name: string; readonly abbreviation?: string })[];
  readonly parents?: readonly (Span & { readonly tree: 'state' | 'party'; readonly parent: string })[];
}

/** What a printed name is expected to mean; gold-names.json says how to read it. */
export interface GoldName {
  readonly printed: string;
  readonly then?: string;
  readonly now?: readonly string[];
  readonly group?: readonly string[];
  readonly open?: true;
  readonly unresolved?: true;
  readonly first?: string;
  readonly why?: string;
}

/** The names of one paper, with what is known of the paper. */
export interface GoldPaper {
  readonly paper: string;
  readonly issuer: string;
  readonly day: string;
  readonly subject: string;
  readonly names: readonly GoldName[];
}

/** The gold list and the bodies it speaks of. */
export interface Gold {
  readonly today: string;
  readonly sets: Readonly<Record<string, { readonly rule: string } & Record<string, readonly string[]>>>;
  readonly papers: readonly GoldPaper[];
  readonly realm: string;
  readonly organizations: readonly GoldBody[];
  readonly successions: readonly {
    readonly from: string;
    readonly to: string;
    readonly on: string;
    readonly scope?: string;
  }[];
}

/** Reads both files of the gold. */
export function readGold(): Gold {
  const read = (file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
  return { ...read('gold-names.json'), ...read('gold-bodies.json') };
}

/** The keys of a group's members on the day of its paper. */
export function listGoldMembers(gold: Gold, paper: GoldPaper, sets: readonly string[]): string[] {
  const period = paper.day < '2025-03-01' ? 'until-2025' : 'from-2025-07';
  return [...new Set(sets.flatMap((set) => gold.sets[set]?.[period] ?? []))];
}
