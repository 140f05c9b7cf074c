import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import classes from './review-entry.module.css';
import { useEscape } from './use-escape.ts';
import type { RowActs } from './use-row-acts.ts';

interface RowFormProps {
  readonly index: number;
  readonly name: string;
  readonly acts: RowActs;
  readonly children: ReactNode;
}

/** The frame around the fields of one row; each field is kept when one leaves it, so there is nothing to save. */
export function RowForm({ index, name, acts, children }: RowFormProps): ReactNode {
  const t = useTranslations('plans.review.rows');
  const tasks = useTranslations('plans.review.tasks');
  const form = useRef<HTMLElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);
  useEscape(form, () => acts.edit(null));
  return (
    <article
      ref={form}
      className={`${classes.entry} ${classes.form}`}
      data-entry={`${acts.part}.${index}`}
      aria-label={t(`${acts.part}.editing`, { name })}
    >
      {children}
      <div className={classes.acts}>
        <Button size="sm" onClick={() => acts.edit(null)}>
          {tasks('close')}
        </Button>
      </div>
    </article>
  );
}
