import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ChoiceChip } from '#ui-kit/filter/choice-chip.tsx';
import filters from '#ui-kit/filter/filter.module.css';
import { WordsField } from '#ui-kit/filter/words-field.tsx';
import { planFacetsQuery } from '../widgets/plan-queries.ts';
import { type PlansAddress, planProgresses, planStates } from './plans-address.ts';

interface PlanFilterProps {
  readonly address: PlansAddress;
  readonly onChange: (part: Partial<PlansAddress>) => void;
}

/** The filter of the list of plans as a sentence of chips; all of it stands in the address. */
export function PlanFilter({ address, onChange }: PlanFilterProps): ReactNode {
  const t = useTranslations('plans.filter');
  const facets = useQuery(planFacetsQuery);
  const years = (facets.data?.years ?? []).map((year) => ({ value: String(year), label: String(year) }));
  const issuers = (facets.data?.issuers ?? []).map((issuer) => ({ value: issuer, label: issuer }));
  return (
    <search className={`${filters.bar} no-print`} aria-label={t('label')}>
      <WordsField label={t('words')} value={address.q} onChange={(q) => onChange({ q })} />
      <ChoiceChip
        label={t('year')}
        any={t('anyYear')}
        clear={t('clear', { part: t('year') })}
        value={address.year === undefined ? undefined : String(address.year)}
        options={years}
        onChange={(year) => onChange({ year: year === undefined ? undefined : Number(year) })}
      />
      <ChoiceChip
        label={t('issuer')}
        any={t('anyIssuer')}
        clear={t('clear', { part: t('issuer') })}
        search={t('findIssuer')}
        nothing={t('nothing')}
        value={address.issuer}
        options={issuers}
        onChange={(issuer) => onChange({ issuer })}
      />
      <ChoiceChip
        label={t('state')}
        any={t('anyState')}
        clear={t('clear', { part: t('state') })}
        value={address.state}
        options={planStates.map((state) => ({ value: state, label: t(`states.${state}`) }))}
        onChange={(value) => onChange({ state: planStates.find((state) => state === value) })}
      />
      <ChoiceChip
        label={t('progress')}
        any={t('anyProgress')}
        clear={t('clear', { part: t('progress') })}
        value={address.progress}
        options={planProgresses.map((progress) => ({ value: progress, label: t(`progresses.${progress}`) }))}
        onChange={(value) => onChange({ progress: planProgresses.find((progress) => progress === value) })}
      />
    </search>
  );
}
