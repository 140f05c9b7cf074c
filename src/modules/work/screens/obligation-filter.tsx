import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { planFacetsQuery } from '#modules/plans/widgets/plan-queries.ts';
import { usePlanChoices } from '#modules/plans/widgets/use-plan-choices.ts';
import { ChoiceChip } from '#ui-kit/filter/choice-chip.tsx';
import filters from '#ui-kit/filter/filter.module.css';
import { WordsField } from '#ui-kit/filter/words-field.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { ItemChip } from './item-chip.tsx';
import { MoreFilters } from './more-filters.tsx';
import { isNarrowed, latenesses, type ObligationAddress, obligationStates } from './obligation-address.ts';
import { OrganizationChip } from './organization-chip.tsx';
import { SaidChips } from './said-chips.tsx';

interface ObligationFilterBarProps {
  readonly address: ObligationAddress;
  readonly onChange: (part: Partial<ObligationAddress>) => void;
}

/** The filter as a sentence of chips; all of it stands in the address. */
export function ObligationFilterBar({ address, onChange }: ObligationFilterBarProps): ReactNode {
  const t = useTranslations('work.filter');
  const lists = useTranslations('work.lists.filter');
  const states = useTranslations('work.states');
  const plans = usePlanChoices(address.plan);
  const facets = useQuery(planFacetsQuery);
  const years = facets.data?.years ?? [];
  const chosen = ['open' as const, ...obligationStates, 'given-up' as const];
  return (
    <search className={`${filters.bar} no-print`} aria-label={t('label')}>
      <WordsField label={t('words')} value={address.q} onChange={(q) => onChange({ q })} />
      <OrganizationChip address={address} onChange={onChange} />
      <ChoiceChip
        label={t('plan')}
        any={t('anyPlan')}
        clear={t('clear', { part: t('plan') })}
        search={t('findPlan')}
        nothing={t('nothing')}
        value={address.plan}
        options={plans.options}
        chosenLabel={plans.chosenLabel}
        onSearch={plans.search}
        onChange={(plan) => onChange({ plan })}
      />
      <ChoiceChip
        label={t('state')}
        any={t('anyState')}
        clear={t('clear', { part: t('state') })}
        value={address.state}
        options={chosen.map((state) => ({
          value: state,
          label: state === 'open' || state === 'given-up' ? lists(state) : states(state),
        }))}
        onChange={(value) => onChange({ state: chosen.find((state) => state === value) })}
      />
      <ChoiceChip
        label={lists('lateLabel')}
        any={lists('anyLate')}
        clear={t('clear', { part: lists('lateLabel') })}
        value={address.late}
        options={latenesses.map((late) => ({ value: late, label: lists(`lates.${late}`) }))}
        onChange={(value) => onChange({ late: latenesses.find((late) => late === value) })}
      />
      <ItemChip address={address} onChange={onChange} />
      <SaidChips address={address} onChange={onChange} />
      <MoreFilters
        key={`${address.from}/${address.to}`}
        address={address}
        years={years}
        onChange={onChange}
      />
      {isNarrowed(address) && (
        <LinkButton
          variant="subtle"
          size="compact-sm"
          to="/nhiem-vu"
          search={{ view: address.view, by: address.by, columns: address.columns, sort: address.sort }}
        >
          {lists('clearAll')}
        </LinkButton>
      )}
    </search>
  );
}
