import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from './accept-proposals.module.css';
import type { ResolvedNames } from './use-resolutions.ts';

/**
 * The way to accept at once all that is proposed for names nobody has settled: in a new house every body of
 * the first plan is still to be made. Says what it does, and can be taken back.
 */
export function AcceptProposals({ names }: { names: ResolvedNames }): ReactNode {
  const t = useTranslations('plans.review.names');
  const { proposed } = names;
  if (proposed.length === 0) return null;
  const made = proposed.filter((name) => name.suggestion.kind === 'create').length;

  function accept(): void {
    names.answer(
      Object.fromEntries(proposed.map((name) => [name.name, name.suggestion])),
      t('accepted', { count: proposed.length }),
    );
  }

  return (
    <div className={classes.proposals}>
      <p>{t('proposals', { count: proposed.length, made })}</p>
      <Button size="compact-md" variant="light" onClick={accept}>
        {t('accept', { count: proposed.length })}
      </Button>
    </div>
  );
}
