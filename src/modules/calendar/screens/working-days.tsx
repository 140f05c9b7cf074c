import { Button, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { AdministrationTabs } from '#modules/access/widgets/administration-tabs.tsx';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { dayHere } from '#ui-kit/clock/day-here.ts';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import type { CalendarApi } from '../contract.ts';
import { workingDaysQuery } from '../widgets/calendar-queries.ts';
import { useDayWords } from '../widgets/use-day-words.ts';
import { ChangeDayDialog } from './change-day-dialog.tsx';
import { ChangePreview } from './change-preview.tsx';
import classes from './working-days.module.css';
import { YearOfDays } from './year-of-days.tsx';

type Table = CalendarApi['get /api/calendar/working-days']['response'];

/** The year as twelve small months: who works when, what the realm set itself, and what `trước ngày` means here. */
export function WorkingDays(): ReactNode {
  const t = useTranslations('calendar.table');
  const kit = useTranslations('kit');
  const { nam } = useSearch({ from: '/shell/quan-tri/ngay-lam-viec' });
  const navigate = useNavigate({ from: '/quan-tri/ngay-lam-viec' });
  const [today] = useState(dayHere);
  const year = nam ?? Number(today.slice(0, 4));
  const table = useQuery(workingDaysQuery(year));
  const may = mayDo(useSession(), 'calendar.change-working-days');
  const [day, setDay] = useState<string | null>(null);
  const go = (to: number) => void navigate({ search: { nam: to }, replace: true });
  const acts = (
    <>
      <Button variant="default" size="sm" aria-label={t('before')} onClick={() => go(year - 1)}>
        ‹
      </Button>
      <strong className={classes.year}>{t('year', { year: String(year) })}</strong>
      <Button variant="default" size="sm" aria-label={t('after')} onClick={() => go(year + 1)}>
        ›
      </Button>
      {may && (
        <Button size="sm" disabled={table.data === undefined} onClick={() => setDay('')}>
          {t('add')}
        </Button>
      )}
    </>
  );
  return (
    <Page title={t('title')} lead={t('lead')} acts={acts}>
      <AdministrationTabs />
      {table.isPending && <RowSkeletons rows={16} label={kit('loading')} />}
      {table.isError && (
        <FailureNotice reason={table.error} place={t('failed')} onRetry={() => void table.refetch()} />
      )}
      {table.data !== undefined && (
        <>
          <MeaningOfBefore table={table.data} may={may} />
          <YearOfDays year={year} days={table.data.days} onChoose={may ? setDay : null} />
          <SpecialDays table={table.data} />
        </>
      )}
      {day !== null && table.data !== undefined && (
        <ChangeDayDialog table={table.data} day={day} onClose={() => setDay(null)} />
      )}
    </Page>
  );
}

function MeaningOfBefore({ table, may }: { table: Table; may: boolean }): ReactNode {
  const t = useTranslations('calendar.table.strict');
  const [wanted, setWanted] = useState<boolean | null>(null);
  return (
    <section className={classes.setting}>
      <Radio.Group
        label={t('title')}
        description={t('hint')}
        value={table.strictBefore ? 'strict' : 'mild'}
        onChange={(value) => setWanted(value === 'strict')}
      >
        <div className={classes.choices}>
          <Radio value="mild" label={t('mild')} disabled={!may} />
          <Radio value="strict" label={t('strict')} disabled={!may} />
        </div>
      </Radio.Group>
      {wanted !== null && (
        <ChangePreview
          change={{ version: table.version, days: [], strictBefore: wanted }}
          onBack={null}
          onClose={() => setWanted(null)}
        />
      )}
    </section>
  );
}

function SpecialDays({ table }: { table: Table }): ReactNode {
  const t = useTranslations('calendar.table');
  const words = useDayWords();
  const { announced, changed, days, year } = table;
  return (
    <section aria-labelledby="special-days">
      <h2 id="special-days" className={classes.heading}>
        {t('list')}
      </h2>
      <p className={classes.quiet}>
        {announced.length > 0
          ? t('announced', { papers: announced.join('; ') })
          : t('notAnnounced', { year: String(year) })}
      </p>
      <p className={classes.quiet}>
        {changed === null ? t('computed') : t('changed', { by: changed.by, at: formatMoment(changed.at) })}
      </p>
      <table className={classes.list}>
        <thead>
          <tr>
            <th scope="col">{t('columns.day')}</th>
            <th scope="col">{t('columns.what')}</th>
            <th scope="col">{t('columns.source')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day} data-own={day.why === 'own' || undefined}>
              <td>
                {words.full(day.day).replace(formatDate(day.day), '')}
                <strong>{formatDate(day.day)}</strong>
              </td>
              <td>
                {day.works ? t('on', { why: words.reason(day) }) : t('off', { why: words.reason(day) })}
              </td>
              <td>{day.source ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
