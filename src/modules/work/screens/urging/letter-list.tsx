import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { ExportMenu } from '#ui-kit/export/export-menu.tsx';
import type { UrgingLetter } from '../../contract/urging.ts';
import classes from './urging.module.css';

/** The letters that were written, each as Word or PDF with its annex; nothing where there is none. */
export function LetterList({ letters }: { letters: readonly UrgingLetter[] }): ReactNode {
  const t = useTranslations('work.urging');
  const heading = useRef<HTMLHeadingElement>(null);
  const newest = letters[0]?.batch;
  const seen = useRef(newest);
  useEffect(() => {
    // What was just written is what is wanted next.
    if (newest !== undefined && newest !== seen.current)
      heading.current?.scrollIntoView({ block: 'center', behavior: 'instant' });
    seen.current = newest;
  }, [newest]);
  if (letters.length === 0) return null;
  return (
    <section className={`${classes.letters} no-print`} aria-labelledby="urging-letters">
      <h2 id="urging-letters" ref={heading}>
        {t('letters.title')}
      </h2>
      <p className={classes.about}>{t('letters.about')}</p>
      <ul>
        {letters.map(({ batch, manner, at, by, bodies, obligations }) => {
          const [first = '', ...rest] = bodies;
          const whom = rest.length === 0 ? first : t('letters.bodies', { first, rest: rest.length });
          return (
            <li key={batch}>
              <div>
                <strong>{whom}</strong>
                <p className={classes.quiet}>
                  {t('letters.line', {
                    manner: t(`manners.${manner}`),
                    count: obligations,
                    by,
                    moment: formatMoment(at),
                  })}
                </p>
              </div>
              <ExportMenu
                address={`/api/urging/letters/${batch}/document`}
                name={`${t('letters.name')}: ${whom}`}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
