import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ManuscriptPart } from '#kernel/composition/manuscript.ts';
import type { Clash } from '../../domain/manuscript/merge-manuscripts.ts';
import classes from '../review-conflict.module.css';
import type { WritingConflict as Conflict, ManuscriptWriter } from './manuscript-writer.ts';

/** Somebody else wrote in the same places: both stand side by side, and the person says which is kept, one by one. */
export function WritingConflict({
  conflict,
  settle,
}: {
  readonly conflict: Conflict;
  readonly settle: ManuscriptWriter['settle'];
}): ReactNode {
  const t = useTranslations('plans.writing.conflict');
  const [theirs, setTheirs] = useState<Readonly<Record<string, boolean>>>({});
  const { clashes } = conflict.merged;
  const name = conflict.theirs.changedBy;
  return (
    <section className={classes.conflict} role="alert" aria-label={t('label')}>
      <h2>{t('title', { name })}</h2>
      {clashes.map(({ place, mine, theirs: other }) => (
        <fieldset key={place} className={classes.place}>
          <legend>
            <PlaceName place={place} clash={{ place, mine, theirs: other }} />
          </legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} className={classes.value}>
              <input
                type="radio"
                name={place}
                checked={theirs[place] === (side === 'theirs')}
                onChange={() => setTheirs({ ...theirs, [place]: side === 'theirs' })}
              />
              <strong>{t(side, { name })}</strong>
              <ClashWords value={side === 'mine' ? mine : other} />
            </label>
          ))}
        </fieldset>
      ))}
      <div className={classes.acts}>
        <p>{t('nothingLost')}</p>
        <Button
          size="sm"
          disabled={clashes.some(({ place }) => !(place in theirs))}
          onClick={() => settle(clashes.flatMap(({ place }) => (theirs[place] === true ? [place] : [])))}
        >
          {t('keep')}
        </Button>
      </div>
    </section>
  );
}

function PlaceName({ place, clash }: { place: string; clash: Clash }): ReactNode {
  const t = useTranslations('plans.writing');
  const part = [clash.mine, clash.theirs].find(
    (value): value is ManuscriptPart => typeof value === 'object' && value !== null,
  );
  if (part !== undefined) return t(`kinds.${part.kind}`);
  return t('conflict.head', { field: place.replace('head.', '') });
}

function ClashWords({ value }: { value: Clash['mine'] }): ReactNode {
  const t = useTranslations('plans.writing');
  if (value === null || value === '') return <span>{t('conflict.gone')}</span>;
  if (typeof value !== 'object') return <span>{value}</span>;
  const names = (label: string, list: ManuscriptPart['lead']): string =>
    list.length === 0 ? '' : ` · ${label}: ${list.map(({ name }) => name).join('; ')}`;
  return (
    <span>
      {value.text}
      {names(t('fields.lead'), value.lead)}
      {names(t('fields.coordinate'), value.coordinate)}
      {value.time !== '' && ` · ${t('time.label')}: ${value.time}`}
      {value.product !== '' && ` · ${t('fields.product')}: ${value.product}`}
    </span>
  );
}
