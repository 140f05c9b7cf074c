import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type ChipShape, type ChipTone, StatusChip } from '#ui-kit/chip/status-chip.tsx';
import type { ObligationState } from '../contract.ts';

const looks: Record<ObligationState, { shape: ChipShape; tone: ChipTone }> = {
  'not-started': { shape: 'ring', tone: 'calm' },
  'in-progress': { shape: 'half', tone: 'work' },
  continuous: { shape: 'loop', tone: 'work' },
  reported: { shape: 'full', tone: 'work' },
  done: { shape: 'check', tone: 'good' },
  'carried-over': { shape: 'arrow', tone: 'calm' },
  'not-done': { shape: 'dash', tone: 'calm' },
};

/** The state of an obligation by shape, word and colour. */
export function StateChip({ state }: { state: ObligationState }): ReactNode {
  const t = useTranslations('work');
  const { shape, tone } = looks[state];
  return (
    <StatusChip shape={shape} tone={tone}>
      {t(`states.${state}`)}
    </StatusChip>
  );
}
