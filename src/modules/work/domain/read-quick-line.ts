import { readText } from '#kernel/document/readers/text/read-text.ts';
import { findTimePhrase } from '#kernel/extraction/times/find-time-phrase.ts';
import { foldSpace, lowerText } from '#kernel/language/fold-text.ts';
import { findSpokenDeadline } from '#kernel/time/find-spoken-deadline.ts';
import { parseTimeWindow } from '#kernel/time/parse-time-window.ts';

/** A line without the words that say by when, and what these said. */
export interface LineByWhen {
  readonly rest: string;
  readonly day: string | null;
  /** `16:00` of that day. */
  readonly hour: string | null;
  /** The words themselves. */
  readonly words: string | null;
}

/** Takes the deadline out of a line as somebody typed it; `now` is the local minute. */
export function takeDeadline(line: string, now: string): LineByWhen {
  const text = foldSpace(line);
  const spoken = findSpokenDeadline(text, now);
  if (spoken !== null) {
    const { start, end, day, hour } = spoken;
    return { rest: without(text, start, end), day, hour, words: text.slice(start, end).trim() };
  }
  return takeWrittenDeadline(text, now) ?? { rest: text, day: null, hour: null, words: null };
}

/** `trong quý II/2027`, `hoàn thành trước 30/9/2027`: as documents write it. */
function takeWrittenDeadline(text: string, now: string): LineByWhen | null {
  const [paragraph] = readText(text).blocks;
  if (paragraph?.kind !== 'paragraph' || paragraph.text !== text) return null;
  const phrase = findTimePhrase(paragraph, 0, text.length);
  const [span] = phrase?.source ?? [];
  if (phrase === null || span === undefined) return null;
  const { to, until } = parseTimeWindow(phrase.text, Number(now.slice(0, 4)));
  if (to === null) return null;
  const hour = until === null ? null : until.slice(11, 16);
  return { rest: without(text, span.start, span.end), day: to, hour, words: phrase.text };
}

function without(text: string, start: number, end: number): string {
  return foldSpace(`${text.slice(0, start).replace(/[\s,;:–-]+$/u, '')} ${text.slice(end)}`)
    .replace(/^[\s,;:.–-]+|[\s,;:–-]+$/gu, '')
    .replace(/\s+([,.;])/gu, '$1');
}

/** Words that give work away and are no part of it. */
const GIVING = /^(?:giao|đề nghị|yêu cầu|nhắc|phân công|nhờ|mời)\s/u;
const JOINING = /^(?:\s*[,;]\s*(?:và\s)?|\s+và\s)/u;
/** No name of a body has more words. */
const MOST_WORDS = 14;

/** Where the first name of a body may stand in a line, after `giao` and its like. */
export function startOfNames(line: string): number {
  return GIVING.exec(lowerText(line))?.[0].length ?? 0;
}

/** The offset at which the next name may begin after one that ended at `end`, or null when the list is over. */
export function nextName(line: string, end: number): number | null {
  const joined = JOINING.exec(line.slice(end));
  return joined === null ? null : end + joined[0].length;
}

/** The stretches that may be a name beginning at `start`, longest first; no name ends on a joining word. */
export function possibleNames(line: string, start: number): readonly string[] {
  const ends = [...line.slice(start).matchAll(/(?<=[\p{L}\p{M}\d)])(?=[\s,;:.]|$)/gu)].slice(0, MOST_WORDS);
  return ends
    .map(({ index }) => line.slice(start, start + index))
    .filter((words) => !/\s(?:và|với|cùng|của|thuộc)$/iu.test(words))
    .reverse();
}

/** What is wanted: the rest of the line behind the names, as a sentence. */
export function wantedWork(line: string, end: number): string {
  const words = line.slice(end).replace(/^[\s,;:–-]+/u, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
