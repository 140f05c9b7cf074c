import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { filterAnswered } from '#ui-kit/fields/folded-filter.ts';
import { pickableQuery } from './organization-queries.ts';

/** A body that was picked, under the name by which it was found. */
export interface PickedOrganization {
  readonly id: string;
  readonly name: string;
}

interface OrganizationsPickerProps {
  readonly label: string;
  /** What is read out in the place of the label, where the label alone does not say of what. */
  readonly ariaLabel?: string | undefined;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly className?: string | undefined;
  readonly value: readonly PickedOrganization[];
  readonly onChange: (picked: PickedOrganization[]) => void;
  /** The day on which the bodies exist; undefined: today. */
  readonly asOf?: string | undefined;
}

/** Picks several bodies by their words, diacritics optional; asks the server, so that thousands of bodies stay quick. */
export function OrganizationsPicker(props: OrganizationsPickerProps): ReactNode {
  const t = useTranslations('organizations.picker');
  const { value, onChange } = props;
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 200);
  const found = useQuery({ ...pickableQuery(asked, props.asOf), placeholderData: (previous) => previous });
  const names = new Map(value.map(({ id, name }) => [id, name]));
  for (const { id, name } of found.data?.organizations ?? []) if (!names.has(id)) names.set(id, name);
  return (
    <MultiSelect
      label={props.label}
      {...(props.ariaLabel === undefined ? {} : { 'aria-label': props.ariaLabel })}
      description={props.description}
      placeholder={props.placeholder ?? t('choose')}
      className={props.className ?? ''}
      searchable
      hidePickedOptions
      clearSearchOnChange
      maxDropdownHeight={280}
      nothingFoundMessage={t('nothing')}
      filter={filterAnswered(words === asked && !found.isPlaceholderData)}
      data={[...names].map(([id, name]) => ({ value: id, label: name }))}
      value={value.map(({ id }) => id)}
      onSearchChange={setWords}
      onChange={(ids) => onChange(ids.map((id) => ({ id, name: names.get(id) ?? '' })))}
    />
  );
}
