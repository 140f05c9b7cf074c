import type { Paragraph } from '../../document/model/document-tree.ts';
import type { SourcedText } from '../../plan-draft/plan-draft.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { joinQuotes, quoteWords } from '../quote-words.ts';
import { kindOfSymbol } from '../references/document-symbol.ts';
import { letterheadLines } from './letterhead-lines.ts';
import { readNumber } from './read-number.ts';

/** Kind and subject of a document whose title is lost. */
export interface LostTitle {
  readonly type: SourcedText | null;
  readonly subject: SourcedText | null;
}

/** Paragraphs of text in which a document can say what it is. */
const REACH = 24;

/**
 * Reads kind and subject where the copy of a document lost its title line: the sentence `… ban hành Kế hoạch …
 * như sau:` names both, `QUYẾT ĐỊNH:` over the articles names the kind. Only what the symbol says too is believed
 * (`KH` is a Kế hoạch); null for a letter, a fragment, or a document that does not say.
 */
export function readLostTitle(context: ExtractionContext): LostTitle | null {
  const head = letterheadLines(context);
  const symbol = readNumber(head)?.symbol;
  const kind = symbol?.kindCode ? kindOfSymbol(symbol) : null;
  if (kind === null) return null;
  const { regions } = context;
  const body = regions.body.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  const paragraphs = [...regions.preamble, ...body].slice(0, REACH);
  for (const paragraph of paragraphs) {
    const title = titleInSentence(paragraph, kind) ?? titleOfDecision(paragraph, kind, head);
    if (title !== null) return title;
  }
  return null;
}

const ISSUES = /(?<![\p{L}])(?:ban hành|xây dựng|đề ra|lập)\s+/giu;
/** What closes the name of the plan in the sentence that announces it. */
const CLOSES =
  /[,;]?\s+(?:cụ thể\s+)?(?:như sau|với (?:các |những )?nội dung|gồm (?:các |những )?nội dung|\(?(?:gọi tắt|sau đây))/iu;

function titleInSentence(paragraph: Paragraph, kind: string): LostTitle | null {
  const { text } = paragraph;
  if (!/sau(?: đây)?\s?[:.]$/iu.test(text)) return null;
  for (const match of text.matchAll(ISSUES)) {
    const start = match.index + match[0].length;
    const end = start + kind.length;
    if (text.slice(start, end).toLowerCase() !== kind.toLowerCase()) continue;
    const closing = CLOSES.exec(text.slice(end));
    if (closing === null) continue;
    const subject = quoteWords(paragraph, end, end + closing.index);
    return { type: quoteWords(paragraph, start, end), subject: saysMore(subject.text) ? subject : null };
  }
  return null;
}

/** `Kế hoạch triển khai thực hiện như sau` names no subject. */
function saysMore(subject: string): boolean {
  return subject.split(' ').length > 4;
}

/** `QUYẾT ĐỊNH:` over the articles; the lines in capitals at the foot of the head are then its subject. */
function titleOfDecision(paragraph: Paragraph, kind: string, head: readonly Paragraph[]): LostTitle | null {
  const { text } = paragraph;
  if (text.replace(/\s*:$/u, '') !== kind.toUpperCase()) return null;
  const dated = head.map((line) => /ngày.{0,16}tháng/iu.test(line.text)).lastIndexOf(true);
  const lines = head
    .slice(dated + 1)
    .filter(
      (line) =>
        !/\p{Ll}/u.test(line.text) &&
        !/^(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|BỘ TRƯỞNG|HỘI ĐỒNG|THỦ TƯỚNG|CHÍNH PHỦ$)/u.test(line.text),
    );
  return {
    type: quoteWords(paragraph, 0, kind.length),
    subject: dated < 0 ? null : joinQuotes(lines.map((line) => quoteWords(line, 0, line.text.length))),
  };
}
