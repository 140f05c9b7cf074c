import type { Paragraph } from '../../document/model/document-tree.ts';
import { lowerText } from '../../language/fold-text.ts';
import type { DraftRecipient } from '../../plan-draft/plan-draft.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { quoteWords, spanOf } from '../quote-words.ts';
import { endOfLeftColumn } from '../signature/merged-columns.ts';

const HEAD = /^Nơi nhận\s*(?:[:.]\s*|(?=\()|$)(?:\([^()]{0,30}\)\s*[:.]?\s*)?/iu;
const BULLET = /^[-–—−+•*]\s*/u;
/** Bullets in the middle of a line: recognition joined the lines of the list. */
const INNER_BULLET = /[;,.]\s+[-–—]\s*(?=\p{Lu})/gu;
const PURPOSE = /\s*\((?<purpose>[^()]{1,40})\)\s*$/u;

/** What stands in brackets behind a name, when it says why the body receives the paper. */
const PURPOSES: readonly (readonly [RegExp, string])[] = [
  [/^(?:để\s+)?(?:b\s?\/\s?c(?:áo)?|báo cáo|bc|b\.c)$/u, 'b/c'],
  [/^(?:để\s+)?(?:t\s?\/\s?h|th\s?\/\s?h|thực hiện|triển khai thực hiện)$/u, 't/h'],
  [/^(?:để\s+)?(?:p\s?\/\s?h|ph\s?\/\s?h|phối hợp|phối hợp thực hiện)$/u, 'p/h'],
  [/^(?:để\s+biết|đ\s?\/\s?b|biết)$/u, 'để biết'],
  [/^(?:để\s+)?(?:k\s?\/\s?t|kiểm tra)$/u, 'k/t'],
];

/** Other reasons, kept as printed: `(để đăng tải)`, `(chỉ đạo)`, `(theo dõi, giám sát)`. */
const SAYS_WHY =
  /^(?:để\s|(?:chỉ đạo|lãnh đạo|giám sát|theo dõi|đăng tải|đăng|đưa tin|tuyên truyền|niêm yết|công bố|xem xét|cho ý kiến|tổng hợp|đôn đốc|hướng dẫn|tham mưu|thẩm định|triển khai)(?!\p{L}))/u;

/**
 * Reads the lines of `Nơi nhận`, one recipient a printed line, the filing line (`Lưu: …`) included.
 *
 * A note in brackets is the purpose when it says one (`(b/c)`, `(báo cáo)` and `(để b/c)` are all `b/c`);
 * `(Bộ TT&TT)` belongs to the name.
 */
export function readRecipients({ regions }: ExtractionContext): DraftRecipient[] {
  const lines = regions.recipients.flatMap((paragraph, index) => linesOf(paragraph, index === 0));
  return lines.flatMap(({ paragraph, start, end }) => {
    const recipient = readLine(paragraph, start, end);
    return recipient === null ? [] : [recipient];
  });
}

interface ListLine {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

function linesOf(paragraph: Paragraph, isHead: boolean): ListLine[] {
  const { text } = paragraph;
  let start = isHead ? (HEAD.exec(text)?.[0].length ?? 0) : 0;
  start += BULLET.exec(text.slice(start))?.[0].length ?? 0;
  const lines: ListLine[] = [];
  for (const mark of text.matchAll(INNER_BULLET)) {
    if (mark.index < start) continue;
    lines.push({ paragraph, start, end: mark.index });
    start = mark.index + mark[0].length;
  }
  return [...lines, { paragraph, start, end: text.length }];
}

function readLine(paragraph: Paragraph, start: number, lineEnd: number): DraftRecipient | null {
  const end = Math.max(start, Math.min(lineEnd, endOfLeftColumn(paragraph)));
  const whole = quoteWords(paragraph, start, end);
  const [place] = whole.source;
  if (whole.text === '' || place === undefined) return null;
  const purpose = PURPOSE.exec(paragraph.text.slice(place.start, place.end));
  const meaning = purpose?.groups?.purpose === undefined ? null : meaningOf(purpose.groups.purpose);
  if (purpose === null || meaning === null) return { name: whole.text, purpose: null, source: whole.source };
  const name = quoteWords(paragraph, place.start, place.start + purpose.index);
  if (name.text === '') return { name: whole.text, purpose: null, source: whole.source };
  const from = place.start + purpose[0].indexOf('(') + purpose.index + 1;
  return {
    name: name.text,
    purpose: meaning,
    source: [
      ...name.source,
      spanOf(paragraph, from, from + purpose[0].lastIndexOf(')') - purpose[0].indexOf('(') - 1),
    ],
  };
}

function meaningOf(printed: string): string | null {
  const lower = lowerText(printed).trim().replace(/\.$/u, '');
  for (const [pattern, meaning] of PURPOSES) if (pattern.test(lower)) return meaning;
  return SAYS_WHY.test(lower) && printed === printed.toLowerCase() ? printed.trim() : null;
}
