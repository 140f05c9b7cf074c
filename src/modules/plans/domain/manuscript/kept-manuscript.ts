import type { Manuscript } from '#kernel/composition/manuscript.ts';

/** writing: people write it; handed: it became a document that is reviewed; discarded: put aside, can be taken back. */
export type ManuscriptState = 'writing' | 'handed' | 'discarded';

/** What a list shows of a written plan. */
export interface ManuscriptSummary {
  readonly id: string;
  readonly state: ManuscriptState;
  readonly title: string;
  readonly issuer: string;
  readonly year: number | null;
  readonly tasks: number;
  readonly readingId: string | null;
  readonly version: number;
  readonly startedAt: Date;
  readonly startedByName: string;
  readonly changedAt: Date;
  readonly changedByName: string;
}

/** A written plan as it is kept. */
export interface KeptManuscript extends ManuscriptSummary {
  readonly content: Manuscript;
}

/** What a list shows of the content. */
export function summarizeManuscript({
  head,
  parts,
}: Manuscript): Pick<ManuscriptSummary, 'title' | 'issuer' | 'year' | 'tasks'> {
  return {
    title: head.subject.replace(/\s+/gu, ' ').trim(),
    issuer: head.issuer.replace(/\s+/gu, ' ').trim(),
    year: head.year,
    tasks: parts.filter(({ kind, text }) => kind === 'task' && text.trim() !== '').length,
  };
}

/** Every text that somebody typed. */
export function wordsOfManuscript({ head, parts }: Manuscript): string[] {
  return [
    ...Object.values(head).filter((value) => typeof value === 'string'),
    ...parts.flatMap(({ text, time, product, lead, coordinate }) => [
      text,
      time,
      product,
      ...[...lead, ...coordinate].map(({ name }) => name),
    ]),
  ];
}

/** What the picked names stand for, as answers of the review; a name under which two bodies were picked stays a question. */
export function answersOfNames({ parts }: Manuscript): Readonly<Record<string, readonly string[]>> {
  const picked = new Map<string, Set<string>>();
  for (const { name, organizationId } of parts.flatMap(({ lead, coordinate }) => [...lead, ...coordinate])) {
    if (organizationId === null) continue;
    const words = name.replace(/\s+/gu, ' ').trim();
    picked.set(words, (picked.get(words) ?? new Set()).add(organizationId));
  }
  return Object.fromEntries(
    [...picked].flatMap(([name, ids]) => (ids.size === 1 ? [[name, [...ids]] as const] : [])),
  );
}
