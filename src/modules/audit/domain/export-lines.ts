import { canonicalJson } from '#kernel/base/canonical-json.ts';
import type { Checkpoint, Digest, Link } from './chain.ts';
import { type ChainReport, checkChain } from './check-chain.ts';

/** The first line of an export: which chain it is of, and where it begins. */
export interface ExportHead {
  readonly audit: 'nhipcau';
  readonly version: 1;
  readonly realm: { readonly id: string; readonly name: string };
  /** The days that were asked for; null: from the first, up to the last. */
  readonly from: string | null;
  readonly to: string | null;
  readonly exportedAt: string;
  /** The link before the first one in this file. */
  readonly after: { readonly seq: number; readonly hash: string };
}

/** The last line of an export: what a file that was cut does not have. */
export interface ExportEnd {
  readonly end: { readonly seq: number; readonly hash: string };
}

/** One line of an export. */
export type ExportLine = ExportHead | Link | { readonly checkpoint: Checkpoint } | ExportEnd;

/** Writes a line of an export: JSON in its canonical form, so that no byte of it can be another. */
export function writeExportLine(line: ExportLine): string {
  return canonicalJson(line);
}

/** What a check of an export found. */
export type ExportReport =
  | { readonly kind: 'checked'; readonly head: ExportHead; readonly report: ChainReport }
  /** The line (from 1) that is no line of an export in its canonical form. */
  | { readonly kind: 'unreadable'; readonly line: number; readonly after: ChainReport['last'] | null };

/** Checks an export line by line, without any database. */
export interface ExportCheck {
  /** The next line, without its end; answers false once nothing more needs to be read. */
  take(text: string): boolean;
  report(): ExportReport;
}

/** Begins a check of an export; `expected` is a hash that somebody noted outside. */
export function checkExport(digest: Digest, expected: string | undefined): ExportCheck {
  let head: ExportHead | null = null;
  let chain: ReturnType<typeof checkChain> | null = null;
  let count = 0;
  let isEnded = false;
  let unreadable: number | null = null;
  const takeLine = (line: ExportLine): boolean => {
    if ('audit' in line) {
      head = line;
      chain = checkChain(digest, {
        realmId: line.realm.id,
        after: line.after,
        expected,
        isPart: line.to !== null,
      });
      return true;
    }
    if (chain === null) throw new TypeError('The head of an export comes first.');
    if ('checkpoint' in line) return chain.meet(line.checkpoint);
    if (!('end' in line)) return chain.take(line);
    isEnded = true;
    return chain.endAt(line.end);
  };
  return {
    take(text) {
      count += 1;
      const line = isEnded ? null : readLine(text, head === null);
      if (line !== null) return takeLine(line);
      unreadable = count;
      return false;
    },
    report() {
      if (head === null || chain === null) return { kind: 'unreadable', line: unreadable ?? 1, after: null };
      if (unreadable !== null) return { kind: 'unreadable', line: unreadable, after: chain.report().last };
      // Counts only where nothing else was found first.
      if (!isEnded) chain.breakAt('cut');
      return { kind: 'checked', head, report: chain.report() };
    },
  };
}

/** Reads a line that is written exactly as this house writes it; null for every other text. */
function readLine(text: string, isFirst: boolean): ExportLine | null {
  try {
    const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (typeof value !== 'object' || value === null || canonicalJson(value) !== text) return null;
    const line = isFirst ? shapeHead(value) : shapeLater(value);
    // Whatever a line has beyond its shape, or lacks of it, makes it another text.
    return line !== null && canonicalJson(line) === text ? line : null;
  } catch {
    return null;
  }
}

type Members = Readonly<Record<string, unknown>>;

function shapeHead({ audit, version, realm, from, to, exportedAt, after }: Members): ExportHead | null {
  if (audit !== 'nhipcau' || version !== 1) return null;
  const { id, name } = realm as ExportHead['realm'];
  const place = shapePlace(after);
  if (typeof id !== 'string' || typeof name !== 'string' || place === null) return null;
  const days = { from, to, exportedAt } as Pick<ExportHead, 'from' | 'to' | 'exportedAt'>;
  return { audit, version, realm: { id, name }, ...days, after: place };
}

function shapeLater(value: Members): Exclude<ExportLine, ExportHead> | null {
  if ('end' in value) {
    const end = shapePlace(value['end']);
    return end === null ? null : { end };
  }
  if ('checkpoint' in value) {
    const place = shapePlace(value['checkpoint']);
    const { madeAt } = value['checkpoint'] as Checkpoint;
    return place === null ? null : { checkpoint: { ...place, madeAt } };
  }
  const place = shapePlace(value);
  const { entry, who, content } = value as unknown as Link;
  if (place === null) return null;
  const { id, at, accountId, organizationId, role, action, object, requestId } = entry;
  const lasting = { id, at, accountId, organizationId, role, action, requestId };
  const about = { type: object.type, id: object.id };
  return {
    ...place,
    entry: { ...lasting, object: about },
    who: shapePart(who),
    content: shapePart(content),
  };
}

function shapePlace(value: unknown): { seq: number; hash: string } | null {
  const { seq, hash } = value as Members;
  return Number.isSafeInteger(seq) && typeof hash === 'string' ? { seq: seq as number, hash } : null;
}

/** What is inside a value is hashed as it stands, whatever its shape. */
function shapePart<Part extends Link['who'] | Link['content']>(part: Part): Part {
  return (
    'commitment' in part ? { commitment: part.commitment } : { salt: part.salt, value: part.value }
  ) as Part;
}
