import { lowerText } from '../../language/fold-text.ts';
import { startsWithHead } from '../bodies/body-words.ts';
import type { Words } from './read-schedule.ts';

/** A statement that something is reported: one step on the way up. */
export interface Step extends Words {
  /** True for `để … tổng hợp, báo cáo …`: what the receiver of the step before does next. */
  readonly follows: boolean;
}

/**
 * Cuts a paragraph into clauses at semicolons and full stops outside brackets, and each clause into steps
 * (`… gửi về Văn phòng để tổng hợp, báo cáo …` has two). One list of steps for each clause.
 */
export function splitSteps(text: string, from: number): Step[][] {
  return clausesOf(text, from).map((clause) => stepsOf(text, clause));
}

/** Cuts a text at semicolons and full stops outside brackets, from an offset on. */
export function clausesOf(text: string, from: number): Words[] {
  const clauses: Words[] = [];
  let start = from;
  let depth = 0;
  for (let index = from; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    const ends =
      depth === 0 && (sign === ';' || sign === '.') && /^(?:\s|\/|$)/u.test(text.slice(index + 1, index + 2));
    if (!ends) continue;
    clauses.push({ start, end: index });
    start = index + 1;
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
}

/** Where a further step begins: a purpose that reports on, or a new body that consolidates. */
const NEXT_STEP =
  /\s(?:để|nhằm)\s+(?=(?:[^,;.()]{0,70}\s)?(?:tổng hợp|báo cáo|tham mưu|trình))|,\s+(?:và\s+)?(?=\p{Lu}(?:(?! để )[^,;.()]){2,70}\s(?:có trách nhiệm\s+)?(?:tổng hợp|làm đầu mối))/gu;

function stepsOf(text: string, clause: Words): Step[] {
  const words = text.slice(clause.start, clause.end);
  const steps: Step[] = [];
  let start = 0;
  for (const cut of words.matchAll(NEXT_STEP)) {
    if (!saysReport(words.slice(start, cut.index))) continue;
    if (cut[0].startsWith(',') && !startsWithHead(lowerText(words.slice(cut.index + cut[0].length))))
      continue;
    steps.push({ start: clause.start + start, end: clause.start + cut.index, follows: steps.length > 0 });
    start = cut.index;
  }
  steps.push({ start: clause.start + start, end: clause.end, follows: steps.length > 0 });
  return steps;
}

/** Reporting as an act; not the noun (`các báo cáo chuyên đề`), a person's title, or a cited report. */
const REPORT_VERB =
  /(?<!(?<!\p{L})(?:các|những|bản|mẫu|hội nghị|nội dung|đề cương|dự thảo|xây dựng|theo)\s)(?<!\p{L})báo cáo(?!\p{L}|\s+(?:viên|số\s|chính trị|chuyên đề|này|quốc gia|tại))/iu;
const SENDS = /(?<!\p{L})(?:gửi|phản ánh|phản hồi|thông tin)\s(?:[^;.]{0,90}\s)?(?:về|cho|đến|tới|với)\s/iu;
const SENDS_RESULTS =
  /(?<!\p{L})(?:gửi\s(?:[^;.,]{0,40}\s)?(?:kết quả|báo cáo|số liệu)|cung cấp\s(?:[^;.]{0,60}\s)?(?:kết quả|số liệu)(?!\p{L})[^;.]{0,80}\svề\s)/iu;

/** True when words say that somebody reports, sends results, or passes difficulties on. */
export function saysReport(words: string): boolean {
  if (isNounOnly(words)) return false;
  return (
    /(?<!\p{L})báo cáo(?!\p{L}|\s+viên)/iu.test(words) ||
    SENDS_RESULTS.test(words) ||
    (isDifficulty(words) && SENDS.test(words))
  );
}

function isNounOnly(words: string): boolean {
  return (
    !REPORT_VERB.test(words) &&
    !/báo cáo\s+(?:định kỳ|đột xuất|6 tháng|năm|quý)/iu.test(words) &&
    !SENDS.test(words) &&
    !SENDS_RESULTS.test(words)
  );
}

/** `nếu có phát sinh, vướng mắc …`: what is reported when it comes up. */
export function isDifficulty(words: string): boolean {
  return /(?:vướng mắc|khó khăn|phát sinh)/iu.test(words);
}
