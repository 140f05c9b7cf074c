import { Button, type ButtonProps } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

interface CopyButtonProps extends Pick<ButtonProps, 'variant'> {
  readonly text: string;
  readonly words: string;
  readonly done: string;
}

/** Copies a text and says that it did. */
export function CopyButton({ text, words, done, variant = 'default' }: CopyButtonProps): ReactNode {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await copyText(text);
    setCopied(true);
  };
  return (
    <Button
      variant={variant}
      leftSection={copied ? <IconCheck size={17} /> : <IconCopy size={17} />}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{copied ? done : words}</span>
    </Button>
  );
}

/** Puts a text on the clipboard. Browsers keep it from pages that came over plain http; there the old way still works. */
export async function copyText(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  const place = document.activeElement?.parentElement ?? document.body;
  place.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
