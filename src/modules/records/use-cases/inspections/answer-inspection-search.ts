import { countWords, excerptAround } from '#kernel/language/find-words.ts';
import { administers } from '#kernel/law/holds.ts';
import type { SearchSource } from '#modules/access/door.ts';
import { bodiesOf, canInspect } from '../../domain/inspection/inspection-law.ts';
import { findInspectionsByWords } from '../../store/inspections/inspection-words.ts';

/** So much of an inspection is told, around the words that were looked for. */
const LONGEST = 140;

/** Answers search with inspections, each by the part of it where the words are, as far as the actor may read it. */
export const inspectionSearch: SearchSource = {
  kind: 'inspection',
  may: (actor) => canInspect(actor, 'records.read-inspection').allowed,
  find: async (db, actor, asked) => {
    const bodies = administers(actor) ? null : bodiesOf(actor);
    if (bodies?.length === 0) return [];
    // Somebody who stands in two bodies may find one inspection by the words of each.
    const most = asked.most * (bodies === null ? 1 : bodies.length + 1);
    const found = await findInspectionsByWords(db, { realmId: actor.realmId, bodies }, { ...asked, most });
    const seen = new Set<string | null>();
    const once = found.filter(({ of }) => !seen.has(of) && seen.add(of));
    return once.slice(0, asked.most).map(({ of, id, title, detail }) => ({
      id: of ?? id,
      of: null,
      title,
      detail: tellLine(detail ?? '', title, asked.words),
    }));
  },
};

/** Its day, and the line of it that shows the most of the words; the title is told beside it. */
function tellLine(told: string, title: string, looked: string): string | null {
  const [day = '', ...lines] = told.split('\n');
  const counted = lines
    .filter((line) => line !== title)
    .map((line) => ({ line, count: countWords(line, looked) }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  const best = counted.find(({ count }) => count > 0 && count === most)?.line ?? '';
  return [day, excerptAround(best, looked, LONGEST)].filter(Boolean).join(' · ') || null;
}
