import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type ChipShape, type ChipTone, StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import tables from '#ui-kit/table/table.module.css';
import type { InspectionState, ListedInspection } from '../../contract/inspections.ts';
import classes from './inspections.module.css';

/** Inspections as a table; on a narrow screen each is a card. */
export function InspectionTable({ rows }: { readonly rows: readonly ListedInspection[] }): ReactNode {
  const t = useTranslations('records.inspections');
  return (
    <div className={tables.frame}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('head.title')}</th>
            <th scope="col">{t('head.days')}</th>
            <th scope="col">{t('head.bodies')}</th>
            <th scope="col">{t('head.remedies')}</th>
            <th scope="col">{t('head.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id}>
              <td>
                <Link to="/kiem-tra/$inspection" params={{ inspection: one.id }} data-row>
                  {one.title}
                </Link>
                {one.organization !== null && <p className={classes.quiet}>{one.organization.name}</p>}
              </td>
              <td>{sayDays(one, t)}</td>
              <td>
                {one.bodies.length <= 1
                  ? (one.bodies[0] ?? '—')
                  : t('moreBodies', { first: one.bodies[0] ?? '', count: one.bodies.length - 1 })}
              </td>
              <td>
                <RemedyProgress one={one} />
              </td>
              <td>
                <InspectionStateChip state={one.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Words of inspections. */
type Words = ReturnType<typeof useTranslations<'records.inspections'>>;

/** The days of an inspection in words. */
export function sayDays({ fromDay, toDay }: Pick<ListedInspection, 'fromDay' | 'toDay'>, t: Words): string {
  if (fromDay === null) return t('noDay');
  if (toDay === null) return formatDate(fromDay);
  return t('days', { from: formatDate(fromDay), to: formatDate(toDay) });
}

/** How much of what had to be put right is, what is late, what has to be judged. */
export function RemedyProgress({ one }: { readonly one: ListedInspection }): ReactNode {
  const t = useTranslations('records.inspections');
  const { remedies, accepted, reported, late, state } = one;
  if (remedies === 0) return <span className={classes.quiet}>{t('noRemedies')}</span>;
  return (
    <span className={classes.chips}>
      <span>{t('progress', { accepted, all: remedies })}</span>
      {late > 0 && (
        <StatusChip shape="triangle" tone="late">
          {t('late', { count: late })}
        </StatusChip>
      )}
      {reported > 0 && state === 'sent' && (
        <StatusChip shape="half" tone="work">
          {t('toJudge', { count: reported })}
        </StatusChip>
      )}
    </span>
  );
}

const looks: Readonly<Record<InspectionState, { readonly shape: ChipShape; readonly tone: ChipTone }>> = {
  draft: { shape: 'ring', tone: 'calm' },
  sent: { shape: 'half', tone: 'work' },
  closed: { shape: 'check', tone: 'good' },
  dropped: { shape: 'dash', tone: 'calm' },
};

/** How far an inspection has come. */
export function InspectionStateChip({ state }: { readonly state: InspectionState }): ReactNode {
  const t = useTranslations('records.inspections.states');
  return <StatusChip {...looks[state]}>{t(state)}</StatusChip>;
}
