import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { AdministrationTabs } from '#modules/access/widgets/administration-tabs.tsx';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import table from '#ui-kit/table/table.module.css';
import type { KeptIndicator } from '../../contract/indicators.ts';
import { keptIndicatorsQuery } from '../../widgets/record-queries.ts';
import { IndicatorForm } from './indicator-form.tsx';
import classes from './indicators.module.css';

/** The counted things of the realm: unit, how they are added up, since when; changed from a day on. */
export function IndicatorList(): ReactNode {
  const t = useTranslations('records.indicators');
  const kit = useTranslations('kit');
  const list = useQuery(keptIndicatorsQuery);
  const [open, setOpen] = useState<KeptIndicator | 'new' | null>(null);
  const add = list.data?.mayKeep === true && (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setOpen('new')}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} acts={add}>
      <AdministrationTabs />
      {list.isPending && <RowSkeletons rows={12} label={kit('loading')} />}
      {list.isError && (
        <FailureNotice reason={list.error} place={t('title')} onRetry={() => void list.refetch()} />
      )}
      {list.data !== undefined && (
        <IndicatorTable indicators={list.data.indicators} onOpen={list.data.mayKeep ? setOpen : null} />
      )}
      {open !== null && list.data !== undefined && (
        <IndicatorForm
          indicator={open === 'new' ? null : open}
          today={list.data.today}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}

interface IndicatorTableProps {
  readonly indicators: readonly KeptIndicator[];
  readonly onOpen: ((indicator: KeptIndicator) => void) | null;
}

function IndicatorTable({ indicators, onOpen }: IndicatorTableProps): ReactNode {
  const t = useTranslations('records.indicators');
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('code')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('adding')}</th>
            <th scope="col">{t('since')}</th>
            <th scope="col" className={classes.number}>
              {t('used')}
            </th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => {
            const { code, name, unit, adding, active, version, fromDay, used, changedBy } = indicator;
            return (
              <tr key={code} data-over={!active || undefined} className={classes.row}>
                <td>{code}</td>
                <td>
                  {onOpen === null ? (
                    name
                  ) : (
                    <button type="button" data-row className={classes.open} onClick={() => onOpen(indicator)}>
                      {name}
                    </button>
                  )}
                  {!active && <span className={classes.quiet}> · {t('over')}</span>}
                </td>
                <td>{unit}</td>
                <td>{t(`rules.${adding}`)}</td>
                <td>
                  {version === 1 ? t('fromStart') : t('changed', { day: formatDate(fromDay), by: changedBy })}
                </td>
                <td className={classes.number}>{used}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
