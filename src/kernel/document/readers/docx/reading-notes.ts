import type { ReadingFinding } from '../../model/document-tree.ts';

/** Where words stood that are no part of the document's running text. */
export type OutsidePlace = 'header' | 'footer' | 'watermark' | 'footnote' | 'endnote' | 'hidden' | 'hint';

/** What the reader noticed on its way, gathered into findings at the end. */
export class ReadingNotes {
  readonly #counts = new Map<string, { count: number; block: string | null }>();
  readonly #outside: { place: OutsidePlace; text: string; block: string | null }[] = [];
  readonly #kept = new Set<string>();
  readonly #named = new Map<string, Set<string>>();

  /** Counts something of one kind; the finding points at the first place. */
  count(code: string, block: string | null = null): void {
    const seen = this.#counts.get(code);
    if (seen === undefined) this.#counts.set(code, { count: 1, block });
    else seen.count += 1;
  }

  /** Notes a name once per code: a font, a number format. */
  name(code: string, name: string): void {
    const names = this.#named.get(code) ?? new Set();
    names.add(name);
    this.#named.set(code, names);
  }

  /** Keeps words that stand outside the running text, so that they can be checked and shown. */
  keepOutside(place: OutsidePlace, text: string, block: string | null): void {
    const key = `${place}\n${block ?? ''}\n${text}`;
    if (text === '' || this.#kept.has(key)) return;
    this.#kept.add(key);
    this.#outside.push({ place, text, block });
  }

  /** All findings, in a fixed order. */
  findings(): ReadingFinding[] {
    const found: ReadingFinding[] = [];
    for (const [code, { count, block }] of this.#counts) {
      found.push({ code, severity: severityOf(code), block, values: { count: String(count) } });
    }
    for (const [code, names] of this.#named) {
      found.push({ code, severity: severityOf(code), block: null, values: { names: [...names].join(', ') } });
    }
    for (const { place, text, block } of this.#outside) {
      found.push({ code: `outside-${place}`, severity: severityOf(place), block, values: { text } });
    }
    return found;
  }
}

const warnings = new Set([
  'tracked-deletions',
  'tracked-insertions',
  'pictures-unread',
  'embedded-unread',
  'hidden',
  'hint',
  'legacy-doubtful',
  'legacy-text',
  'legacy-unknown',
  'part-damaged',
]);

function severityOf(code: string): 'info' | 'warning' {
  return warnings.has(code) ? 'warning' : 'info';
}
