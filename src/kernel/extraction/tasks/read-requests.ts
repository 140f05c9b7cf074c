import type { Paragraph } from '#kernel/document/model/document-tree.ts';
import { lowerText } from '#kernel/language/fold-text.ts';
import type { DraftTask, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { type Assignment, NO_ASSIGNMENT } from '../assignments/assignment.ts';
import { quoteBodies, readAssigningSentence } from '../assignments/read-assignment.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import type { OutlineItem } from '../outline/build-outline.ts';
import { findDeadlinePhrase } from '../times/find-time-phrase.ts';
import { printTasks } from './print-tasks.ts';
import { smallestUnits } from './smallest-units.ts';
import { isNumbered, type Unit } from './unit.ts';

/** The sentence of a letter that asks: where its bodies begin, and the paragraph. */
interface Asking {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly lead: readonly SourcedText[];
}

const ASKS = /(?<=^|[\s,;])(?:kính đề nghị|trân trọng đề nghị|đề nghị|yêu cầu)\s/gu;

/**
 * Reads what a letter asks for: its numbered requests, or the sentence that asks where nothing is numbered. Whoever
 * it asks leads; a deadline that the letter names for the whole holds for each request without its own.
 */
export function readRequests(context: ExtractionContext, planYear: number | null): DraftTask[] {
  const { regions, outline } = context;
  if (regions.kindLine !== null || regions.addressees.length === 0) return [];
  const body = regions.body.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  const paragraphs = [...regions.preamble, ...body, ...regions.closing];
  const asking = findAsking(paragraphs);
  const shared: Assignment = {
    ...NO_ASSIGNMENT,
    lead: asking?.lead.length ? asking.lead : readAddressees(regions.addressees),
    time: findDeadline([...regions.closing, ...body, ...regions.preamble]),
  };
  const items = outline.roots
    .filter((item) => isNumbered(item) || item.style === 'dash')
    .flatMap(smallestUnits);
  if (items.length > 0)
    return printTasks(
      items.map((unit) => addShared(unit, shared)),
      planYear,
    );
  if (asking === null) return [];
  const item: OutlineItem = {
    block: asking.paragraph,
    style: 'text',
    number: null,
    start: asking.start,
    parent: null,
    children: [],
  };
  const end = sentenceEnd(asking.paragraph.text, asking.start);
  const unit: Unit = {
    item,
    words: [{ paragraph: asking.paragraph, start: asking.start, end }],
    assignments: [shared],
  };
  return printTasks([unit], planYear);
}

function addShared(unit: Unit, shared: Assignment): Unit {
  const isLed = unit.assignments.some((one) => one.lead.length > 0);
  return {
    ...unit,
    assignments: [...unit.assignments, isLed ? { ...NO_ASSIGNMENT, time: shared.time } : shared],
  };
}

function findAsking(paragraphs: readonly Paragraph[]): Asking | null {
  for (const paragraph of paragraphs) {
    for (const match of lowerText(paragraph.text).matchAll(ASKS)) {
      const start = match.index ?? 0;
      const sentence = readAssigningSentence(paragraph, start, paragraph.text.length);
      if (sentence?.assigns) return { paragraph, start, lead: sentence.assignment.lead };
    }
  }
  return null;
}

function findDeadline(paragraphs: readonly Paragraph[]): SourcedText | null {
  for (const paragraph of paragraphs) {
    const found = findDeadlinePhrase(paragraph, 0, paragraph.text.length);
    if (found) return found;
  }
  return null;
}

/** Bodies behind `Kính gửi:` and in the lines below it. */
function readAddressees(addressees: readonly Paragraph[]): SourcedText[] {
  return addressees.flatMap((paragraph) => {
    const colon = paragraph.text.indexOf(':');
    const isHead = /^kính/iu.test(paragraph.text);
    const start = isHead ? (colon < 0 ? paragraph.text.length : colon + 1) : (paragraph.label?.end ?? 0);
    return quoteBodies(paragraph, start, paragraph.text.length);
  });
}

function sentenceEnd(text: string, from: number): number {
  const stop = /[.]\s+\p{Lu}/u.exec(text.slice(from));
  return stop ? from + stop.index : text.length;
}
