import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDraftWords } from '#ui-kit/fields/use-draft-words.ts';
import { FixedValue } from './fixed-value.tsx';
import type { ReviewFocus } from './use-review-focus.ts';

interface TextFieldProps {
  /** The path of the value in the draft. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly focus: ReviewFocus;
  /** False for a person who may only read. */
  readonly may: boolean;
  readonly onSave: (words: string) => void;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  /** Why these words cannot be kept, or null. */
  readonly refuse?: (words: string) => string | null;
}

/** A value of the document that is kept when one leaves it; its words on the paper are lit meanwhile. */
export function TextField({
  id,
  label,
  value,
  focus,
  may,
  onSave,
  placeholder,
  multiline,
  refuse,
}: TextFieldProps): ReactNode {
  const { words, write } = useDraftWords(value);
  const trimmed = words.trim();
  const refused = trimmed === value.trim() ? null : (refuse?.(trimmed) ?? null);
  if (!may) return <FixedValue id={id} label={label} value={value} focus={focus} />;
  const field = {
    label,
    value: words,
    placeholder: placeholder ?? '',
    error: refused,
    'data-entry': id,
    onChange: (event: { currentTarget: { value: string } }) => write(event.currentTarget.value),
    onFocus: () => focus.follow(id),
    onBlur: () => {
      if (trimmed !== value.trim() && refused === null) onSave(trimmed);
    },
  };
  return multiline === true ? <Textarea {...field} autosize minRows={2} /> : <TextInput {...field} />;
}
