import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Corrections, Reading } from '#modules/documents/contract.ts';
import { correctionsOf } from './correction-paths.ts';
import { pathWords } from './correction-words.ts';
import { readYear } from './number-field.tsx';
import classes from './review-conflict.module.css';
import { readDay } from './review-info.tsx';
import { NEW_TASK } from './review-new-task.tsx';
import { keepTyped, readTyped } from './typed-words.ts';
import type { CorrectReading } from './use-correct-reading.ts';

/** Words that were being typed when the page was left: offered again, never put in by themselves. */
export function ReviewTyped({ reading, correct }: { reading: Reading; correct: CorrectReading }): ReactNode {
  const t = useTranslations('plans.review.typed');
  const words = useTranslations('plans.review.conflict');
  const [left, setLeft] = useState(() => Object.entries(readTyped(reading.id)));
  const letGo = (path: string): void => {
    keepTyped(reading.id, path, null);
    setLeft((before) => before.filter(([other]) => other !== path));
  };
  if (left.length === 0 || !correct.may) return null;
  return (
    <section className={classes.conflict} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {left.map(([path, typed]) => {
        const made = correctionFrom(path, typed, reading);
        return (
          <div key={path} className={classes.acts}>
            <p>
              {path === NEW_TASK ? t('newTask') : pathWords(words, path.split('.'), reading.draft)}:{' '}
              <strong>{typed}</strong>
            </p>
            <span>
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => letGo(path)}>
                {t('drop')}
              </Button>{' '}
              {made !== null && (
                <Button
                  size="compact-sm"
                  onClick={() => {
                    correct.save(made);
                    letGo(path);
                  }}
                >
                  {t('save')}
                </Button>
              )}
            </span>
          </div>
        );
      })}
    </section>
  );
}

/** The correction that typed words make; null when they are no such value. */
function correctionFrom(path: string, typed: string, reading: Reading): Corrections | null {
  const words = typed.trim();
  if (path === NEW_TASK)
    return words === '' ? null : { added: [{ after: reading.order.at(-1) ?? null, text: words }] };
  const value =
    path === 'document.date' ? readDay(words) : path === 'document.year' ? readYear(words) : words;
  if (value === undefined || (path.endsWith('.text') && words === '')) return null;
  return correctionsOf([[path.split('.'), value === '' ? null : value]]);
}
