import {
  type Checkpoint,
  type Digest,
  digestOf,
  ERASE_ACTION,
  FIRST_PREVIOUS,
  type Link,
  linkHash,
  type PartName,
} from './chain.ts';

/**
 * What is wrong with a chain: a number is missing or stands twice (`gap`), an entry or its hash is not what it was
 * (`changed`), a checkpoint says another hash (`checkpoint`), the end that was promised is not there (`cut`), a hash
 * that was noted outside is nowhere in it (`unmet`), a part is gone without minutes (`erased-unsaid`).
 */
export type FaultKind = 'gap' | 'changed' | 'checkpoint' | 'cut' | 'unmet' | 'erased-unsaid';

/** The first place where a chain is broken. */
export interface ChainFault {
  readonly kind: FaultKind;
  /** The number of the link; for a cut end, the first that is missing. */
  readonly seq: number;
  /** The moment of the entry there, or of the last good one before it; null where there is none. */
  readonly at: string | null;
}

/** Where a check begins and what it must meet. */
export interface ChainStart {
  readonly realmId: string;
  /** The link before the first one that is checked; left out for the beginning of the chain. */
  readonly after?: { readonly seq: number; readonly hash: string } | undefined;
  /** A hash that somebody noted outside and that must be met. */
  readonly expected?: string | undefined;
  /** True when later links exist that are not looked at: minutes of an erasure may be among them. */
  readonly isPart?: boolean | undefined;
}

/** What was checked. */
export interface ChainReport {
  /** Links that were looked at, up to the fault if there is one. */
  readonly checked: number;
  readonly last: { readonly seq: number; readonly hash: string; readonly at: string | null };
  readonly erasures: number;
  /** Erased parts whose minutes must stand in a later part of the chain. */
  readonly minutesElsewhere: number;
  readonly fault: ChainFault | null;
}

/** Checks a chain link by link, in order; after the first fault it looks no further. */
export interface ChainCheck {
  /** The next link; answers false once the chain is broken. */
  take(link: Link): boolean;
  /** A checkpoint of a link that was taken. */
  meet(checkpoint: Pick<Checkpoint, 'seq' | 'hash'>): boolean;
  /** What the end must be, where that was said. */
  endAt(end: Pick<Checkpoint, 'seq' | 'hash'>): boolean;
  /** A fault that whoever reads the chain found: after the last good link, where no number is given. */
  breakAt(kind: FaultKind, seq?: number): false;
  report(): ChainReport;
}

/** Begins a check of a chain. */
export function checkChain(digest: Digest, start: ChainStart): ChainCheck {
  const erased = watchErasures();
  let last: ChainReport['last'] = { seq: 0, hash: FIRST_PREVIOUS, at: null, ...start.after };
  let checked = 0;
  let fault: ChainFault | null = null;
  let isMet = start.expected === undefined || start.expected === last.hash;
  /** Hashes of the links since the last checkpoint, by number. */
  const hashes = new Map<number, string>([[last.seq, last.hash]]);
  const breakAt = (kind: FaultKind, seq = last.seq + 1, at = last.at): false => {
    fault ??= { kind, seq, at };
    return false;
  };
  return {
    take(link) {
      if (fault !== null) return false;
      if (link.seq !== last.seq + 1) return breakAt('gap', last.seq + 1);
      const hash = linkHash(digest, last.hash, link.seq, digestOf(digest, start.realmId, link));
      if (hash !== link.hash) return breakAt('changed', link.seq, link.entry.at);
      last = { seq: link.seq, hash, at: link.entry.at };
      checked += 1;
      hashes.set(link.seq, hash);
      if (hash === start.expected) isMet = true;
      erased.note(link);
      return true;
    },
    meet({ seq, hash }) {
      if (fault !== null) return false;
      // A checkpoint of a link that is not there tells that it was.
      if (seq > last.seq) return breakAt('gap');
      if (hashes.get(seq) !== hash) return breakAt('checkpoint', seq);
      for (const earlier of hashes.keys()) {
        if (earlier >= seq) break;
        hashes.delete(earlier);
      }
      return true;
    },
    endAt({ seq, hash }) {
      if (fault !== null) return false;
      if (seq > last.seq) return breakAt('cut', last.seq + 1);
      return seq === last.seq && hash === last.hash ? true : breakAt('checkpoint', seq);
    },
    breakAt: (kind, seq) => breakAt(kind, seq),
    report() {
      const unsaid = erased.unsaid();
      if (start.isPart !== true && unsaid[0] !== undefined)
        breakAt('erased-unsaid', unsaid[0].seq, unsaid[0].at);
      if (!isMet) breakAt('unmet', last.seq + 1);
      return { checked, last, erasures: erased.count(), minutesElsewhere: unsaid.length, fault };
    },
  };
}

/** Remembers which parts are gone until the minutes of it come by, which is always later in the chain. */
function watchErasures() {
  const waiting = new Map<string, { readonly seq: number; readonly at: string }>();
  let count = 0;
  return {
    note({ entry, who, content, seq }: Link): void {
      const isGone = { who: 'commitment' in who, content: 'commitment' in content };
      for (const part of ['who', 'content'] as const)
        if (isGone[part]) {
          count += 1;
          waiting.set(`${entry.id} ${part}`, { seq, at: entry.at });
        }
      if (entry.action !== ERASE_ACTION || 'commitment' in content) return;
      const minutes = readMinutes(content.value.after);
      for (const id of minutes.entries) waiting.delete(`${id} ${minutes.part}`);
    },
    unsaid: () => [...waiting.values()],
    count: () => count,
  };
}

/** Which parts of which entries an erasure emptied, as its minutes say it. */
export function readMinutes(after: unknown): { readonly part: PartName | null; readonly entries: string[] } {
  const said = (typeof after === 'object' && after !== null ? after : {}) as Readonly<
    Record<string, unknown>
  >;
  const part = said['part'] === 'who' || said['part'] === 'content' ? said['part'] : null;
  const entries = Array.isArray(said['entries']) ? said['entries'] : [];
  return { part, entries: entries.filter((id) => typeof id === 'string') };
}
