import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDraftWords } from '#ui-kit/fields/use-draft-words.ts';
import { FixedValue } from './fixed-value.tsx';
import type { ReviewFocus } from './use-review-focus.ts';

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly value: number | null;
  /** The words shown when what was typed is no year. */
  readonly refused: string;
  readonly focus: ReviewFocus;
  /** False for a person who may only read. */
  readonly may: boolean;
  readonly onSave: (value: number | null) => void;
}

/** A year, or nothing where the document is no yearly plan. */
export function NumberField({
  id,
  label,
  description,
  value,
  refused,
  focus,
  may,
  onSave,
}: NumberFieldProps): ReactNode {
  const { words, write } = useDraftWords(value === null ? '' : String(value));
  const trimmed = words.trim();
  const year = trimmed === '' ? null : /^(19[9]\d|20\d\d|2100)$/.test(trimmed) ? Number(trimmed) : undefined;
  if (!may)
    return <FixedValue id={id} label={label} value={value === null ? '' : String(value)} focus={focus} />;
  return (
    <TextInput
      label={label}
      description={description}
      inputMode="numeric"
      value={words}
      error={year === undefined ? refused : null}
      data-entry={id}
      onChange={(event) => write(event.currentTarget.value)}
      onFocus={() => focus.follow(id)}
      onBlur={() => {
        if (year !== undefined && year !== value) onSave(year);
      }}
    />
  );
}
