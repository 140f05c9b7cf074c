import { Button, type ButtonProps } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { copyText } from '#ui-kit/client/copy-text.ts';

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
