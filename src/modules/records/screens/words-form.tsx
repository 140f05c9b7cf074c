import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { focusOnce } from './focus-once.ts';
import classes from './record-entry.module.css';

interface WordsFormProps {
  readonly label: string;
  readonly send: string;
  readonly required: boolean;
  readonly busy: boolean;
  readonly onSend: (words: string) => void;
  readonly onCancel: () => void;
}

/** A few words in place: a question, an answer, a reason. Ctrl+Enter sends. */
export function WordsForm({ label, send, required, busy, onSend, onCancel }: WordsFormProps): ReactNode {
  const kit = useTranslations('kit');
  const [words, setWords] = useState('');
  const isWhole = !required || words.trim() !== '';
  const submit = (): void => {
    if (isWhole && !busy) onSend(words.trim());
  };
  return (
    <form
      className={`${classes.form} no-print`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Textarea
        label={label}
        autosize
        minRows={2}
        ref={focusOnce}
        required={required}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          if (event.key === 'Escape') onCancel();
        }}
      />
      <div className={classes.formActs}>
        <Button variant="default" size="xs" onClick={onCancel}>
          {kit('cancel')}
        </Button>
        <Button type="submit" size="xs" disabled={!isWhole} loading={busy}>
          {send}
        </Button>
      </div>
    </form>
  );
}
