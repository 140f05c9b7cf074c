import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from './review-page.module.css';
import type { CorrectReading } from './use-correct-reading.ts';

/** Somebody else changed the draft: theirs is shown, ours is kept, and the person says which stands. */
export function ReviewConflict({ correct }: { correct: CorrectReading }): ReactNode {
  const t = useTranslations('plans.review.conflict');
  return (
    <div className={classes.conflict} role="alert">
      <p>{t('words')}</p>
      <div className={classes.acts}>
        <Button size="xs" variant="default" onClick={correct.dropConflict}>
          {t('drop')}
        </Button>
        <Button size="xs" onClick={correct.saveConflict}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
