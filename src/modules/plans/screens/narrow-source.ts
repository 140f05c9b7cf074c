import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import type { Source } from '#kernel/plan-draft/plan-draft.ts';

/**
 * The part of a source in which these words stand: where they begin and end in it, white space and what a
 * quotation leaves out (marks of lists) aside. The whole source when they are not found there as they are.
 */
export function narrowSource(tree: DocumentTree, source: Source, words: string): Source {
  const texts = new Map([...paragraphsOf(tree)].map(({ id, text }) => [id, text]));
  const letters = source.flatMap((span, order) => lettersOf(texts.get(span.block) ?? '', span, order));
  const written = letters.filter(({ letter }) => isWritten(letter));
  const wanted = [...words].filter(isWritten).join('');
  const at = written
    .map(({ letter }) => letter)
    .join('')
    .indexOf(wanted);
  if (wanted === '' || at < 0) return source;
  const first = indexOfLetter(written, at);
  const last = indexOfLetter(written, at + wanted.length - 1);
  const [from, to] = [written[first], written[last]];
  if (from === undefined || to === undefined) return source;
  return source.flatMap((span, order) => {
    if (order < from.order || order > to.order) return [];
    return [
      {
        ...span,
        start: order === from.order ? from.start : span.start,
        end: order === to.order ? to.end : span.end,
      },
    ];
  });
}

interface Letter {
  readonly letter: string;
  readonly order: number;
  readonly start: number;
  readonly end: number;
}

function lettersOf(text: string, span: Source[number], order: number): Letter[] {
  let end = span.start;
  return Array.from(text.slice(span.start, span.end), (letter) => {
    const start = end;
    end += letter.length;
    return { letter, order, start, end };
  });
}

function isWritten(letter: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(letter);
}

/** Which letter holds the UTF-16 unit at this place of the letters put together. */
function indexOfLetter(letters: readonly Letter[], place: number): number {
  let left = place;
  return letters.findIndex(({ letter }) => {
    left -= letter.length;
    return left < 0;
  });
}
