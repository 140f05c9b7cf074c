import type { Block, DocumentTree, Paragraph } from '#kernel/document/model/document-tree.ts';
import { findRegions } from '#kernel/extraction/regions/find-regions.ts';

/** The part of the official form that a paragraph belongs to, as far as it changes how the paragraph looks. */
export type PaperPart =
  | 'letterhead'
  /** The last line of the issuer's name and of the motto: a short rule stands below. */
  | 'ruled'
  | 'date'
  | 'kind'
  | 'subject'
  | 'body'
  | 'recipients'
  | 'signature'
  /** The name below a signature, with room above it to sign. */
  | 'name';

/** The printed half of a letterhead or an ending, for a paper that comes without the table that arranges it. */
export interface PaperRow {
  readonly kind: 'row';
  readonly place: 'letterhead' | 'ending';
  readonly left: readonly Paragraph[];
  readonly right: readonly Paragraph[];
}

/** What the paper draws, in order, and the part of the form each paragraph belongs to. */
export interface PaperLook {
  readonly blocks: readonly (Block | PaperRow)[];
  readonly parts: ReadonlyMap<string, PaperPart>;
}

/**
 * Gives a document the look of the official form (Decree 30/2020, Annex I) where its format keeps none: the
 * issuer and number left, the motto, place and day right; kind and subject centred; recipients left of the
 * signature. Where tables already arrange these parts they stay as they are, and no word moves past another part.
 */
export function lookLikePaper(tree: DocumentTree): PaperLook {
  const regions = findRegions(tree);
  const parts = new Map<string, PaperPart>();
  const tell = (paragraphs: readonly (Paragraph | null)[], part: PaperPart): void => {
    for (const paragraph of paragraphs) if (paragraph !== null) parts.set(paragraph.id, part);
  };
  tell(regions.letterhead, 'letterhead');
  tell(regions.letterhead.filter(isDate), 'date');
  tell([regions.kindLine], 'kind');
  tell([regions.issuerLine, ...regions.subject], 'subject');
  tell([...regions.preamble, ...paragraphsOf(regions.body), ...regions.closing], 'body');
  tell(regions.recipients, 'recipients');
  tell(regions.signature, 'signature');
  tell(regions.signature.filter(isName), 'name');
  const { left, right } = splitLetterhead(regions.letterhead);
  tell(
    [left.filter(isCapital).at(-1) ?? null, right.filter((line) => MOTTO.test(line.text)).at(-1) ?? null],
    'ruled',
  );
  const blocks = [
    { place: 'letterhead' as const, left, right },
    { place: 'ending' as const, left: regions.recipients, right: regions.signature },
  ].reduce(putSideBySide, tree.blocks);
  return { blocks, parts };
}

const MOTTO = /^(?:CỘNG HÒA|CỘNG HOÀ|ĐẢNG CỘNG SẢN)\s|^Độc lập\s*[-–]/u;
const DATE = /,\s*ngày\b.*\btháng\b/u;

function isDate(paragraph: Paragraph): boolean {
  return DATE.test(paragraph.text);
}

function isCapital(paragraph: Paragraph): boolean {
  return /\p{Lu}{2}/u.test(paragraph.text) && !/\p{Ll}/u.test(paragraph.text);
}

/** A person's name: small letters, where offices are printed in capitals and notes in brackets. */
function isName(paragraph: Paragraph): boolean {
  return /\p{Ll}/u.test(paragraph.text) && !paragraph.text.startsWith('(');
}

function splitLetterhead(letterhead: readonly Paragraph[]): Pick<PaperRow, 'left' | 'right'> {
  const isRight = (paragraph: Paragraph): boolean => MOTTO.test(paragraph.text) || isDate(paragraph);
  return {
    left: letterhead.filter((paragraph) => !isRight(paragraph)),
    right: letterhead.filter(isRight),
  };
}

/** Puts two halves beside each other when all of both stand together on the paper, outside any table. */
function putSideBySide(
  blocks: readonly (Block | PaperRow)[],
  { place, left, right }: Omit<PaperRow, 'kind'>,
): readonly (Block | PaperRow)[] {
  if (left.length === 0 || right.length === 0) return blocks;
  const wanted = new Set([...left, ...right].map((paragraph) => paragraph.id));
  const isWanted = (block: Block | PaperRow): boolean => block.kind === 'paragraph' && wanted.has(block.id);
  const first = blocks.findIndex(isWanted);
  const run = blocks.slice(first, first + wanted.size);
  if (first < 0 || run.length < wanted.size || !run.every(isWanted)) return blocks;
  return [
    ...blocks.slice(0, first),
    { kind: 'row', place, left, right },
    ...blocks.slice(first + wanted.size),
  ];
}

function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.filter((block) => block.kind === 'paragraph');
}
