import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { OccasionAheadShape } from '../contract.ts';
import classes from './occasions-ahead.module.css';

type Words = ReturnType<typeof useTranslations<'work.occasions'>>;

interface OccasionsAheadProps {
  readonly occasions: readonly OccasionAheadShape[];
  /** At most so many; the rest is counted. */
  readonly most: number;
  /** One line each, without what plans say. */
  readonly isShort?: boolean;
}

/** What is remembered soon: the day, how many years, how such a year is kept, and what plans of the year say of it. */
export function OccasionsAhead({ occasions, most, isShort = false }: OccasionsAheadProps): ReactNode {
  const t = useTranslations('work.occasions');
  if (occasions.length === 0) return null;
  const shown = occasions.slice(0, most);
  return (
    <>
      <ul className={classes.list} data-short={isShort || undefined} aria-label={t('title')}>
        {shown.map((occasion) => (
          <li key={`${occasion.from} ${occasion.name}`} data-great={occasion.great || undefined}>
            <span className={classes.day}>{sayDays(occasion)}</span>
            <span className={classes.words}>
              <span className={classes.name}>{occasion.name}</span>
              {occasion.ordinal !== null && occasion.rank !== null && (
                <span className={classes.years} data-rank={occasion.rank}>
                  {sayYears(occasion.ordinal, occasion.rank, t)}
                </span>
              )}
              {!isShort && <SaidOf occasion={occasion} />}
            </span>
          </li>
        ))}
      </ul>
      {occasions.length > shown.length && (
        <p className={classes.quiet}>
          <Link to="/lich">{t('rest', { count: occasions.length - shown.length })}</Link>
        </p>
      )}
    </>
  );
}

/** What plans say of it, each leading to its place; a great or round one of which no plan speaks says so. */
function SaidOf({ occasion: { great, rank, said } }: { occasion: OccasionAheadShape }): ReactNode {
  const t = useTranslations('work.occasions');
  if (said.count === 0)
    return great || rank === 'round' || rank === 'five' ? (
      <span className={classes.quiet}>{t('unsaid')}</span>
    ) : null;
  return (
    <>
      {said.items.map(({ id, number, plan, text }) => (
        <Link
          key={id}
          className={classes.item ?? ''}
          to="/ke-hoach/$plan"
          params={{ plan: plan.id }}
          search={{ tab: 'tasks', item: id }}
        >
          {[plan.number, number].filter(Boolean).join(' · ')} {text}
        </Link>
      ))}
      {said.count > said.items.length && (
        <span className={classes.quiet}>{t('more', { count: said.count - said.items.length })}</span>
      )}
    </>
  );
}

/** How many years; how a year is kept is said of round ones and of those that end in 5 alone. */
function sayYears(ordinal: number, rank: NonNullable<OccasionAheadShape['rank']>, t: Words): string {
  return rank === 'other' ? t('years', { ordinal }) : `${t('years', { ordinal })} · ${t(`ranks.${rank}`)}`;
}

function sayDays({ from, to }: OccasionAheadShape): string {
  const say = (day: string): string => `${day.slice(8, 10)}/${day.slice(5, 7)}`;
  return to > from ? `${say(from)}–${say(to)}` : say(from);
}
