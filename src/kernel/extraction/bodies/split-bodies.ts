import { lowerText } from '#kernel/language/fold-text.ts';
import { isSpaceUnit } from '#kernel/language/is-word-unit.ts';
import { ASSIGNING, BEGINS_ASSIGNING, GROUP_START } from './body-words.ts';
import { findListEnd } from './find-list-end.ts';
import { belongsToName } from './join-name.ts';

/** One body or group of bodies in a list, as printed, with its place in the text that was given. */
export interface BodyPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a printed list of bodies into names and group expressions. A name with commas in it stays whole
 * (`Sở Văn hóa, Thể thao và Du lịch`), so does a group (`UBND các xã, phường, đặc khu`) and what a bracket adds
 * to it; words of assigning and what the sentence says about the bodies are left out. Offsets are those of `text`.
 */
export function splitBodies(text: string, from = 0, to = text.length): BodyPiece[] {
  const pieces: { start: number; end: number }[] = [];
  let isCut = false;
  const segments = cutSegments(text, from, to);
  segments.forEach((segment, index) => {
    const start = skipAssigning(text, segment.start, segment.end);
    const end = findListEnd(text, start, segment.end);
    if (segment.separator === ';') isCut = false;
    const current = pieces.at(-1);
    const names = text.slice(start, end).trim();
    if (names === '' || (isCut && !/^\p{Lu}/u.test(names) && !GROUP_START.test(names))) {
      isCut = true;
      return;
    }
    const next = segments[index + 1];
    const joins =
      current !== undefined &&
      !isCut &&
      current.end - current.start < LONGEST_NAME &&
      start === segment.start &&
      belongsToName({
        name: text.slice(current.start, current.end),
        addition: names,
        separator: segment.separator,
        following: next && next.separator === 'và' ? text.slice(next.start, next.end) : null,
      });
    if (joins) (current as { end: number }).end = end;
    else pieces.push({ start, end });
    isCut = end < segment.end;
  });
  return pieces.flatMap((piece) => trimPiece(text, piece.start, piece.end));
}

/** No name is longer; keeps the work in proportion to the text when a scan yields a list without end. */
const LONGEST_NAME = 500;

interface Segment {
  readonly start: number;
  readonly end: number;
  /** What stands before the segment: nothing before the first. */
  readonly separator: ',' | ';' | 'và' | '';
}

/** First letters of the words that join two bodies. */
const MAY_JOIN = new Set(['v', 'h', 'c']);
const JOINING_WORD = /\s(?:và|hoặc|cùng với|cùng)\s/uy;

/** Cuts at commas, semicolons and joining words that stand outside brackets. */
function cutSegments(text: string, from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  let start = from;
  let separator: Segment['separator'] = '';
  let depth = 0;
  const close = (end: number, next: number, sign: Segment['separator']) => {
    segments.push({ ...trimRange(text, start, end), separator });
    start = next;
    separator = sign;
  };
  for (let index = from; index < to; index += 1) {
    const sign = text.charAt(index);
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (sign === ',' || sign === ';') && !joinsInitials(text, index))
      close(index, index + 1, sign);
    else if (depth === 0 && sign === ' ' && MAY_JOIN.has(text.charAt(index + 1))) {
      JOINING_WORD.lastIndex = index;
      const word = JOINING_WORD.exec(text);
      if (word && index + word[0].length < to) {
        close(index, index + word[0].length, 'và');
        index += word[0].length - 1;
      }
    }
  }
  close(to, to, '');
  return segments;
}

/** `Sở VH,TT&DL`: a comma between initials parts nothing. */
function joinsInitials(text: string, comma: number): boolean {
  return /\p{Lu}/u.test(text.charAt(comma - 1)) && /\p{Lu}/u.test(text.charAt(comma + 1));
}

function skipAssigning(text: string, from: number, to: number): number {
  const bullet = /^[\s+*•–-]*/u.exec(text.slice(from, to))?.[0].length ?? 0;
  const start = from + bullet;
  if (!BEGINS_ASSIGNING.test(text.charAt(start))) return start;
  return start + (ASSIGNING.exec(lowerText(text.slice(start, Math.min(to, start + 80))))?.[0].length ?? 0);
}

/** Takes off spaces, stops, and brackets that say only `theo chức năng …` or `nếu có`. */
function trimPiece(text: string, from: number, to: number): BodyPiece[] {
  let { start, end } = trimRange(text, from, to);
  const bracket = text.charAt(end - 1) === ')' ? ADDED_BRACKET.exec(text.slice(start, end)) : null;
  if (bracket) end = start + bracket.index;
  if (!text.slice(start, end).endsWith('...')) {
    while (end > start && isStop(text, end - 1)) end -= 1;
  }
  ({ start, end } = trimRange(text, start, end));
  return end > start && /\p{L}/u.test(text.slice(start, end))
    ? [{ text: text.slice(start, end), start, end }]
    : [];
}

const ADDED_BRACKET = /\s*\((?:theo|tùy|nếu|trong phạm vi|căn cứ|sau đây|gọi tắt|thường trực)[^()]*\)$/iu;

function isStop(text: string, at: number): boolean {
  return '.,;:/'.includes(text.charAt(at)) || isSpaceUnit(text.charCodeAt(at));
}

function trimRange(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = Math.max(from, to);
  while (start < end && isSpaceUnit(text.charCodeAt(start))) start += 1;
  while (end > start && isSpaceUnit(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}
