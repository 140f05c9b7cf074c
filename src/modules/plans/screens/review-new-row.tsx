import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { addedRows } from './correction-paths.ts';
import classes from './review-entry.module.css';
import { keepTyped, readTyped } from './typed-words.ts';
import type { RowActs } from './use-row-acts.ts';

/** The button that adds a reporting duty or a cited document which the reading missed, and the first words of it. */
export function AddRow({ reading, acts }: { reading: string; acts: RowActs }): ReactNode {
  const t = useTranslations('plans.review.rows');
  if (acts.adding) return <NewRow reading={reading} acts={acts} />;
  return (
    <div className={classes.addition}>
      <Button
        size="sm"
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => acts.showAdding(true)}
      >
        {t(`${acts.part}.add`)}
      </Button>
    </div>
  );
}

/** The first words of a new row, kept in the browser while they are typed; the rest is given afterwards. */
function NewRow({ reading, acts }: { reading: string; acts: RowActs }): ReactNode {
  const t = useTranslations('plans.review.rows');
  const kit = useTranslations('kit');
  const path = addedRows[acts.part];
  const [words, setWords] = useState(() => readTyped(reading)[path] ?? '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const close = (): void => {
    keepTyped(reading, path, null);
    acts.showAdding(false);
  };
  return (
    <form
      className={`${classes.entry} ${classes.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() === '') return;
        acts.add(words.trim());
        keepTyped(reading, path, null);
      }}
    >
      <TextInput
        label={t(`${acts.part}.first`)}
        description={t(`${acts.part}.firstHint`)}
        ref={field}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          keepTyped(reading, path, event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      />
      <div className={classes.acts}>
        <Button size="sm" variant="default" onClick={close}>
          {kit('cancel')}
        </Button>
        <Button size="sm" type="submit" disabled={words.trim() === ''}>
          {t(`${acts.part}.add`)}
        </Button>
      </div>
    </form>
  );
}
