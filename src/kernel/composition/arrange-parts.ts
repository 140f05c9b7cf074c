import { foldText } from '../language/fold-text.ts';
import { writeRoman } from '../language/roman-numerals.ts';
import type { Manuscript, ManuscriptPart } from './manuscript.ts';
import { numberParts } from './number-parts.ts';
import { oneLine } from './print-names.ts';

/** A part where it is printed, with its number there; empty for prose. */
export interface PlacedPart {
  readonly part: ManuscriptPart;
  readonly number: string;
}

/** Tasks of the annex that stand under one title; null: under none. */
export interface TaskGroup {
  readonly title: string | null;
  /** `I`; empty without a title. */
  readonly number: string;
  readonly tasks: readonly PlacedPart[];
}

/** Where each part of a manuscript is printed. */
export interface ArrangedParts {
  /** `annex` stands where the text points at the annex. */
  readonly body: readonly (PlacedPart | 'annex')[];
  readonly groups: readonly TaskGroup[];
  /** The number of each part, wherever it is printed, in the order of the manuscript; `I.2.` in a group of the annex. */
  readonly numbers: readonly string[];
}

/**
 * Says which parts stand in the text and which in the table of the annex: there all tasks go, and headings below which
 * nothing but tasks stands, when the manuscript wants its tasks in an annex. Several sections with tasks become groups
 * of that table too.
 */
export function arrangeParts({ head, parts }: Manuscript): ArrangedParts {
  const isOut = head.tasksIn === 'annex' ? partsOfAnnex(parts) : parts.map(() => false);
  const text = parts.filter((_, index) => isOut[index] !== true);
  const numbersOfText = numberParts(text);
  const groups = groupTasks(parts, isOut);
  const numbers = new Map<string, string>(text.map(({ id }, index) => [id, numbersOfText[index] ?? '']));
  for (const { number: group, tasks } of groups)
    for (const { part, number } of tasks)
      numbers.set(part.id, group === '' ? `${number}.` : `${group}.${number}.`);
  return {
    body: placeText(parts, isOut, numbers),
    groups,
    numbers: parts.map(({ id }) => numbers.get(id) ?? ''),
  };
}

function isWritten({ text }: ManuscriptPart): boolean {
  return text.trim() !== '';
}

/** True for each part that goes into the annex. */
function partsOfAnnex(parts: readonly ManuscriptPart[]): boolean[] {
  return parts.map((part, index) => {
    if (part.kind === 'task') return true;
    if (part.kind !== 'heading') return false;
    const rest = parts.slice(index + 1);
    const end = rest.findIndex(({ kind }) => kind === 'heading' || kind === 'section');
    const below = (end < 0 ? rest : rest.slice(0, end)).filter(isWritten);
    return below.length > 0 && below.every(({ kind }) => kind === 'task');
  });
}

function placeText(
  parts: readonly ManuscriptPart[],
  isOut: readonly boolean[],
  numbers: ReadonlyMap<string, string>,
): ArrangedParts['body'] {
  const body: (PlacedPart | 'annex')[] = [];
  // Words of the writer that point at the annex are enough; else each section that gave tasks away points at it once.
  let isPointed = parts.some(({ kind, text }) => kind === 'prose' && /(?:^|\s)phu luc/u.test(foldText(text)));
  const isSaid = isPointed;
  parts.forEach((part, index) => {
    if (isOut[index] === true) {
      if (!isPointed && part.kind === 'task' && isWritten(part)) {
        body.push('annex');
        isPointed = true;
      }
      return;
    }
    if (part.kind === 'section') isPointed = isSaid;
    body.push({ part, number: numbers.get(part.id) ?? '' });
  });
  return body;
}

function groupTasks(parts: readonly ManuscriptPart[], isOut: readonly boolean[]): readonly TaskGroup[] {
  const bySection = new Map<string | null, ManuscriptPart[]>();
  const byHeading: { title: string | null; section: string | null; tasks: ManuscriptPart[] }[] = [];
  let section: string | null = null;
  let heading: string | null = null;
  parts.forEach((part, index) => {
    const words = oneLine(part.text);
    if (part.kind === 'section') [section, heading] = [words, null];
    else if (part.kind === 'heading') heading = isOut[index] === true ? words : null;
    else if (part.kind === 'task' && isOut[index] === true && words !== '') {
      bySection.set(section, [...(bySection.get(section) ?? []), part]);
      const last = byHeading.at(-1);
      if (last !== undefined && last.title === heading && last.section === section) last.tasks.push(part);
      else byHeading.push({ title: heading, section, tasks: [part] });
    }
  });
  let count = 0;
  return byHeading.map(({ title, section: above, tasks }) => {
    const named = title ?? (bySection.size > 1 ? above : null);
    if (named !== null) count += 1;
    return {
      title: named,
      number: named === null ? '' : writeRoman(count),
      tasks: tasks.map((part, index) => ({ part, number: String(index + 1) })),
    };
  });
}
