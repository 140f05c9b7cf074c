import type { Paragraph } from '#kernel/document/model/document-tree.ts';
import { lowerText } from '#kernel/language/fold-text.ts';
import { type AssigningSentence, readAssigningSentence, readAssigningSentences } from './read-assignment.ts';

/** A sentence of assigning that stands behind the words of the task in the same paragraph. */
export interface InlineAssignment {
  /** Offset at which the words of the task end. */
  readonly textEnd: number;
  readonly sentence: AssigningSentence;
}

const SENTENCE_START = /(?<=[.;:!?…]["”)]?\s)(?=\p{Lu})/gu;
const BRACKET = /\((?:do\s|giao\s)?([^()]{4,300})\)\s*[.;]?\s*$/iu;
const ASSIGNS = /^(?:giao|phân công|đề nghị|yêu cầu)\s/u;

/**
 * Finds the assignment at the end of a paragraph: its last sentences (`… . Giao Sở A chủ trì, …`) or a bracket
 * (`… (Sở A chủ trì, phối hợp với Sở B).`). Null when the paragraph says nothing of who does it, or nothing else.
 */
export function findInlineAssignment(
  paragraph: Paragraph,
  from: number,
  to = paragraph.text.length,
): InlineAssignment | null {
  const bracket = to < paragraph.text.length ? findOpenBracket : findBracket;
  return findSentence(paragraph, from, to) ?? bracket(paragraph, from, to);
}

function findSentence(paragraph: Paragraph, from: number, to: number): InlineAssignment | null {
  const text = paragraph.text.slice(0, to);
  const starts = [...text.slice(from).matchAll(SENTENCE_START)].map((match) => from + (match.index ?? 0));
  for (const start of starts.slice(-8)) {
    const lower = lowerText(text.slice(start, start + 40));
    const end = starts.find((next) => next > start) ?? text.length;
    if (!ASSIGNS.test(lower) && !/chủ trì|đầu mối|chỉ đạo|thực hiện/u.test(lowerText(text.slice(start, end))))
      continue;
    const sentence = readAssigningSentences(paragraph, start, text.length);
    if (
      sentence &&
      (sentence.assigns || sentence.namesLead || (sentence.ownWords <= 1 && text.charAt(start - 2) !== ':'))
    )
      return { textEnd: text.charAt(start - 2) === ':' ? start - 2 : start, sentence };
  }
  return null;
}

/** `… (Sở A chủ trì, phối hợp Sở B; thời gian: …)`: the bracket that a label inside it cuts. */
function findOpenBracket(paragraph: Paragraph, from: number, to: number): InlineAssignment | null {
  const open = paragraph.text.lastIndexOf('(', to);
  if (open <= from || paragraph.text.slice(open, to).includes(')')) return null;
  const end = paragraph.text.slice(0, to).replace(/[\s;,.]+$/u, '').length;
  const sentence = readAssigningSentence(paragraph, open + 1, end);
  return sentence?.namesLead ? { textEnd: open, sentence } : null;
}

function findBracket(paragraph: Paragraph, from: number): InlineAssignment | null {
  const { text } = paragraph;
  const tail = Math.max(from, text.length - 320);
  const found = BRACKET.exec(text.slice(tail));
  if (!found) return null;
  const open = tail + found.index;
  const inner = tail + found.index + found[0].indexOf(found[1] as string);
  const sentence = readAssigningSentence(paragraph, inner, inner + (found[1] as string).length);
  if (sentence === null || open <= from || !(sentence.namesLead || sentence.ownWords === 0)) return null;
  return { textEnd: open, sentence };
}
