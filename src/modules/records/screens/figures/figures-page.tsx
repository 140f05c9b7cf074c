import { Button } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { AdministrationTabs } from '#modules/access/widgets/administration-tabs.tsx';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { saveFile } from '#ui-kit/export/save-file.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import table from '#ui-kit/table/table.module.css';
import type { FigureYears } from '../../contract/past-figures.ts';
import { formatAmount } from '../../domain/amount.ts';
import { figureYearsQuery } from '../../widgets/record-queries.ts';
import classes from './figures.module.css';
import { FiguresDialog } from './figures-dialog.tsx';

/** Figures of the last three years by indicator: those from before the house beside those of its records. */
export function FiguresPage(): ReactNode {
  const t = useTranslations('records.figures');
  const kit = useTranslations('kit');
  const years = useQuery(figureYearsQuery);
  const [bringing, setBringing] = useState(false);
  const save = useMutation({ mutationFn: () => saveFile('/api/past-figures/workbook') });
  const acts = (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={17} />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('save')}
      </Button>
      {years.data?.mayKeep === true && (
        <Button leftSection={<IconUpload size={17} />} onClick={() => setBringing(true)}>
          {t('bring')}
        </Button>
      )}
    </>
  );
  return (
    <Page title={t('title')} lead={t('lead')} acts={acts}>
      <AdministrationTabs />
      {years.isPending && <RowSkeletons rows={12} label={kit('loading')} />}
      {years.isError && (
        <FailureNotice reason={years.error} place={t('title')} onRetry={() => void years.refetch()} />
      )}
      {save.isError && <FailureNotice reason={save.error} place={t('save')} />}
      {years.data !== undefined && <YearsTable years={years.data} />}
      {bringing && <FiguresDialog onClose={() => setBringing(false)} />}
    </Page>
  );
}

function YearsTable({ years: { years, indicators } }: { years: FigureYears }): ReactNode {
  const t = useTranslations('records.figures');
  const told = indicators.filter(({ amounts }) =>
    amounts.some(({ past, recorded }) => past !== null || recorded !== null),
  );
  if (told.length === 0) return <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>;
  return (
    // Wider than a telephone: the table scrolls, and the keyboard can reach it to do so.
    <section className={table.frame} tabIndex={0} aria-label={t('title')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('indicator')}
            </th>
            {years.map((year) => (
              <th key={year} scope="colgroup" colSpan={2} className={classes.year}>
                {year}
              </th>
            ))}
          </tr>
          <tr>
            {years.map((year) => [
              <th key={`${year} past`} scope="col" className={classes.number}>
                {t('past')}
              </th>,
              <th key={`${year} recorded`} scope="col" className={classes.number}>
                {t('recorded')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {told.map(({ code, name, unit, amounts }) => (
            <tr key={code}>
              <th scope="row" className={classes.name}>
                {name} <span className={classes.quiet}>{unit}</span>
              </th>
              {amounts.map(({ past, bodies, recorded }, index) => [
                <td key={`${years[index]} past`} className={classes.number}>
                  {past === null ? '' : formatAmount(past)}
                  {past !== null && <span className={classes.quiet}> {t('bodies', { count: bodies })}</span>}
                </td>,
                <td key={`${years[index]} recorded`} className={classes.number}>
                  {recorded === null ? '' : formatAmount(recorded)}
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
