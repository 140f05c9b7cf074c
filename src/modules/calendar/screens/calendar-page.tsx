import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { writeRoman } from '#kernel/language/roman-numerals.ts';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { dayHere } from '#ui-kit/clock/day-here.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { isCovered, isTyping } from '#ui-kit/keys/key-map.ts';
import { useScreenKeys } from '#ui-kit/keys/screen-keys.ts';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import type { Occasion } from '../contract.ts';
import { daysQuery } from '../widgets/calendar-queries.ts';
import { Agenda } from './agenda.tsx';
import {
  type CalendarAddress,
  type CalendarView,
  calendarViews,
  periodOf,
  stepPeriod,
} from './calendar-address.ts';
import classes from './calendar-page.module.css';
import { MonthGrid } from './month-grid.tsx';
import { OccasionDialog } from './occasion-dialog.tsx';
import { YearAgenda } from './year-agenda.tsx';

/** What is remembered and what is due, by month, quarter or year; its address says all of it. */
export function CalendarPage(): ReactNode {
  const t = useTranslations('calendar.page');
  const kit = useTranslations('kit');
  const address = useSearch({ from: '/shell/lich' });
  const may = mayDo(useSession(), 'calendar.keep-occasions');
  const [edited, setEdited] = useState<Occasion | 'new' | null>(null);
  const view = address.xem ?? 'month';
  const [today] = useState(dayHere);
  const day = address.ngay ?? today;
  const { from, to } = periodOf(view, day);
  const days = useQuery(daysQuery({ from, to, whose: address.viec ?? 'own' }));
  const go = useGo(view, day);
  const title = useTitle(view, from);
  const isEmpty = days.data !== undefined && days.data.due.length + days.data.occasions.length === 0;
  const onEdit = may ? setEdited : null;
  return (
    <Page
      title={`${t('title')}: ${title}`}
      acts={
        <Acts view={view} day={day} address={address} go={go} onAdd={may ? () => setEdited('new') : null} />
      }
    >
      {days.isPending && <RowSkeletons rows={14} label={kit('loading')} />}
      {days.isError && (
        <FailureNotice reason={days.error} place={t('failed')} onRetry={() => void days.refetch()} />
      )}
      {days.data !== undefined && view === 'month' && (
        <MonthGrid day={from} shown={days.data} onEdit={onEdit} />
      )}
      {days.data !== undefined && view === 'year' && <YearAgenda shown={days.data} onEdit={onEdit} />}
      {days.data !== undefined && view !== 'year' && (
        <div className={view === 'month' ? classes.narrowOnly : undefined}>
          <Agenda shown={days.data} byMonth={view === 'quarter'} onEdit={onEdit} />
        </div>
      )}
      {isEmpty && <p className={classes.quiet}>{`${t('empty')}. ${t('emptyHint')}`}</p>}
      {edited !== null && (
        <OccasionDialog occasion={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Page>
  );
}

type Go = (to: Partial<CalendarAddress>) => void;

function useGo(view: CalendarView, day: string): Go {
  const t = useTranslations('calendar.page.keys');
  const navigate = useNavigate({ from: '/lich' });
  const go: Go = (to) => void navigate({ search: (before) => ({ ...before, ...to }), replace: true });
  const [keys] = useState(() => [
    { keys: ['['], words: t('before') },
    { keys: [']'], words: t('after') },
    { keys: ['t'], words: t('today') },
  ]);
  useScreenKeys(keys);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isCovered()) return;
      const to = dayOfKey(event.key, view, day);
      if (to !== null) void navigate({ search: (before) => ({ ...before, ngay: to }), replace: true });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [navigate, view, day]);
  return go;
}

/** Where a key leads: a day, undefined for today, null for no key of this screen. */
function dayOfKey(key: string, view: CalendarView, day: string): string | undefined | null {
  if (key === '[') return stepPeriod(view, day, -1);
  if (key === ']') return stepPeriod(view, day, 1);
  return key === 't' ? undefined : null;
}

function useTitle(view: CalendarView, from: string): string {
  const t = useTranslations('calendar.page');
  const year = from.slice(0, 4);
  const month = Number(from.slice(5, 7));
  if (view === 'year') return t('yearTitle', { year });
  if (view === 'quarter') return t('quarterTitle', { quarter: writeRoman(Math.ceil(month / 3)), year });
  return t('monthTitle', { month, year });
}

interface ActsProps {
  readonly view: CalendarView;
  readonly day: string;
  readonly address: CalendarAddress;
  readonly go: Go;
  readonly onAdd: (() => void) | null;
}

function Acts({ view, day, address, go, onAdd }: ActsProps): ReactNode {
  const t = useTranslations('calendar.page');
  return (
    <>
      <SegmentedControl
        aria-label={t('whose.label')}
        size="xs"
        value={address.viec ?? 'own'}
        data={(['own', 'all'] as const).map((value) => ({ value, label: t(`whose.${value}`) }))}
        onChange={(value) => go({ viec: value === 'all' ? 'all' : undefined })}
      />
      <SegmentedControl
        aria-label={t('views.label')}
        size="xs"
        value={view}
        data={calendarViews.map((value) => ({ value, label: t(`views.${value}`) }))}
        onChange={(value) => go({ xem: value === 'quarter' || value === 'year' ? value : undefined })}
      />
      <Button.Group>
        <Button
          variant="default"
          size="xs"
          aria-label={t('before')}
          onClick={() => go({ ngay: stepPeriod(view, day, -1) })}
        >
          ‹
        </Button>
        <Button variant="default" size="xs" onClick={() => go({ ngay: undefined })}>
          {t('today')}
        </Button>
        <Button
          variant="default"
          size="xs"
          aria-label={t('after')}
          onClick={() => go({ ngay: stepPeriod(view, day, 1) })}
        >
          ›
        </Button>
      </Button.Group>
      <Button variant="default" size="xs" visibleFrom="sm" onClick={() => window.print()}>
        {t('print')}
      </Button>
      {onAdd !== null && (
        <Button size="xs" onClick={onAdd}>
          {t('add')}
        </Button>
      )}
    </>
  );
}
