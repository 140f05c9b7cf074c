import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { filterAnswered } from '#ui-kit/fields/folded-filter.ts';
import { pickableQuery } from './organization-queries.ts';

interface OrganizationPickerProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string | null;
  /** The name of the chosen body, shown until it is found by words. */
  readonly chosenName?: string | undefined;
  readonly onChange: (id: string | null, name?: string) => void;
  /** The day on which the bodies exist; undefined: today. */
  readonly asOf?: string | undefined;
  /** A body that cannot be chosen: the one the form is about. */
  readonly without?: string | undefined;
  readonly error?: string | undefined;
  /** Stands in a popover, which would close at a press on a list outside of it. */
  readonly isInPopover?: boolean | undefined;
}

/** Picks one body by its words, diacritics optional; asks the server, so that thousands of bodies stay quick. */
export function OrganizationPicker(props: OrganizationPickerProps): ReactNode {
  const t = useTranslations('organizations.picker');
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 200);
  const found = useQuery({ ...pickableQuery(asked, props.asOf), placeholderData: (previous) => previous });
  const options = (found.data?.organizations ?? [])
    .filter(({ id }) => id !== props.without)
    .map(({ id, name }) => ({ value: id, label: name }));
  const isListed = props.value === null || options.some(({ value }) => value === props.value);
  const chosen = isListed ? [] : [{ value: props.value ?? '', label: props.chosenName ?? '' }];
  return (
    <Select
      label={props.label}
      placeholder={props.placeholder ?? t('choose')}
      searchable
      comboboxProps={{ withinPortal: props.isInPopover !== true }}
      clearable
      error={props.error}
      nothingFoundMessage={t('nothing')}
      filter={filterAnswered(words === asked && !found.isPlaceholderData)}
      data={[...chosen, ...options]}
      value={props.value}
      onChange={(id, option) => props.onChange(id, option?.label)}
      onSearchChange={(typed) => setWords(options.some(({ label }) => label === typed) ? '' : typed)}
    />
  );
}
