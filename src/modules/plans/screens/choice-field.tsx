import { NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';

interface ChoiceFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onFocus: () => void;
  readonly onSave: (value: string) => void;
}

/** One of a few values, kept as soon as it is chosen. */
export function ChoiceField({ id, label, value, choices, onFocus, onSave }: ChoiceFieldProps): ReactNode {
  // A choice is seen at once, not when it comes back from the server.
  const [sent, send] = useState<string | null>(null);
  const [followed, follow] = useState(value);
  if (followed !== value) {
    follow(value);
    send(null);
  }
  return (
    <NativeSelect
      label={label}
      data-entry={id}
      value={sent ?? value}
      data={[...choices]}
      onFocus={onFocus}
      onChange={(event) => {
        send(event.currentTarget.value);
        onSave(event.currentTarget.value);
      }}
    />
  );
}
