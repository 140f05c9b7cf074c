import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ListedEntry } from '../contract.ts';
import { compareSides, type Difference } from '../domain/compare-sides.ts';
import classes from './difference-table.module.css';
import { sayPath, sayValue, useLogWords } from './log-words.ts';

/** So many values are shown at once; an import may have written thousands. */
const SHOWN = 60;

/** What an entry changed, value by value: what stood there before, what stands there since. */
export function DifferenceTable({
  entry,
}: {
  entry: Pick<ListedEntry, 'before' | 'after' | 'contentErased'>;
}): ReactNode {
  const t = useTranslations('audit.difference');
  const words = useLogWords();
  if (entry.contentErased) return <p className={classes.none}>{t('erased')}</p>;
  const all = compareSides(entry.before, entry.after);
  if (all.length === 0) return <p className={classes.none}>{t('none')}</p>;
  const label = (path: Difference['path']): string => sayPath(words, path) || t('value');
  return (
    <>
      <dl className={classes.list}>
        {all.slice(0, SHOWN).map(({ path, before, after }) => (
          <div key={path.join('.')}>
            <dt>{label(path)}</dt>
            <dd>
              {before !== undefined && (
                <del>
                  <span className={classes.heard}>{t('was')} </span>
                  {sayValue(words, before)}
                </del>
              )}
              {before !== undefined && after !== undefined && <span aria-hidden="true"> → </span>}
              {after !== undefined && (
                <ins>
                  <span className={classes.heard}>{t('is')} </span>
                  {sayValue(words, after)}
                </ins>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {all.length > SHOWN && <p className={classes.none}>{t('more', { count: all.length - SHOWN })}</p>}
    </>
  );
}
