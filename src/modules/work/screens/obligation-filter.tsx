import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { organizationsQuery } from '#modules/organizations/widgets/organization-queries.ts';
import { plansQuery } from '#modules/plans/widgets/plan-queries.ts';
import { useDraftWords } from '#ui-kit/fields/use-draft-words.ts';
import { ChoiceChip } from '#ui-kit/filter/choice-chip.tsx';
import filters from '#ui-kit/filter/filter.module.css';
import { ToggleChip } from '#ui-kit/filter/toggle-chip.tsx';
import { type ObligationAddress, obligationStates } from './obligation-address.ts';
import classes from './obligation-filter.module.css';

interface ObligationFilterBarProps {
  readonly address: ObligationAddress;
  readonly onChange: (part: Partial<ObligationAddress>) => void;
}

/** The filter as a sentence of chips; all of it stands in the address. */
export function ObligationFilterBar({ address, onChange }: ObligationFilterBarProps): ReactNode {
  const t = useTranslations('work.filter');
  const states = useTranslations('work.states');
  const bodies = useQuery(organizationsQuery());
  const plans = useQuery(plansQuery);
  const bodyOptions = (bodies.data?.organizations ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const planOptions = (plans.data?.plans ?? []).map(({ id, number, title }) => ({
    value: id,
    label: number === null ? title : `${number} – ${title}`,
  }));
  return (
    <search className={`${filters.bar} no-print`} aria-label={t('label')}>
      <WordsField value={address.q} onChange={(q) => onChange({ q })} />
      <ChoiceChip
        label={t('body')}
        any={t('anyBody')}
        clear={t('clear', { part: t('body') })}
        search={t('findBody')}
        nothing={t('nothing')}
        value={address.organization}
        options={bodyOptions}
        onChange={(organization) => onChange({ organization })}
      />
      <ChoiceChip
        label={t('plan')}
        any={t('anyPlan')}
        clear={t('clear', { part: t('plan') })}
        search={t('findPlan')}
        nothing={t('nothing')}
        value={address.plan}
        options={planOptions}
        onChange={(plan) => onChange({ plan })}
      />
      <ChoiceChip
        label={t('state')}
        any={t('anyState')}
        clear={t('clear', { part: t('state') })}
        value={address.state}
        options={obligationStates.map((state) => ({ value: state, label: states(state) }))}
        onChange={(value) => onChange({ state: obligationStates.find((state) => state === value) })}
      />
      <ToggleChip on={address.late === 'yes'} onChange={(on) => onChange({ late: on ? 'yes' : undefined })}>
        {t('late')}
      </ToggleChip>
      <Select
        className={classes.sort ?? ''}
        size="sm"
        variant="unstyled"
        aria-label={t('sort')}
        allowDeselect={false}
        value={address.sort ?? 'deadline'}
        onChange={(sort) => onChange({ sort: sort === 'plan' || sort === 'organization' ? sort : undefined })}
        data={(['deadline', 'plan', 'organization'] as const).map((sort) => ({
          value: sort,
          label: t(`sorts.${sort}`),
        }))}
      />
    </search>
  );
}

function WordsField({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (words: string | undefined) => void;
}): ReactNode {
  const t = useTranslations('work.filter');
  // The address may change by a link or by the browser's back.
  const { words, write, tell } = useDraftWords(value ?? '');
  const search = useDebouncedCallback((typed: string) => {
    tell(typed.trim());
    onChange(typed.trim() === '' ? undefined : typed.trim());
  }, 250);
  return (
    <TextInput
      className={filters.words ?? ''}
      size="sm"
      type="search"
      leftSection={<IconSearch size={16} stroke={1.7} />}
      placeholder={t('words')}
      aria-label={t('words')}
      value={words}
      onChange={(event) => {
        write(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
