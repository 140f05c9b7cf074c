import type { FormEdition, StyleName } from '../../layout/forms/form-edition.ts';
import type { DocumentFacts } from '../../model/document-facts.ts';
import type { Paragraph } from '../../model/document-tree.ts';

/** One paragraph and the part of the form that it is. */
export interface FormPart {
  readonly style: StyleName;
  readonly paragraph: Paragraph;
}

/** A document as its form is checked: its paragraphs by their parts, in reading order. */
export interface CheckedDocument {
  readonly form: FormEdition;
  /** True when the document is older than the form: nothing may be held against it. */
  readonly isOlder: boolean;
  /** Kind as printed; null for a letter. */
  readonly kind: string | null;
  readonly parts: readonly FormPart[];
  /** How the file sets its pages; null where its format does not tell. */
  readonly facts: DocumentFacts | null;
}

/** One place where a document is not as its form says. */
export interface Deviation {
  /** Stable; see `describeDeviation`. */
  readonly code: string;
  /** `note` where only custom says so: nothing is wrong with the paper. */
  readonly severity: 'fault' | 'note';
  /** Paper and clause that say how it should be. */
  readonly clause: string;
  /** The paragraph, null for the whole document or its pages. */
  readonly block: string | null;
  /** What stands there, and what should, already printable. */
  readonly found: string;
  readonly expected: string;
}

/** Makes a deviation of a paper's clause. */
export function deviation(
  form: FormEdition,
  clause: string,
  rest: Omit<Deviation, 'clause' | 'severity'>,
): Deviation {
  const isCustom = clause.startsWith('tập quán');
  return {
    ...rest,
    severity: isCustom ? 'note' : 'fault',
    clause: isCustom ? clause : `${form.source}, ${clause}`,
  };
}

/** The paragraphs of one part. */
export function partsOf(document: CheckedDocument, style: StyleName): readonly Paragraph[] {
  return document.parts.filter((part) => part.style === style).map(({ paragraph }) => paragraph);
}
