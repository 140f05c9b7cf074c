import { appendAll } from '#kernel/base/append-all.ts';
import type { Paragraph } from '../../document/model/document-tree.ts';
import { paragraphsIn } from '../../document/model/walk-document.ts';
import { detectLabel } from '../../language/detect-label.ts';
import { foldSpace } from '../../language/fold-text.ts';
import type { Cadence, DraftReporting } from '../../plan-draft/plan-draft.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { spanOf } from '../quote-words.ts';
import { type KindPurpose, purposeOfKind } from '../regions/kind-purpose.ts';
import type { AssignedWork } from './assigned-work.ts';
import { findReporter, type Reporter } from './find-reporter.ts';
import { type Addressees, readAddressees } from './read-addressees.ts';
import { type Due, readSchedule, type Words } from './read-schedule.ts';
import { isDifficulty, type Step, saysReport, splitSteps } from './split-steps.ts';

/**
 * Lists who reports to whom, through whom, how often and by which day: one entry for each cadence and level.
 *
 * A sentence that passes a report on (`để Văn phòng tổng hợp, báo cáo …`) is a level of its own; difficulties
 * to be reported are one adhoc entry. What is not printed is null.
 */
export function findReporting(context: ExtractionContext, work: AssignedWork): DraftReporting[] {
  const purpose = purposeOfKind(context);
  if (purpose === 'tells') return [];
  const found = paragraphsThatAssign(context, purpose).flatMap((paragraph) =>
    reportingIn(paragraph, context, work),
  );
  const seen = new Set<string>();
  return found.flatMap(({ follows, entry }) => {
    const { from, to, via, cadence, due } = entry;
    const key = JSON.stringify([from, to, via, cadence, due]).toLowerCase();
    if (seen.has(key) || (follows && cadence === null && due === null && isSaidElsewhere(entry, found)))
      return [];
    seen.add(key);
    return [entry];
  });
}

/** An entry, and whether the sentence only passes a report on to it. */
interface Found {
  readonly follows: boolean;
  readonly entry: DraftReporting;
}

/** `để tổng hợp, báo cáo …` adds nothing when a sentence of its own says that this receiver is reported to. */
function isSaidElsewhere({ from, to }: DraftReporting, found: readonly Found[]): boolean {
  const receiver = to?.toLowerCase() ?? '';
  return found.some(({ follows, entry }) => {
    if (follows || entry.to === null) return false;
    const other = entry.to.toLowerCase();
    return (
      other === receiver || (other.includes(receiver) && entry.from?.toLowerCase() === from?.toLowerCase())
    );
  });
}

/** Body, closing and annexes, and where a letter asks the text above them; not the section that says what a plan is for. */
function paragraphsThatAssign({ regions, outline }: ExtractionContext, purpose: KindPurpose): Paragraph[] {
  const aims = new Set<string>();
  for (const { block, children } of outline.roots) {
    if (
      block.kind !== 'paragraph' ||
      !/^[^.]*\.?\s*(?:MỤC ĐÍCH|MỤC TIÊU|YÊU CẦU|QUAN ĐIỂM|TÌNH HÌNH)/iu.test(block.text)
    )
      continue;
    aims.add(block.id);
    const below = [...children];
    for (let item = below.pop(); item !== undefined; item = below.pop()) {
      if (item.block.kind === 'paragraph') aims.add(item.block.id);
      appendAll(below, item.children);
    }
  }
  const opening = purpose === 'asks' ? regions.preamble.filter(({ text }) => !/[;:]\s*$/u.test(text)) : [];
  const blocks = [...opening, ...regions.body, ...regions.closing, ...regions.annexes];
  return [...paragraphsIn(blocks)].filter(({ id }) => !aims.has(id));
}

/** `để tổng hợp, trình …`: passing on without the word for reporting. */
const PASSES_ON = /(?<!\p{L})tổng hợp[^;.]{0,40}(?<!\p{L})trình\s/iu;

function reportingIn(paragraph: Paragraph, context: ExtractionContext, work: AssignedWork): Found[] {
  const { text } = paragraph;
  if (!saysReport(text)) return [];
  const bodyOfLabel = detectLabel(text)?.end ?? 0;
  const found: Found[] = [];
  let said: Addressees | null = null;
  for (const steps of splitSteps(text, bodyOfLabel)) {
    let before: Reporter | null = null;
    let cause: Cadence | null = null;
    for (const step of steps) {
      const words = text.slice(step.start, step.end);
      if (!saysReport(words) && !(step.follows && PASSES_ON.test(words))) break;
      const { to, via } = goesOn(readAddressees(text, step), said, step);
      const reporter = findReporter({ paragraph, step, previous: before, context, work });
      if (isDifficulty(words)) cause = 'adhoc';
      const all = entries(paragraph, { step, reporter, to, via, cause });
      found.push(...all.map((entry) => ({ follows: step.follows, entry })));
      if (!step.follows && to !== null) said = { to, via };
      const next = via ?? to;
      before = next === null ? null : reporterOf(paragraph, next);
    }
  }
  return found;
}

/** `… gửi về Sở trước ngày 15/12; báo cáo 6 tháng trước ngày 15/6`: the same receiver, said once. */
function goesOn(printed: Addressees, before: Addressees | null, step: Step): Addressees {
  return printed.to === null && printed.via === null && before !== null && !step.follows ? before : printed;
}

interface Statement {
  readonly step: Step;
  readonly reporter: Reporter | null;
  readonly to: Words | null;
  readonly via: Words | null;
  readonly cause: Cadence | null;
}

function entries(paragraph: Paragraph, { step, reporter, to, via, cause }: Statement): DraftReporting[] {
  const schedule = readSchedule(paragraph.text.slice(step.start, step.end)).map((due) =>
    moved(due, step.start),
  );
  const dues = schedule.length > 0 && cause === null ? schedule : [unscheduled(cause)];
  if (to === null && schedule.length === 0 && cause === null) return [];
  if (cause !== null && to === null) return [];
  return dues.map((due) => ({
    from: reporter?.text ?? null,
    to: to === null ? null : foldSpace(paragraph.text.slice(to.start, to.end)),
    via: via === null ? null : foldSpace(paragraph.text.slice(via.start, via.end)),
    cadence: due.cadence,
    due: due.due,
    startYear: due.startYear,
    source: [
      ...(reporter?.source ?? []),
      ...[to, via, due.cadenceWords, due.dueWords, due.startYearWords].flatMap((words) =>
        words === null ? [] : [spanOf(paragraph, words.start, words.end)],
      ),
    ],
  }));
}

function unscheduled(cadence: Cadence | null): Due {
  return { cadence, cadenceWords: null, due: null, dueWords: null, startYear: null, startYearWords: null };
}

function moved(due: Due, by: number): Due {
  const move = (words: Words | null): Words | null =>
    words === null ? null : { start: words.start + by, end: words.end + by };
  return {
    ...due,
    cadenceWords: move(due.cadenceWords),
    dueWords: move(due.dueWords),
    startYearWords: move(due.startYearWords),
  };
}

function reporterOf(paragraph: Paragraph, { start, end }: Words): Reporter {
  return { text: foldSpace(paragraph.text.slice(start, end)), source: [spanOf(paragraph, start, end)] };
}
