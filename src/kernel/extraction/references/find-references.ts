import type { Paragraph } from '../../document/model/document-tree.ts';
import { paragraphsOf } from '../../document/model/walk-document.ts';
import type { DraftReference, ReferenceRole } from '../../plan-draft/plan-draft.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { letterheadLines } from '../letterhead/letterhead-lines.ts';
import { readNumber } from '../letterhead/read-number.ts';
import { subjectParagraphs } from '../letterhead/read-subject.ts';
import { spanOf } from '../quote-words.ts';
import { type Citation, citationsInText } from './citations-in-text.ts';

interface PlacedCitation extends Citation {
  readonly paragraph: Paragraph;
}

/**
 * Lists each document that this one cites by symbol, once, by first mention; its own symbol is left out.
 *
 * A day printed only at a later mention still counts. `implements` is at most one document: the one that the
 * title says is carried out, else the first that the preamble `Thực hiện …`; guidance on how to write a plan
 * is a basis.
 */
export function findReferences(context: ExtractionContext): DraftReference[] {
  const own = readNumber(letterheadLines(context))?.symbol;
  const letterhead = new Set(letterheadLines(context).map(({ id }) => id));
  const subject = new Set(subjectParagraphs(context).map(({ id }) => id));
  const citations = [...paragraphsOf(context.tree)]
    .filter(({ id }) => !letterhead.has(id) || subject.has(id))
    .flatMap((paragraph) => citationsInText(paragraph.text).map((citation) => ({ ...citation, paragraph })))
    .filter(({ symbol }) => symbol.text !== own?.text);
  const carriedOut = findCarriedOut(context, citations);
  const bySymbol = new Map<string, PlacedCitation[]>();
  for (const citation of citations) {
    const mentions = bySymbol.get(citation.symbol.text);
    if (mentions === undefined) bySymbol.set(citation.symbol.text, [citation]);
    else mentions.push(citation);
  }
  return [...bySymbol.values()].flatMap((mentions) => {
    const [first] = mentions;
    if (first === undefined) return [];
    const dated = mentions.find(({ date }) => date !== null) ?? first;
    return [
      {
        symbol: first.symbol.text,
        kind: first.kind,
        date: dated.date,
        role: first.symbol.text === carriedOut ? 'implements' : roleOf(context, subject, first.paragraph),
        source: sourceOf(first, dated),
      },
    ];
  });
}

/** One place for each printed value: symbol, kind, day. */
function sourceOf(first: PlacedCitation, dated: PlacedCitation): DraftReference['source'] {
  const { paragraph, start, end, kind, kindStart, kindEnd } = first;
  return [
    spanOf(paragraph, start, end),
    ...(kind === null ? [] : [spanOf(paragraph, kindStart, kindEnd)]),
    ...(dated.date === null ? [] : [spanOf(dated.paragraph, dated.dateStart, dated.dateEnd)]),
  ];
}

function roleOf(
  { regions }: ExtractionContext,
  subject: ReadonlySet<string>,
  paragraph: Paragraph,
): ReferenceRole {
  const isHead =
    subject.has(paragraph.id) ||
    [regions.kindLine, ...regions.subject, ...regions.preamble].some((line) => line?.id === paragraph.id);
  return isHead ? 'basis' : 'mentioned';
}

const CARRIES_OUT = /(?<![\p{L}])(?:thực hiện|triển khai|cụ thể hóa|cụ thể hoá)(?![\p{L}])/iu;
/** Kinds that tell how to write a plan, ask for one or report on one, but are not themselves carried out. */
const ONLY_GUIDES = /^(?:công văn|hướng dẫn|thông báo|tờ trình|công điện|báo cáo|giấy mời|văn bản)/iu;

function findCarriedOut({ regions }: ExtractionContext, citations: readonly PlacedCitation[]): string | null {
  const title = new Set(
    [...regions.subject, ...(regions.kindLine ? [regions.kindLine] : [])].map(({ id }) => id),
  );
  const titled = citations.find(({ paragraph }) => title.has(paragraph.id));
  if (titled !== undefined && CARRIES_OUT.test(wordsBefore(titled, regions.subject)))
    return titled.symbol.text;
  const preamble = new Set(regions.preamble.map(({ id }) => id));
  const carried = citations.find(
    (citation) =>
      preamble.has(citation.paragraph.id) && !ONLY_GUIDES.test(citation.kind ?? '') && opensClause(citation),
  );
  return carried?.symbol.text ?? null;
}

/** The words of the title before a citation, those of the title's lines above included. */
function wordsBefore({ paragraph, kindStart, start }: PlacedCitation, subject: readonly Paragraph[]): string {
  const at = subject.findIndex(({ id }) => id === paragraph.id);
  const above = subject.slice(0, Math.max(at, 0)).map(({ text }) => text);
  return [...above, paragraph.text.slice(0, Math.min(kindStart, start))].join(' ');
}

/** `Thực hiện Kế hoạch số …` at the head of its clause, with nothing cited between. */
function opensClause({ paragraph, kindStart, start }: PlacedCitation): boolean {
  const before = paragraph.text.slice(0, Math.min(kindStart, start));
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1);
  return /^\s*(?:[-–•]\s*)?(?:để\s+|nhằm\s+|tiếp tục\s+)?(?:tổ chức\s+)?(?:triển khai thực hiện|thực hiện|triển khai|cụ thể h[óo][áa]?)(?:\s+(?:có hiệu quả|nghiêm|tốt))?\s+$/iu.test(
    clause,
  );
}
