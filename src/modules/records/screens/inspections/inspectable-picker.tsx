import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { filterAnswered } from '#ui-kit/fields/folded-filter.ts';
import type { DraftBody } from './inspection-draft.ts';
import { inspectableQuery } from './inspection-queries.ts';

interface InspectablePickerProps {
  readonly label: string;
  readonly value: readonly DraftBody[];
  /** The plan that is looked at: bodies that owe under it may be offered for it. */
  readonly plan: string | undefined;
  readonly onChange: (picked: DraftBody[]) => void;
}

/** Picks bodies among those that the person may inspect, by their words, diacritics optional. */
export function InspectablePicker({ label, value, plan, onChange }: InspectablePickerProps): ReactNode {
  const t = useTranslations('records.inspections.start');
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 200);
  const found = useQuery({ ...inspectableQuery(asked, plan), placeholderData: (before) => before });
  const names = new Map(value.map(({ id, name }) => [id, name]));
  for (const { id, name } of found.data?.organizations ?? []) if (!names.has(id)) names.set(id, name);
  return (
    <MultiSelect
      label={label}
      placeholder={value.length === 0 ? t('choose') : ''}
      searchable
      hidePickedOptions
      clearSearchOnChange
      maxDropdownHeight={280}
      nothingFoundMessage={t('nobody')}
      filter={filterAnswered(words === asked && !found.isPlaceholderData)}
      data={[...names].map(([id, name]) => ({ value: id, label: name }))}
      value={value.map(({ id }) => id)}
      onSearchChange={setWords}
      onChange={(ids) => onChange(ids.map((id) => ({ id, name: names.get(id) ?? '' })))}
    />
  );
}
