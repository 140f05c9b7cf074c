import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Corrections, Reading } from '#modules/documents/contract.ts';
import { addedRows, correctionsOf } from './correction-paths.ts';
import { pathWords } from './correction-words.ts';
import { readYear } from './number-field.tsx';
import { readDueDay } from './reporting-words.ts';
import classes from './review-conflict.module.css';
import { readDay } from './review-info.tsx';
import { keepTyped, readTyped } from './typed-words.ts';
import type { CorrectReading } from './use-correct-reading.ts';
import { firstWords } from './use-row-acts.ts';

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
              {isNewRow(path) ? t(newRows[path]) : pathWords(words, path.split('.'), reading.draft)}:{' '}
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
  if (isNewRow(path)) {
    if (words === '') return null;
    if (path === addedRows.tasks) return { added: [{ after: reading.order.at(-1) ?? null, text: words }] };
    return firstWords(path === addedRows.reporting ? 'reporting' : 'references', words);
  }
  const value = readValue(path, words);
  if (value === undefined || (/\.(?:text|symbol)$/.test(path) && words === '')) return null;
  return correctionsOf([[path.split('.'), value === '' ? null : value]]);
}

/** What typed words mean at this place; undefined when they mean nothing there. */
function readValue(path: string, words: string): string | number | null | undefined {
  if (/^(?:document|references\.\d+)\.date$/.test(path)) return readDay(words);
  if (/^reporting\.\d+\.due$/.test(path)) return readDueDay(words);
  if (path === 'document.year' || /^reporting\.\d+\.startYear$/.test(path)) return readYear(words);
  return words;
}

const newRows = {
  added: 'newTask',
  addedReporting: 'newReporting',
  addedReferences: 'newReference',
} as const;

function isNewRow(path: string): path is keyof typeof newRows {
  return path in newRows;
}
