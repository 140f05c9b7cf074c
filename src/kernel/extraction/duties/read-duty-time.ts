import type { Paragraph } from '#kernel/document/model/document-tree.ts';
import type { DraftTime } from '#kernel/plan-draft/plan-draft.ts';
import { readSchedule } from '../reporting/read-schedule.ts';
import { clausesOf, saysReport } from '../reporting/split-steps.ts';
import { findDeadlinePhrase, readTime } from '../times/find-time-phrase.ts';

/** Where the words of a duty stand: a paragraph, from an offset on. */
export interface DutyWords {
  readonly paragraph: Paragraph;
  readonly start: number;
}

/**
 * Reads by when a duty is to be done: the one deadline among its words (`xây dựng kế hoạch trước ngày 28/02/2026`).
 *
 * What comes round (`6 tháng trước ngày 10/6`, `trước ngày 25 hằng tháng`) is a reporting regime and no end of the
 * duty. A report asked for once counts only where the duty asks for nothing else by a day. Of several ends none is
 * taken: a person has to say which is meant. Null where the words give no end.
 */
export function readDutyTime(words: readonly DutyWords[], planYear: number | null): DraftTime | null {
  const said = words.flatMap(({ paragraph, start }) =>
    clausesOf(paragraph.text, start).flatMap((clause) => {
      const text = paragraph.text.slice(clause.start, clause.end);
      if (readSchedule(text).some(({ cadence }) => cadence !== null && cadence !== 'adhoc')) return [];
      const phrase = findDeadlinePhrase(paragraph, clause.start, clause.end);
      if (phrase === null) return [];
      const time = readTime({ ...phrase, isDeadline: true }, planYear);
      return time.to === null ? [] : [{ time, isReport: saysReport(text) }];
    }),
  );
  const work = said.filter(({ isReport }) => !isReport);
  const ends = work.length > 0 ? work : said;
  const [first] = ends;
  if (first === undefined || ends.some(({ time }) => !isSameEnd(time, first.time))) return null;
  return first.time;
}

function isSameEnd(one: DraftTime, other: DraftTime): boolean {
  return one.to === other.to && one.until === other.until;
}
