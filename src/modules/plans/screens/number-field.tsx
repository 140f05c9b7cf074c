import type { ReactNode } from 'react';
import { TextField } from './text-field.tsx';
import type { CorrectReading, SaveOptions } from './use-correct-reading.ts';
import type { ReviewFocus } from './use-review-focus.ts';

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly value: number | null;
  /** The words shown when what was typed is no year. */
  readonly refused: string;
  readonly focus: ReviewFocus;
  readonly correct: CorrectReading;
  readonly onSave: (value: number | null, options: SaveOptions) => void;
}

/** A year, or nothing where the document is no yearly plan. */
export function NumberField({ value, refused, onSave, ...field }: NumberFieldProps): ReactNode {
  return (
    <TextField
      {...field}
      value={value === null ? '' : String(value)}
      refuse={(words) => (readYear(words) === undefined ? refused : null)}
      onSave={(words, options) => onSave(readYear(words) ?? null, options)}
    />
  );
}

/** A year of the house, null for nothing, undefined for what is no year. */
export function readYear(words: string): number | null | undefined {
  if (words === '') return null;
  return /^(199\d|20\d\d|2100)$/.test(words) ? Number(words) : undefined;
}
