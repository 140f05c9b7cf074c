import type { DraftTask } from '#kernel/plan-draft/plan-draft.ts';
import { joinAssignments } from '../assignments/assignment.ts';
import type { OutlineItem } from '../outline/build-outline.ts';
import { joinQuotes, quoteWords } from '../quote-words.ts';
import { readTime } from '../times/find-time-phrase.ts';
import type { Words } from './read-entry.ts';
import { isBullet, isNumbered, type Unit } from './unit.ts';

/** Prints units as tasks of the draft: numbers, bullets counted under their number, words joined, times read. */
export function printTasks(
  units: readonly Unit[],
  planYear: number | null,
  onPrinted: (task: DraftTask, unit: Unit) => void = () => {},
): DraftTask[] {
  const bullets = new Map<OutlineItem | null, number>();
  return units.flatMap((unit): DraftTask[] => {
    const words = joinWords(unit.words);
    if (words === null) return [];
    const number = nearest(unit.item, isNumbered);
    const above = number !== null && isSection(number) ? null : number;
    let bullet: number | null = null;
    if (isBullet(unit.item)) {
      bullet = (bullets.get(number) ?? 0) + 1;
      bullets.set(number, bullet);
    }
    const { lead, coordinate, advise, scopes, time } = joinAssignments(unit.assignments);
    const task = {
      number: above?.number ?? null,
      bullet,
      heading: headingOf(unit.item, number),
      text: words.text,
      lead,
      coordinate,
      advise,
      assignments: scopes,
      time: readTime(time, planYear),
      source: words.source,
    };
    onPrinted(task, unit);
    return [task];
  });
}

/** Each part is quoted as printed; only the last loses its stop. */
function joinWords(parts: readonly Words[]) {
  const last = parts.length - 1;
  return joinQuotes(
    parts.map(({ paragraph, start, end }, index) => {
      const quote = quoteWords(paragraph, start, end);
      const span = quote.source[0];
      if (index === last || !span || !/^[.;]/u.test(paragraph.text.slice(span.end))) return quote;
      return {
        text: `${quote.text}${paragraph.text.charAt(span.end)}`,
        source: [{ ...span, end: span.end + 1 }],
      };
    }),
  );
}

function nearest(item: OutlineItem, matches: (item: OutlineItem) => boolean): OutlineItem | null {
  for (let up: OutlineItem | null = item; up; up = up.parent) if (matches(up)) return up;
  return null;
}

/** Roman headings and parts number sections, not tasks. */
function isSection(item: OutlineItem): boolean {
  return (
    item.style === 'roman' || item.style === 'part' || item.style === 'capital' || item.style === 'article'
  );
}

function headingOf(item: OutlineItem, number: OutlineItem | null): string | null {
  if (number === null) return null;
  if (number !== item) return printHeading(number);
  const above = item.parent && nearest(item.parent, isNumbered);
  return above && !isSection(above) ? printHeading(above) : null;
}

function printHeading(item: OutlineItem): string | null {
  return item.block.kind === 'paragraph' ? quoteWords(item.block, 0, item.block.text.length).text : null;
}
