import type { DraftTime, PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { buildDraft, buildDuty, buildTask, NO_TIME, sourced } from './build-draft.ts';

/** The second quarter of the year after `year`. */
export function comingTime(year: number): DraftTime {
  return { ...NO_TIME, text: 'Quý II', kind: 'range', from: `${year + 1}-04-01`, to: `${year + 1}-06-30` };
}

/** The first quarter of the year before `year`. */
function pastTime(year: number): DraftTime {
  return { ...NO_TIME, text: 'Quý I', kind: 'range', from: `${year - 1}-01-01`, to: `${year - 1}-03-31` };
}

/**
 * The draft of a plan with one task that is late, one that is to come, one led by words that stand for nobody
 * (`open`) and one without a lead; the bodies are Sở Ngoại vụ and Sở Tài chính.
 */
export function sketchPlan({
  number,
  year,
  open,
}: {
  readonly number: string;
  readonly year: number;
  readonly open: string;
}): PlanDraft {
  const coming = comingTime(year);
  const draft = buildDraft({
    tasks: [
      buildTask('Mở chuyên mục', ['Sở Ngoại vụ'], { number: '1', time: pastTime(year) }),
      buildTask('Mời đoàn nhà báo', ['Sở Tài chính'], {
        number: '2',
        time: coming,
        coordinate: [sourced(open)],
      }),
      buildTask('Tuyên truyền', [open], { number: '3', time: coming }),
      buildTask('Theo dõi chung', [], { number: '4' }),
    ],
    duties: [buildDuty('Bố trí kinh phí', ['Sở Tài chính'])],
    reporting: [
      { from: null, to: null, via: null, cadence: 'annual', due: '12-05', startYear: null, source: [] },
    ],
  });
  return { ...draft, document: { ...draft.document, number: sourced(number) } };
}
