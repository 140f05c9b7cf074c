import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { filterAnswered } from '#ui-kit/fields/folded-filter.ts';
import { accountBodiesQuery, accountBodyQuery } from '../widgets/account-queries.ts';
import classes from './account-fields.module.css';

interface BodyPickerProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error?: ReactNode;
  readonly disabled?: boolean | undefined;
}

/**
 * Picks one body in which the person keeps accounts, by its words; asks the server, so that thousands of bodies stay quick.
 * The body above stands below each name: many communes have an office of the same name.
 */
export function BodyPicker(props: BodyPickerProps): ReactNode {
  const t = useTranslations('access.accountsFilter');
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 200);
  const found = useQuery(accountBodiesQuery(asked));
  const bodies = found.data?.bodies ?? [];
  const isListed = props.value === null || bodies.some(({ id }) => id === props.value);
  const chosen = useQuery(accountBodyQuery(isListed ? undefined : (props.value ?? undefined)));
  const shown = isListed ? bodies : [...(chosen.data?.bodies ?? []), ...bodies];
  const above = new Map(shown.map(({ id, above: name }) => [id, name]));
  return (
    <Select
      label={props.label}
      description={props.description}
      placeholder={props.placeholder ?? t('findBody')}
      searchable
      clearable
      disabled={props.disabled === true}
      error={props.error}
      nothingFoundMessage={t('noBody')}
      filter={filterAnswered(words === asked && !found.isPlaceholderData)}
      data={shown.map(({ id, name }) => ({ value: id, label: name }))}
      value={props.value}
      onChange={props.onChange}
      onSearchChange={(typed) => setWords(shown.some(({ name }) => name === typed) ? '' : typed)}
      renderOption={({ option }) => (
        <span className={classes.option}>
          {option.label}
          {above.get(option.value) != null && <small>{above.get(option.value)}</small>}
        </span>
      )}
    />
  );
}
