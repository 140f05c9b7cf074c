import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { urgingsOfQuery } from './urging-queries.ts';
import classes from './urging-trace.module.css';

/** What was done to urge for an obligation: step, when, whom, by whom; nothing where nobody was urged. */
export function UrgingTrace({ obligation }: { obligation: string }): ReactNode {
  const t = useTranslations('work.urging');
  const { data } = useQuery(urgingsOfQuery(obligation));
  if (data === undefined || data.urgings.length === 0) return null;
  return (
    <section aria-labelledby="urging-trace">
      <h2 id="urging-trace">{t('trace')}</h2>
      <ol className={classes.trace}>
        {data.urgings.map(({ batch, step, at, by, contact, words, undone }) => (
          <li key={batch} data-undone={undone !== null || undefined}>
            <p>
              <strong>{t(`steps.${step}`)}</strong>
              {contact !== null && ` · ${contact}`}
            </p>
            <p className={classes.quiet}>
              {t('by', { by, moment: formatMoment(at) })}
              {undone !== null && ` · ${t('undoneBy', { by: undone.by })}`}
            </p>
            {words !== null && (
              <details>
                <summary>{t('words')}</summary>
                <p className={classes.words}>{words}</p>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
