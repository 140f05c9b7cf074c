import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import type { PlanSummary } from '../contract.ts';

/** Where a plan stands: a draft while the paper has no number, or was said to be one; else by what is still open under it. */
export type PlanState = 'draft' | 'late' | 'running' | 'finished' | 'waiting';

/** Where a plan stands, by what it was said to be, its number and its obligations (`closed`: how many are closed, whatever way). */
export function stateOfPlan(
  { isDraft, number, obligations }: Pick<PlanSummary, 'isDraft' | 'number' | 'obligations'>,
  closed: number,
): PlanState {
  if (isDraft || number === null || !/^\s*\d/u.test(number)) return 'draft';
  if (obligations.total === 0) return 'waiting';
  if (obligations.late > 0) return 'late';
  return closed >= obligations.total ? 'finished' : 'running';
}

const looks = {
  draft: ['dash', 'warn'],
  late: ['triangle', 'late'],
  running: ['half', 'work'],
  finished: ['check', 'good'],
  waiting: ['ring', 'calm'],
} as const;

/** The state of a plan by shape, word and colour. */
export function PlanStateChip({ state }: { state: PlanState }): ReactNode {
  const t = useTranslations('plans.state');
  const [shape, tone] = looks[state];
  return (
    <StatusChip shape={shape} tone={tone}>
      {t(state)}
    </StatusChip>
  );
}
