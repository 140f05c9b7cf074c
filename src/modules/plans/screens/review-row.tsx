import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Source } from '#kernel/plan-draft/plan-draft.ts';
import classes from './review-entry.module.css';
import type { ReviewFocus } from './use-review-focus.ts';
import type { RowActs } from './use-row-acts.ts';
import { useRowKeys } from './use-row-keys.ts';

interface ReviewRowProps {
  readonly index: number;
  readonly dropped: boolean;
  readonly source: Source;
  /** What it is called for whoever does not see it. */
  readonly name: string;
  readonly focus: ReviewFocus;
  /** False for a person who may only read. */
  readonly may: boolean;
  readonly acts: RowActs;
  readonly children: ReactNode;
  /** What a person should look at here. */
  readonly notes?: ReactNode;
}

/** A reporting duty or a cited document as it was understood, to be set right, dropped or brought back. */
export function ReviewRow(props: ReviewRowProps): ReactNode {
  const { index, dropped, source, name, focus, may, acts, children, notes } = props;
  const t = useTranslations('plans.review.tasks');
  const rows = useTranslations('plans.review.rows');
  const id = `${acts.part}.${index}`;
  const entry = useRef<HTMLElement>(null);
  useRowKeys(entry, may, {
    d: () => acts.drop(index, !dropped),
    e: () => !dropped && acts.edit(index),
  });
  return (
    <article
      ref={entry}
      className={classes.entry}
      data-entry={id}
      data-row
      data-lit={focus.lit === id || undefined}
      data-dropped={dropped || undefined}
      tabIndex={-1}
      aria-label={rows(`${acts.part}.one`, { name })}
    >
      <div className={dropped ? classes.text : undefined}>{children}</div>
      {!dropped && notes}
      <div className={classes.acts}>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={source.length === 0}
          onClick={() => focus.showWords(id)}
        >
          {t('show')}
        </Button>
        {may && (
          <Button
            size="compact-sm"
            variant="subtle"
            color={dropped ? 'river' : 'lacquer'}
            onClick={() => acts.drop(index, !dropped)}
          >
            {t(dropped ? 'takeBack' : 'drop')}
          </Button>
        )}
        {may && !dropped && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => acts.edit(index)}
            aria-label={rows(`${acts.part}.editOne`, { name })}
          >
            {t('edit')}
          </Button>
        )}
      </div>
    </article>
  );
}
