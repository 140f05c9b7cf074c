import type { DocumentTree, Paragraph } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { splitBodies } from '#kernel/extraction/bodies/split-bodies.ts';
import { joinQuotes, quoteWords } from '#kernel/extraction/quote-words.ts';
import type { SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import type { PaperPlace } from '#modules/documents/widgets/paper-selection.ts';

/** The words at these places as one value, as extraction would quote them; null when they are none. */
export function wordsAt(tree: DocumentTree, places: readonly PaperPlace[]): SourcedText | null {
  return joinQuotes(
    quoted(tree, places).map(({ paragraph, start, end }) => {
      const label = paragraph.label;
      // The number or dash at the head of a line is no part of what it says.
      const from = label !== null && start < label.end && label.end < end ? label.end : start;
      return quoteWords(paragraph, from, end);
    }),
  );
}

/** The bodies and groups that these places name, each with its own words; all the words where none is told apart. */
export function namesAt(tree: DocumentTree, places: readonly PaperPlace[]): readonly SourcedText[] {
  const names = quoted(tree, places).flatMap(({ paragraph, start, end }) => {
    const label = paragraph.label;
    const from = label !== null && start < label.end && label.end < end ? label.end : start;
    const afterRole =
      /^[^:]{0,60}(?:chủ trì|phối hợp|tham mưu|thực hiện|đơn vị|cơ quan)[^:]{0,40}:\s*/iu.exec(
        paragraph.text.slice(from, end),
      );
    const first = from + (afterRole?.[0].length ?? 0);
    return splitBodies(paragraph.text, first, end).map((piece) =>
      quoteWords(paragraph, piece.start, piece.end),
    );
  });
  if (names.length > 0) return names;
  const whole = wordsAt(tree, places);
  return whole === null ? [] : [whole];
}

function quoted(
  tree: DocumentTree,
  places: readonly PaperPlace[],
): { readonly paragraph: Paragraph; readonly start: number; readonly end: number }[] {
  const paragraphs = new Map([...paragraphsOf(tree)].map((paragraph) => [paragraph.id, paragraph]));
  return places.flatMap(({ block, start, end }) => {
    const paragraph = paragraphs.get(block);
    return paragraph === undefined ? [] : [{ paragraph, start, end }];
  });
}
