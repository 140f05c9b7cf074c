import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { FixedValue } from './fixed-value.tsx';
import type { CorrectReading, SaveOptions } from './use-correct-reading.ts';
import type { ReviewFocus } from './use-review-focus.ts';
import { useTypedWords } from './use-typed-words.ts';

interface TextFieldProps {
  /** The path of the value in the corrections; words of the paper can be dropped onto it. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly focus: ReviewFocus;
  readonly correct: CorrectReading;
  readonly onSave: (words: string, options: SaveOptions) => void;
  readonly placeholder?: string;
  readonly description?: string;
  readonly multiline?: boolean;
  /** Why these words cannot be kept, or null. */
  readonly refuse?: (words: string) => string | null;
  /** The value whose words are lit, where it is called otherwise in the draft. */
  readonly lights?: string;
}

/** A value of the document that is kept when one leaves it; its words on the paper are lit meanwhile. */
export function TextField(props: TextFieldProps): ReactNode {
  const { id, label, value, focus, correct, onSave, multiline, refuse, lights = id } = props;
  const { words, write, seen, rest, kept } = useTypedWords(id, value, correct);
  const trimmed = words.trim();
  const refused = trimmed === value.trim() ? null : (refuse?.(trimmed) ?? null);
  if (!correct.may) return <FixedValue id={lights} label={label} value={value} focus={focus} />;
  const leave = (): void => {
    if (trimmed === value.trim()) rest();
    else if (refused === null) onSave(trimmed, { seen, onSaved: () => kept(trimmed) });
  };
  const field = {
    label,
    value: words,
    placeholder: props.placeholder ?? '',
    description: props.description,
    error: refused,
    'data-entry': id,
    'data-drop': id,
    onChange: (event: { currentTarget: { value: string } }) => write(event.currentTarget.value),
    onFocus: () => focus.follow(lights),
    onBlur: leave,
  };
  if (multiline === true) return <Textarea {...field} autosize minRows={2} />;
  return (
    <TextInput
      {...field}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
}
