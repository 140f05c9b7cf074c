import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { planQuery } from '#modules/plans/widgets/plan-queries.ts';
import type { ObligationAddress } from './obligation-address.ts';
import { SaidChip } from './said-chips.tsx';

interface ItemChipProps {
  readonly address: ObligationAddress;
  readonly onChange: (part: Partial<ObligationAddress>) => void;
}

/** The task or duty that the list is narrowed to, by its number and words; nothing while it is narrowed to none. */
export function ItemChip({ address, onChange }: ItemChipProps): ReactNode {
  const t = useTranslations('work.lists.filter');
  const { plan: planId, item } = address;
  const plan = useQuery({
    ...planQuery(planId ?? ''),
    enabled: planId !== undefined && item !== undefined,
  });
  if (item === undefined) return null;
  const found = [...(plan.data?.taskList ?? []), ...(plan.data?.duties ?? [])].find(({ id }) => id === item);
  const name = [found?.number, found?.text].filter((part) => part !== null && part !== undefined).join(' ');
  const words = name.length > LONGEST ? `${name.slice(0, LONGEST).trimEnd()}…` : name;
  return (
    <SaidChip
      part={t('item')}
      words={words === '' ? t('oneItem') : words}
      onClear={() => onChange({ item: undefined })}
    />
  );
}

/** Longer words would push the rest of the sentence out of its line. */
const LONGEST = 60;
