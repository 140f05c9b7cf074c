import type { Paragraph } from '#kernel/document/model/document-tree.ts';
import { type Assignment, joinAssignments, NO_ASSIGNMENT, namesBodies } from '../assignments/assignment.ts';
import { findInlineAssignment } from '../assignments/find-inline-assignment.ts';
import { findRoleLabels, type RoleSegment } from '../assignments/find-role-labels.ts';
import {
  type AssigningSentence,
  quoteBodies,
  readAssigningSentence,
  readAssigningSentences,
} from '../assignments/read-assignment.ts';
import type { OutlineItem } from '../outline/build-outline.ts';
import { quoteWords } from '../quote-words.ts';
import { findClosingTime, findTimeBracket } from '../times/find-time-phrase.ts';

/**
 * What one paragraph under a heading does: it holds words of a task (with or without an assignment of its own),
 * it is a labelled line, or it is a sentence whose subject is bodies.
 */
export type Entry =
  | {
      readonly kind: 'content';
      readonly item: OutlineItem;
      readonly words: Words;
      readonly own: Assignment | null;
    }
  | {
      readonly kind: 'roles';
      readonly item: OutlineItem;
      readonly segments: readonly RoleSegment[];
      readonly assignment: Assignment;
    }
  | {
      readonly kind: 'sentence';
      readonly item: OutlineItem;
      readonly words: Words;
      readonly sentence: AssigningSentence;
    };

/** A stretch of a paragraph that holds words of a task. */
export interface Words {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

/** Reads one item of the outline that is a paragraph. */
export function readEntry(item: OutlineItem, paragraph: Paragraph): Entry {
  const words = { paragraph, start: item.start, end: paragraph.text.length };
  const segments = findRoleLabels(paragraph.text, item.start);
  const first = segments[0];
  if (first && first.labelStart <= item.start + bracketLength(paragraph.text, item.start)) {
    return { kind: 'roles', item, segments, assignment: assignmentOf(paragraph, segments) };
  }
  if (first && segments.some((segment) => segment.role !== 'output')) {
    const own = assignmentOf(paragraph, segments);
    const inline = findInlineAssignment(paragraph, item.start, first.labelStart);
    const end = trimLead(paragraph.text, first.labelStart);
    const whole = inline === null ? readAssigningSentences(paragraph, item.start, end) : null;
    if (whole !== null) {
      const sentence = { ...whole, assignment: joinAssignments([own, whole.assignment]) };
      return { kind: 'sentence', item, words: { ...words, end }, sentence };
    }
    return {
      kind: 'content',
      item,
      words: { ...words, end: inline?.textEnd ?? end },
      own: inline === null ? own : joinAssignments([own, inline.sentence.assignment]),
    };
  }
  const bracket = bracketLength(paragraph.text, item.start);
  const sentenceEnd = bracket > 0 ? paragraph.text.replace(/\)[\s.;]*$/u, '').length : paragraph.text.length;
  const sentence = readAssigningSentences(paragraph, item.start + bracket, sentenceEnd);
  if (sentence) return { kind: 'sentence', item, words, sentence };
  const inline = findInlineAssignment(paragraph, item.start);
  if (inline)
    return {
      kind: 'content',
      item,
      words: { ...words, end: inline.textEnd },
      own: inline.sentence.assignment,
    };
  const time = findTimeBracket(paragraph, item.start);
  if (time === null) {
    const closing = findClosingTime(paragraph, item.start);
    return { kind: 'content', item, words, own: closing && { ...NO_ASSIGNMENT, time: closing } };
  }
  const { textEnd, ...quote } = time;
  return { kind: 'content', item, words: { ...words, end: textEnd }, own: { ...NO_ASSIGNMENT, time: quote } };
}

/** Length of the bracket that opens a paragraph which stands in brackets as a whole; 0 for any other. */
function bracketLength(text: string, start: number): number {
  return /^\([^()]*(?:\([^()]*\)[^()]*)*\)[\s.;]*$/u.test(text.slice(start, start + 1_000)) ? 1 : 0;
}

/** What labelled values say: bodies by role, and words of time. */
export function assignmentOf(paragraph: Paragraph, segments: readonly RoleSegment[]): Assignment {
  return joinAssignments(
    segments.map((segment): Assignment => {
      if (segment.role === 'output') return NO_ASSIGNMENT;
      if (segment.role === 'time') {
        const time = quoteWords(paragraph, segment.valueStart, segment.valueEnd);
        const isDeadline = asksByWhen(paragraph.text.slice(segment.labelStart, segment.valueStart));
        return { ...NO_ASSIGNMENT, time: time.text === '' ? null : { ...time, isDeadline } };
      }
      return readValue(paragraph, segment);
    }),
  );
}

/** True for a label such as `Hạn hoàn thành` or `Thời gian hoàn thành`. */
export function asksByWhen(label: string): boolean {
  return /hoàn thành|^\s*hạn|thời hạn/iu.test(label);
}

/** A value is a list of bodies, or a sentence about them (`Sở A chủ trì, Sở B phối hợp`). */
export function readValue(
  paragraph: Paragraph,
  segment: Pick<RoleSegment, 'role' | 'valueStart' | 'valueEnd'>,
): Assignment {
  const bodies = quoteBodies(paragraph, segment.valueStart, segment.valueEnd);
  if (segment.role === 'coordinate') return { ...NO_ASSIGNMENT, coordinate: bodies };
  if (segment.role === 'advise') return { ...NO_ASSIGNMENT, advise: bodies };
  const start =
    segment.valueStart + (/^\s*/u.exec(paragraph.text.slice(segment.valueStart))?.[0].length ?? 0);
  const sentence = readAssigningSentence(paragraph, start, segment.valueEnd);
  if (sentence?.namesLead && namesBodies(sentence.assignment)) return sentence.assignment;
  return { ...NO_ASSIGNMENT, lead: bodies };
}

/** An opening bracket or dash before the first label is no word of the task. */
function trimLead(text: string, end: number): number {
  let to = end;
  while (to > 0 && /[\s(\-–+*,;]/u.test(text.charAt(to - 1))) to -= 1;
  return to;
}
