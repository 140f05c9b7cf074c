import { Button, Skeleton, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { usePlanChoices } from '#modules/plans/widgets/use-plan-choices.ts';
import { fillAddress } from '#ui-kit/client/fill-address.ts';
import { formatDate, readTypedDate } from '#ui-kit/dates/format-date.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { ExportMenu } from '#ui-kit/export/export-menu.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { useDraftWords } from '#ui-kit/fields/use-draft-words.ts';
import { ChoiceChip } from '#ui-kit/filter/choice-chip.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import { summaryQuery } from '../widgets/work-queries.ts';
import type { SummaryAddress } from './summary-address.ts';
import classes from './summary-page.module.css';
import { SummarySheet } from './summary-sheet.tsx';

/** What a leader must know, on one page of paper or of a phone; plan and day stand in the address. */
export function SummaryPage(): ReactNode {
  const t = useTranslations('work.summary');
  const address = useSearch({ from: '/shell/tom-tat' });
  const summary = useQuery(summaryQuery({ plan: address['ke-hoach'], day: address.ngay }));
  const session = useSession();
  return (
    <div className={classes.whole}>
      <Page
        title={t('title')}
        width="reading"
        acts={
          <>
            <ExportMenu address={exportAddress(address)} name={t('title')} />
            <Button
              variant="default"
              leftSection={<IconPrinter size={17} stroke={1.6} />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
          </>
        }
      >
        <SummaryChoices address={address} />
        {summary.isPending && (
          <Skeleton className={classes.sheet ?? ''} height="68rem" aria-label={t('loading')} />
        )}
        {summary.isError && (
          <FailureNotice reason={summary.error} place={t('failed')} onRetry={() => void summary.refetch()} />
        )}
        {summary.data !== undefined && summary.data.figures.total === 0 && (
          <EmptyState
            title={t('empty.title')}
            act={
              mayDo(session, 'documents.receive-document') && (
                <LinkButton to="/nhap-van-ban">{t('empty.act')}</LinkButton>
              )
            }
          >
            {t('empty.words')}
          </EmptyState>
        )}
        {summary.data !== undefined && summary.data.figures.total > 0 && (
          <SummarySheet summary={summary.data} isPast={address.ngay !== undefined} />
        )}
      </Page>
    </div>
  );
}

function exportAddress({ 'ke-hoach': plan, ngay: day }: SummaryAddress): string {
  return fillAddress('/api/summary/document', undefined, { plan, day });
}

function SummaryChoices({ address }: { address: SummaryAddress }): ReactNode {
  const t = useTranslations('work.summary');
  const navigate = useNavigate({ from: '/tom-tat' });
  const plans = usePlanChoices(address['ke-hoach']);
  const change = (part: SummaryAddress): void => {
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  };
  return (
    <search className={`${classes.choices} no-print`} aria-label={t('title')}>
      <ChoiceChip
        label={t('plan')}
        any={t('anyPlan')}
        clear={t('clear')}
        search={t('findPlan')}
        nothing={t('nothing')}
        value={address['ke-hoach']}
        options={plans.options}
        chosenLabel={plans.chosenLabel}
        onSearch={plans.search}
        onChange={(plan) => change({ 'ke-hoach': plan })}
      />
      <DayField value={address.ngay} onChange={(ngay) => change({ ngay })} />
    </search>
  );
}

/** The day as people type it; a day that is none stays in the field and is said to be none. */
function DayField({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}): ReactNode {
  const t = useTranslations('work.summary');
  const { words, write, tell } = useDraftWords(value === undefined ? '' : formatDate(value));
  const settle = (): void => {
    const day = readTypedDate(words);
    if (words.trim() !== '' && day === null) return;
    tell(day === null ? '' : formatDate(day));
    if ((day ?? undefined) !== value) onChange(day ?? undefined);
  };
  return (
    <TextInput
      className={classes.day ?? ''}
      size="sm"
      inputMode="numeric"
      aria-label={t('day')}
      placeholder={t('today')}
      value={words}
      error={words.trim() !== '' && readTypedDate(words) === null && words.length > 9}
      onChange={(event) => write(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
    />
  );
}
