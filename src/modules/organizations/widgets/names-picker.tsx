import { TagsInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { foldText } from '#kernel/language/fold-text.ts';
import { filterAnswered } from '#ui-kit/fields/folded-filter.ts';
import { groupsQuery, pickableQuery } from './organization-queries.ts';

/** A name as it is to be printed, and the body that was picked for it; null: a group, or words. */
export interface PickedName {
  readonly name: string;
  readonly organizationId: string | null;
}

interface NamesPickerProps {
  readonly label: string;
  readonly value: readonly PickedName[];
  readonly onChange: (names: PickedName[]) => void;
  readonly disabled?: boolean;
}

const GROUPS_SHOWN = 8;

/** Picks bodies and groups of bodies by their words, diacritics optional; what is neither stays as it was typed. */
export function NamesPicker({ label, value, onChange, disabled = false }: NamesPickerProps): ReactNode {
  const t = useTranslations('organizations.picker');
  const [words, setWords] = useState('');
  const [isOpen, open] = useState(false);
  const [asked] = useDebouncedValue(words, 200);
  const found = useQuery({
    ...pickableQuery(asked, undefined),
    enabled: isOpen,
    placeholderData: (previous) => previous,
  });
  const groups = useQuery({ ...groupsQuery(undefined), enabled: isOpen });
  const bodies = found.data?.organizations ?? [];
  const known = new Map([
    ...bodies.map(({ id, name }) => [foldText(name), { name, organizationId: id }] as const),
    ...value.map((one) => [foldText(one.name), one] as const),
  ]);
  const folded = foldText(words.normalize('NFC'));
  const named = (groups.data?.groups ?? [])
    .map(({ name }) => name)
    .filter((name) => foldText(name).includes(folded) && !known.has(foldText(name)))
    .slice(0, GROUPS_SHOWN);
  const data = [
    { group: t('bodies'), items: [...new Set(bodies.map(({ name }) => name))] },
    { group: t('groups'), items: [...new Set(named)] },
  ].filter(({ items }) => items.length > 0);
  return (
    <TagsInput
      label={label}
      placeholder={value.length === 0 ? t('choose') : ''}
      value={value.map(({ name }) => name)}
      onChange={(names) =>
        onChange(names.map((name) => known.get(foldText(name)) ?? { name, organizationId: null }))
      }
      searchValue={words}
      onSearchChange={setWords}
      onFocus={() => open(true)}
      data={data}
      filter={filterAnswered(words === asked && !found.isPlaceholderData)}
      splitChars={[';']}
      maxDropdownHeight={260}
      disabled={disabled}
    />
  );
}
