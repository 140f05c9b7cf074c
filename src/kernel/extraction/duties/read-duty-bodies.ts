import type { Paragraph } from '#kernel/document/model/document-tree.ts';
import { lowerText } from '#kernel/language/fold-text.ts';
import type { SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { quoteBodies, readAssigningSentence } from '../assignments/read-assignment.ts';
import { ASSIGNING, startsWithGroup, startsWithHead } from '../bodies/body-words.ts';
import { findListEnd } from '../bodies/find-list-end.ts';

/** Openings after which the subject follows: `Căn cứ …; các sở, ngành chủ động …`. */
const SUBORDINATE =
  /^(?:căn cứ|trên cơ sở|theo|để|nhằm|thực hiện|ngoài|trong quá trình|hằng năm|hàng năm|định kỳ)\s/u;

/** Bodies that a duty is laid on: its subject, wherever the sentence puts it; empty when it names none. */
export function readDutyBodies(paragraph: Paragraph, from: number): SourcedText[] {
  const { text } = paragraph;
  const heading = readBodyHeading(paragraph, from);
  if (heading.length > 0) return heading;
  const lower = lowerText(text.slice(from, from + 40));
  if (!SUBORDINATE.test(lower)) return subjectAt(paragraph, from);
  for (const match of text.slice(from).matchAll(/[;,]\s/gu)) {
    const bodies = subjectAt(paragraph, from + (match.index ?? 0) + match[0].length);
    if (bodies.length > 0) return bodies;
    if ((match.index ?? 0) > 1_200) break;
  }
  return [];
}

/** `Sở A chủ trì:` over a list heads it as `Sở A:` does. */
const CHARGED = /\s(?:chủ trì|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm)(?:\sthực hiện)?\s?:$/u;

/** A heading that is nothing but bodies: `1. Sở Tài chính`, `2. Các phòng, đơn vị thuộc Sở:`; empty for any other line. */
export function readBodyHeading(paragraph: Paragraph, from: number): SourcedText[] {
  const { text } = paragraph;
  const end = text.replace(CHARGED, '').replace(/[\s:.;]+$/u, '').length;
  if (end - from > 300 || !beginsWithBody(text, from)) return [];
  const start = from + assigningLength(text, from);
  return findListEnd(text, start, end) === end && !text.slice(start, end).includes(':')
    ? quoteBodies(paragraph, start, end)
    : [];
}

function subjectAt(paragraph: Paragraph, from: number): SourcedText[] {
  const sentence = readAssigningSentence(paragraph, from, paragraph.text.length);
  if (!sentence) return [];
  const { text } = paragraph;
  const start = from + assigningLength(text, from);
  const colon = text.slice(start, start + 300).search(/:/u);
  const listEnd = findListEnd(text, start, Math.min(text.length, start + 420));
  const end = colon >= 0 ? Math.min(listEnd, start + colon) : listEnd;
  return quoteBodies(paragraph, start, end);
}

function beginsWithBody(text: string, from: number): boolean {
  const start = from + assigningLength(text, from);
  const lower = lowerText(text.slice(start, start + 60));
  return startsWithGroup(lower) || (startsWithHead(lower) && /\p{Lu}/u.test(text.charAt(start)));
}

function assigningLength(text: string, from: number): number {
  return ASSIGNING.exec(lowerText(text.slice(from, from + 80)))?.[0].length ?? 0;
}
