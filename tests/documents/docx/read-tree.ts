import type { DocumentTree, Paragraph, ReadingFinding } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { readDocx } from '#kernel/document/readers/docx/read-docx.ts';
import { buildDocx, type DocxContent } from '../build-docx.ts';

/** Builds and reads a document; a refusal fails the test. */
export function readTree(content: DocxContent | string): DocumentTree {
  const read = readDocx(buildDocx(content));
  if (!read.ok) throw new Error(`refused: ${read.reason.code} ${read.reason.part}`);
  return read.value;
}

/** The texts of all paragraphs in reading order. */
export function textsOf(content: DocxContent | string): string[] {
  return paragraphsIn(content).map((paragraph) => paragraph.text);
}

/** All paragraphs in reading order. */
export function paragraphsIn(content: DocxContent | string): Paragraph[] {
  return [...paragraphsOf(readTree(content))];
}

/** The findings of one code. */
export function findingsOf(content: DocxContent | string, code: string): ReadingFinding[] {
  return readTree(content).findings.filter((finding) => finding.code === code);
}
