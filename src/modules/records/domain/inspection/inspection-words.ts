import type { InspectionContent } from './inspection.ts';
import { narrowTo } from './inspection-law.ts';

/** The words of an inspection as one of its readers may see them. */
export interface ReadersWords {
  /** The inspected body that reads them; null: whoever inspects, who reads all. */
  readonly organizationId: string | null;
  readonly words: string;
}

/** More than this is not looked through: a table of search words has an end. */
const LONGEST = 100_000;

/**
 * The words of an inspection once for each of its readers, for search: whoever inspects finds it by all it says, an
 * inspected body by what it may read (`narrowTo`) and by nothing else.
 *
 * @param owing the body of each obligation that was looked at
 */
export function wordsForReaders(
  content: InspectionContent,
  owing: ReadonlyMap<string, string>,
): readonly ReadersWords[] {
  return [
    { organizationId: null, words: wordsOf(content) },
    ...content.bodies.map(({ id }) => ({
      organizationId: id,
      words: wordsOf(narrowTo(content, [id], owing)),
    })),
  ];
}

function wordsOf({
  title,
  decision,
  place,
  summary,
  members,
  bodies,
  findings,
  remedies,
}: InspectionContent): string {
  const parts = [
    ...[title, decision, place, summary],
    ...members.map((member) => member.title),
    ...bodies.map(({ name }) => name),
    ...[...findings, ...remedies].map(({ words }) => words),
  ];
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n')
    .slice(0, LONGEST);
}
