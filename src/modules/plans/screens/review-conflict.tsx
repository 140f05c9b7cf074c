import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type CorrectionPath, correctionAt } from './correction-paths.ts';
import { pathWords, valueWords } from './correction-words.ts';
import classes from './review-conflict.module.css';
import type { Conflict } from './save-over.ts';
import type { CorrectReading } from './use-correct-reading.ts';

interface ReviewConflictProps {
  readonly conflict: Conflict;
  readonly correct: CorrectReading;
}

/** Somebody else set the same values right: both stand side by side, and the person says which is kept, one by one. */
export function ReviewConflict({ conflict, correct }: ReviewConflictProps): ReactNode {
  const t = useTranslations('plans.review.conflict');
  const [mine, setMine] = useState<Readonly<Record<string, boolean>>>({});
  const { change, paths, theirs } = conflict;
  const answered = paths.every((path) => JSON.stringify(path) in mine);
  const keep = (path: CorrectionPath, isMine: boolean): void =>
    setMine({ ...mine, [JSON.stringify(path)]: isMine });
  return (
    <section className={classes.conflict} role="alert" aria-label={t('label')}>
      <h2>{t('title', { name: theirs.changedBy })}</h2>
      {paths.map((path) => {
        const key = JSON.stringify(path);
        const isTaken = change.without.some((other) => JSON.stringify(other) === key);
        const values = [
          {
            side: 'mine' as const,
            name: t('mine'),
            words: isTaken ? t('asRead') : valueWords(t, correctionAt(change.corrections, path)),
          },
          {
            side: 'theirs' as const,
            name: t('theirs', { name: theirs.changedBy }),
            words: valueWords(t, correctionAt(theirs.corrections, path)),
          },
        ];
        return (
          <fieldset key={key} className={classes.place}>
            <legend>{pathWords(t, path, theirs.draft)}</legend>
            {values.map(({ side, name, words }) => (
              <label key={side} className={classes.value}>
                <input
                  type="radio"
                  name={key}
                  checked={mine[key] === (side === 'mine')}
                  onChange={() => keep(path, side === 'mine')}
                />
                <strong>{name}</strong>
                <span>{words}</span>
              </label>
            ))}
          </fieldset>
        );
      })}
      <div className={classes.acts}>
        <p>{t('nothingLost')}</p>
        <Button
          size="sm"
          disabled={!answered}
          onClick={() => correct.settle(paths.filter((path) => mine[JSON.stringify(path)] === true))}
        >
          {t('keep')}
        </Button>
      </div>
    </section>
  );
}
