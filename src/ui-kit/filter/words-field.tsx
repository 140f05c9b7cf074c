import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useDraftWords } from '../fields/use-draft-words.ts';
import filters from './filter.module.css';

interface WordsFieldProps {
  readonly label: string;
  /** The words a list is narrowed to, as its address has them; the address may change by a link or by going back. */
  readonly value: string | undefined;
  /** Told when the typing rests; undefined for no words. */
  readonly onChange: (words: string | undefined) => void;
}

/** The words that a list is searched for. */
export function WordsField({ label, value, onChange }: WordsFieldProps): ReactNode {
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
      placeholder={label}
      aria-label={label}
      value={words}
      onChange={(event) => {
        write(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
