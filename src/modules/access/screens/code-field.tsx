import { TextInput } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (digits: string) => void;
  /** Told once all six stand there, however they came: typed, pasted with spaces, filled in by the phone. */
  readonly onWhole: (digits: string) => void;
  readonly focused?: boolean;
}

/** Six digits of an authenticator. */
export function CodeField({ label, value, onChange, onWhole, focused = false }: CodeFieldProps): ReactNode {
  const field = useFocus(focused);
  return (
    <TextInput
      ref={field}
      label={label}
      size="md"
      inputMode="numeric"
      autoComplete="one-time-code"
      placeholder="000 000"
      required
      withAsterisk={false}
      value={value.length > 3 ? `${value.slice(0, 3)} ${value.slice(3)}` : value}
      onChange={(event) => {
        const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, 6);
        onChange(digits);
        if (digits.length === 6 && digits !== value) onWhole(digits);
      }}
    />
  );
}

/** Puts the keyboard into a field when it comes to the screen because of an act of the person. */
export function useFocus(wanted: boolean): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wanted) field.current?.focus();
  }, [wanted]);
  return field;
}
