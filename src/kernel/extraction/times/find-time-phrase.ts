import type { Paragraph } from '#kernel/document/model/document-tree.ts';
import { lowerText } from '#kernel/language/fold-text.ts';
import type { DraftTime, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { parseTimeWindow } from '#kernel/time/parse-time-window.ts';
import type { TimeWords } from '../assignments/assignment.ts';
import { quoteWords } from '../quote-words.ts';

const CLOCK = String.raw`\d{1,2}\s?(?:giờ|h|:)\s?(?:\d{2}(?:\s?phút)?)?['’′]?(?:,?\s(?:buổi\s)?(?:sáng|trưa|chiều|tối))?(?:,?\s?[(]?(?:thứ\s\p{L}+|chủ nhật)[)]?)?,?\s?(?:[(](?=(?:ngày\s)?\d[^()]{4,24}[)]))?`;
const STOP = String.raw`(?=[;)]|\s[(]|,\s|\.\s|\.?\/?\.?$|\s(?:để|về|gửi|theo)\s|\svà\s(?!\d))`;
/** A deadline that a sentence of assigning ends with: `…, hoàn thành trước ngày 30/9/2026`, `… trước 9h30 sáng thứ Sáu, ngày …`. */
const DEADLINE = new RegExp(
  String.raw`(?:^|[\s,;(])((?:(?:hoàn thành|xong)\s(?:[^,;.()\d]{0,20}\s)?)?(?:trước|chậm nhất|muộn nhất|không quá|trong ngày)\s(?:(?:là|vào|trước|trong|ngày|tháng|quý|năm|hết|đến|lúc)\s)*(?:${CLOCK}(?:và\s${CLOCK})?)?(?:\d|(?:i{1,3}|iv)\b|quý|ngày\s\d|(?:hằng|hàng|mỗi)\s(?:ngày|tuần|tháng))[^;()]{0,60}?)${STOP}`,
  'u',
);
/** `trong 05 ngày làm việc kể từ ngày nhận được …`: a term that something else sets off. */
const COUNTED =
  /(?:^|[\s,;(])((?:trong|chậm nhất|không quá|sau)\s(?:(?:vòng|thời hạn|thời gian|là)\s)*\d{1,3}\s(?:\([^()]{2,20}\)\s)?(?:ngày|tuần|tháng|giờ)(?:\slàm việc)?,?\s(?:kể\s)?(?:từ|sau)\s[^;]{3,140}?)(?=;|,\s(?:báo cáo|trình|gửi|đồng thời|hoàn thành|trong đó)|\.\s|\.?\/?\.?$)/u;
const WITHIN =
  /(?:^|[\s,;(])((?:(?:hoàn thành|xong)\s)?(?:(?:trong|vào)\s(?:quý|tháng|năm|giai đoạn)\s(?:\d|i{1,3}\b|iv\b)|(?:vào\s|trong\s)?(?:đầu|giữa|cuối)\s(?:quý|tháng|năm)\s(?:\d|i{1,3}\b|iv\b))[^;()]{0,40}?)(?=[;)]|,\s|\.\s|\.?\/?\.?$|\s(?:để|về|gửi|và|theo|trên)\s)/u;
const SINCE =
  /(?:^|[\s,;(])((?:bắt đầu\s)?từ\s(?:năm|quý|tháng|ngày)\s(?:\d|i{1,3}\b|iv\b)[^;,()]{0,50}?)(?=[;),]|\.\s|\.?\/?\.?$)/u;
const ONGOING = /(?:^|[\s,;(])(thường xuyên|(?:hằng|hàng|mỗi)\s(?:năm|quý|tháng|tuần|ngày))(?=[\s.,;)]|$)/u;
const AFTER =
  /(?:^|[\s,;(])((?:(?:sau|ngay sau|khi)\s(?:khi\s)?(?:có|được|nhận)|ngay sau khi\s)[^;]{3,120}?)(?=;|\.\s|\.?\/?\.?$)/u;

/**
 * Finds the words that say when in a sentence of assigning (not in the words of the task, where an adverb is no
 * time): a deadline, a period, `thường xuyên`, or an event it waits for. Null when it says nothing.
 */
export function findTimePhrase(paragraph: Paragraph, from: number, to: number): SourcedText | null {
  return findPhrase([COUNTED, DEADLINE, WITHIN, SINCE, AFTER, ONGOING], paragraph, from, to);
}

/** Finds a deadline, with its hour when one is named (`trước 16 giờ 00 ngày 14/6/2026`), or a term that something sets off. */
export function findDeadlinePhrase(paragraph: Paragraph, from: number, to: number): SourcedText | null {
  return findPhrase([COUNTED, DEADLINE], paragraph, from, to);
}

const CLOSING =
  /[;,.]\s((?:hoàn thành|xong)\s(?:trước|trong|vào|chậm nhất)\s[^;()]{2,60}?|(?:hoàn thành\s)?(?:thời gian\s)?thực hiện (?:thường xuyên|hằng năm|hàng năm|(?:trong|vào) (?:quý|tháng|năm)\s[^;()]{1,40}?|từ (?:năm|quý|tháng|ngày)\s[^;()]{1,60}?))[\s.;/]*$/u;
const BRACKET =
  /\(((?:thời gian|thực hiện|hoàn thành|trước|trong|từ|quý|tháng|cả năm|thường xuyên|hằng|hàng)[^()]{0,80})\)[\s.;]*$/u;

/** Finds a bracket at the end of a task that holds nothing but its time: `… (thực hiện trong quý II/2026).` */
export function findTimeBracket(
  paragraph: Paragraph,
  from: number,
): (SourcedText & { readonly textEnd: number }) | null {
  const tail = Math.max(from, paragraph.text.length - 120);
  const found = BRACKET.exec(lowerText(paragraph.text.slice(tail)));
  if (!found || parseTimeWindow(found[1] as string, 2000).kind === null) return null;
  const open = tail + found.index;
  const label =
    /^(?:thời gian[^:]*:|thực hiện|hoàn thành)\s+(?!trước|trong)/u.exec(found[1] as string)?.[0].length ?? 0;
  const quote = quoteWords(paragraph, open + 1 + label, open + 1 + (found[1] as string).length);
  return open > from ? { ...quote, textEnd: open } : null;
}

/** Finds the clause that ends the words of a task and says by when: `…; hoàn thành trước ngày 30/10/2026.` */
export function findClosingTime(paragraph: Paragraph, from: number): SourcedText | null {
  const tail = Math.max(from, paragraph.text.length - 120);
  const found = CLOSING.exec(lowerText(paragraph.text.slice(tail)));
  const words = found?.[1];
  if (!found || words === undefined || parseTimeWindow(words, 2000).kind === null) return null;
  const start =
    tail + found.index + 2 + (/^(?:hoàn thành\s)?(?:thời gian\s)?thực hiện\s/u.exec(words)?.[0].length ?? 0);
  return quoteWords(paragraph, start, tail + found.index + 2 + words.length);
}

/** `… trong quý III/2026.`: the period that a sentence of work ends with. */
const ENDS_IN_PERIOD =
  /\s((?:trong|vào)\s(?:quý\s(?:i{1,3}|iv|[1-4])(?!\p{L})|tháng\s(?:\d{1,2}|giêng|chạp))[^.;()]{0,30})[\s.;/]*$/u;

/** Finds the quarter or month that the words of a task end with; an adverb elsewhere in the sentence is no time. */
export function findClosingPeriod(paragraph: Paragraph, from: number, to: number): SourcedText | null {
  const tail = Math.max(from, to - 80);
  const found = ENDS_IN_PERIOD.exec(lowerText(paragraph.text.slice(tail, to)));
  const words = found?.[1];
  if (!found || words === undefined || parseTimeWindow(words, 2000).kind === null) return null;
  return quoteWords(paragraph, tail + found.index + 1, tail + found.index + 1 + words.length);
}

function findPhrase(
  patterns: readonly RegExp[],
  paragraph: Paragraph,
  from: number,
  to: number,
): SourcedText | null {
  const lower = lowerText(paragraph.text.slice(from, to));
  for (const pattern of patterns) {
    const found = pattern.exec(lower);
    const words = found?.[1];
    if (!found || words === undefined) continue;
    const start = from + found.index + found[0].indexOf(words);
    const end = start + words.length;
    const closes = words.includes('(') && !words.includes(')') && paragraph.text.charAt(end) === ')';
    return quoteWords(paragraph, start, closes ? end + 1 : end);
  }
  return null;
}

/** The time of a task from the words that name it. */
export function readTime(words: TimeWords | null, planYear: number | null): DraftTime {
  if (words === null) {
    return { text: null, kind: null, from: null, to: null, until: null, windows: [], source: [] };
  }
  const window = parseTimeWindow(words.text, planYear);
  const isDay = window.kind === 'range' && window.from === window.to;
  const from = words.isDeadline && isDay ? null : window.from;
  return { text: words.text, ...window, from, source: words.source };
}
