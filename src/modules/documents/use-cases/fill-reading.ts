import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { DraftDocument, PlanDraft, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { applyCorrections } from '../domain/apply-corrections.ts';
import type { StoredReading } from '../domain/reading.ts';
import { summarizeReading } from '../domain/summarize-reading.ts';
import {
  type FilledParts,
  type FillingWay,
  findBeforeFilling,
  insertFilling,
  replaceDraft,
} from '../store/write-filling.ts';
import { type SeenReading, takeReading } from './change-reading.ts';
import { fillingGone, notAScan } from './scan-problems.ts';

/** What a person gave a scan: words that were read, or tasks in rows. */
export interface Filling {
  readonly way: FillingWay;
  readonly tree: DocumentTree;
  readonly draft: PlanDraft;
}

/**
 * Gives a scan what no machine could read in it; what it was given before is replaced and kept aside. Facts of the
 * document that a person set stay; tasks in rows leave the rest of the document as it was.
 *
 * @throws ProblemError reading-not-found, version-conflict, reading-confirmed, reading-discarded, not-a-scan
 */
export async function fillReading(
  tx: Transaction,
  act: Act,
  seen: SeenReading,
  { way, tree, draft }: Filling,
): Promise<StoredReading> {
  const reading = await takeReading(tx, act, seen, 'awaiting');
  if (reading.scan === null) throw notAScan();
  const filled =
    way === 'pasted' ? draft : { ...draft, document: keepHead(reading.draft.document, draft.document) };
  const corrections = { document: reading.corrections.document, tasks: {} };
  await insertFilling(
    tx,
    {
      realmId: act.realmId,
      id: act.newId(),
      readingId: seen.id,
      way,
      version: reading.version + 1,
      before: { tree: reading.tree, draft: reading.draft, corrections: reading.corrections },
    },
    authorOf(act),
  );
  await recordAudit(tx, act, {
    action: 'documents.fill-reading',
    object: { type: 'reading', id: seen.id },
    before: { version: reading.version, tasks: reading.draft.tasks.length },
    after: { version: reading.version + 1, way, tasks: filled.tasks.length },
  });
  return putInPlace(tx, act, reading, { tree, draft: filled, corrections });
}

/**
 * Takes the last filling back, as long as nothing was changed since.
 *
 * @throws ProblemError as `fillReading`, filling-gone
 */
export async function takeFillingBack(tx: Transaction, act: Act, seen: SeenReading): Promise<StoredReading> {
  const reading = await takeReading(tx, act, seen, 'awaiting');
  const before = await findBeforeFilling(tx, act.realmId, seen.id, seen.version);
  if (before === null) throw fillingGone();
  await recordAudit(tx, act, {
    action: 'documents.take-filling-back',
    object: { type: 'reading', id: seen.id },
    before: { version: reading.version, tasks: reading.draft.tasks.length },
    after: { version: reading.version + 1, tasks: before.draft.tasks.length },
  });
  return putInPlace(tx, act, reading, before);
}

async function putInPlace(
  tx: Transaction,
  act: Act,
  reading: StoredReading,
  parts: FilledParts,
): Promise<StoredReading> {
  const facts = summarizeReading(applyCorrections(parts.draft, parts.corrections), reading.file.name);
  const author = authorOf(act);
  await replaceDraft(tx, { realmId: act.realmId, id: reading.id }, parts, facts, author);
  return {
    ...reading,
    ...parts,
    ...facts,
    version: reading.version + 1,
    changedAt: author.at,
    changedByName: author.name,
  };
}

/** Words of the document that were read before; their places are gone with the words. */
function keepHead(before: DraftDocument, now: DraftDocument): DraftDocument {
  const bare = (value: SourcedText | null): SourcedText | null =>
    value === null ? null : { text: value.text, source: [] };
  const { signer } = before;
  return {
    ...before,
    type: bare(before.type),
    number: bare(before.number),
    place: bare(before.place),
    date: bare(before.date),
    subject: bare(before.subject),
    issuer: bare(before.issuer),
    year: now.year ?? (before.year === null ? null : { value: before.year.value, source: [] }),
    signer:
      signer === null
        ? null
        : {
            authority: bare(signer.authority),
            capacity: bare(signer.capacity),
            title: bare(signer.title),
            name: bare(signer.name),
          },
  };
}
