import type { DocumentTree, Paragraph } from '../model/document-tree.ts';
import { paragraphsIn } from '../model/walk-document.ts';
import { findSecrecyInFileName } from './secrecy-file-name.ts';
import type { SecrecyDegree } from './secrecy-stamp.ts';
import { findStamp } from './secrecy-stamp.ts';

/** A mark of State secrecy and where it stands. */
export interface SecrecyMark {
  readonly mark: SecrecyDegree;
  readonly place: 'text' | 'margin' | 'file-name';
  /** The paragraph that bears it, null outside the running text. */
  readonly block: string | null;
}

/** Letterhead, number, title: stamps stand beside these. */
const headLength = 15;

/**
 * Finds the mark of a State secret on a document or in the name of its file (DESIGN law 4; Luật 117/2025/QH15).
 *
 * Looks where stamps stand: a line of its own, beside the number, in a margin or watermark, hidden. Prose that
 * speaks of secrecy (`bảo mật`, `bí mật`, `mật độ`) bears no mark. A document that is secret without a mark is not found.
 */
export function findSecrecyMark(tree: DocumentTree, fileName?: string): SecrecyMark | null {
  const named = fileName === undefined ? null : findSecrecyInFileName(fileName);
  if (named !== null) return { mark: named, place: 'file-name', block: null };
  const paragraphs = [...paragraphsIn(tree.blocks)];
  return findInParagraphs(paragraphs) ?? findInMargins(tree);
}

/**
 * Finds the mark in text as it came, line by line, before any line is joined with another.
 *
 * For plain text the gate asks both: a reader that joins a stamp with the line above would hide it.
 */
export function findSecrecyMarkInText(text: string): SecrecyMark | null {
  const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029\u0085]/u);
  const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';
  let printed = 0;
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) continue;
    printed += 1;
    const [previous, next] = [lines[at - 1], lines[at + 1]];
    const mark = findStamp({
      text: line,
      previous: isBlank(previous) ? null : (previous ?? null),
      next: isBlank(next) ? null : (next ?? null),
      inHead: printed <= headLength,
    });
    if (mark !== null) return { mark, place: 'text', block: null };
  }
  return null;
}

function findInParagraphs(paragraphs: readonly Paragraph[]): SecrecyMark | null {
  for (const [at, paragraph] of paragraphs.entries()) {
    const mark = findStamp({
      text: withoutNumber(paragraph),
      previous: paragraphs[at - 1]?.text ?? null,
      next: paragraphs[at + 1]?.text ?? null,
      inHead: at < headLength,
    });
    if (mark !== null) return { mark, place: 'text', block: paragraph.id };
  }
  return null;
}

function withoutNumber({ text, label }: Paragraph): string {
  return label?.automatic === true ? text.slice(label.end) : text;
}

/** Readers keep the words outside the running text as findings `outside-*`. */
function findInMargins(tree: DocumentTree): SecrecyMark | null {
  for (const finding of tree.findings) {
    const { text } = finding.values;
    if (!finding.code.startsWith('outside-') || text === undefined) continue;
    const isNote = finding.code === 'outside-footnote' || finding.code === 'outside-endnote';
    const mark = findStamp({ text, previous: null, next: null, inHead: !isNote });
    if (mark !== null) return { mark, place: 'margin', block: finding.block };
  }
  return null;
}
