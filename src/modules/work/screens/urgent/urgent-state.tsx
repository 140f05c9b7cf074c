import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type ChipShape, type ChipTone, StatusChip } from '#ui-kit/chip/status-chip.tsx';
import type { UrgentShape } from '../../contract.ts';

const looks: Record<UrgentShape['state'], { shape: ChipShape; tone: ChipTone }> = {
  draft: { shape: 'ring', tone: 'calm' },
  sent: { shape: 'half', tone: 'work' },
  replied: { shape: 'check', tone: 'good' },
  dropped: { shape: 'dash', tone: 'calm' },
};

/** How far an urgent request is, by shape, word and colour. */
export function UrgentState({ state }: { readonly state: UrgentShape['state'] }): ReactNode {
  const t = useTranslations('work.urgent.states');
  const { shape, tone } = looks[state];
  return (
    <StatusChip shape={shape} tone={tone}>
      {t(state)}
    </StatusChip>
  );
}
