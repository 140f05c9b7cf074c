import type { TextSpan } from '#kernel/base/text-span.ts';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import type { CorrectedText, Corrections, TaskCorrections } from './corrections.ts';

/** Places that corrections name and the document does not have: a block it lacks, or words beyond its end. */
export function unknownPlaces(corrections: Corrections, tree: DocumentTree): TextSpan[] {
  const lengths = new Map([...paragraphsOf(tree)].map(({ id, text }) => [id, text.length]));
  return placesOf(corrections).filter(({ block, start, end }) => {
    const length = lengths.get(block);
    return length === undefined || start < 0 || end <= start || end > length;
  });
}

function placesOf(corrections: Corrections): TextSpan[] {
  const { document, tasks, added, reporting, addedReporting, references, addedReferences, duties } =
    corrections;
  const texts: (CorrectedText | null | undefined)[] = [
    document?.number,
    document?.date,
    document?.subject,
    document?.issuer,
    ...[...Object.values(tasks ?? {}), ...(added ?? [])].flatMap(textsOfTask),
    ...[...Object.values(reporting ?? {}), ...(addedReporting ?? [])].flatMap(({ from, to, via }) => [
      from,
      to,
      via,
    ]),
    ...[...Object.values(references ?? {}), ...(addedReferences ?? [])].flatMap(
      ({ symbol, kind, date, issuer }) => [symbol, kind, date, issuer],
    ),
    ...Object.values(duties ?? {}).map(({ timeText }) => timeText),
  ];
  return texts.flatMap((text) => (typeof text === 'object' && text !== null ? text.source : []));
}

function textsOfTask(task: TaskCorrections): (CorrectedText | null | undefined)[] {
  return [
    task.text,
    task.timeText,
    task.product,
    ...(task.lead ?? []),
    ...(task.coordinate ?? []),
    ...(task.advise ?? []),
  ];
}
