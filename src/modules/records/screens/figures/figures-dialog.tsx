import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { uploadFile } from '#ui-kit/client/upload-file.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { ChooseSheet } from '#ui-kit/fields/choose-sheet.tsx';
import table from '#ui-kit/table/table.module.css';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { FigureOutcome } from '../../contract/past-figures.ts';
import { formatAmount } from '../../domain/amount.ts';
import classes from './figures.module.css';

/** Brings figures of years before in: choose the file, look at what would change and what is wrong, write. */
export function FiguresDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useTranslations('records.figures');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const look = useMutation({ mutationFn: (chosen: File) => send(chosen, { dryRun: 'yes' }) });
  const bring = useMutation({
    mutationFn: (chosen: File) => send(chosen, { dryRun: 'no', seen: look.data?.seen ?? '' }),
    onSuccess: ({ figures }) => {
      void answers.invalidateQueries({ queryKey: ['records'] });
      showToast({ words: t('done', { count: figures.length }) });
      onClose();
    },
  });
  const seen = look.data;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('bring')}
      size="xl"
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <div className={classes.stack}>
        <p className={classes.quiet}>{t('how')}</p>
        <div className={classes.acts}>
          <ChooseSheet
            words={t('choose')}
            isLooking={look.isPending}
            onChoose={(chosen) => {
              setFile(chosen);
              look.mutate(chosen);
            }}
          />
        </div>
        {look.isError && <FailureNotice reason={look.error} place={t('bring')} />}
        {seen !== undefined && (
          <>
            <p role="status">
              <strong>{t('changes', { count: seen.figures.length })}</strong> ·{' '}
              {t('unchanged', { count: seen.unchanged })} · {t('wrong', { count: seen.faults.length })}
            </p>
            {seen.faults.length > 0 ? <Faults faults={seen.faults} /> : <Changes figures={seen.figures} />}
          </>
        )}
        {bring.isError && <FailureNotice reason={bring.error} place={t('bring')} />}
        {seen !== undefined && file !== null && (
          <div className={classes.acts}>
            <Button
              disabled={seen.faults.length > 0 || seen.figures.length === 0}
              loading={bring.isPending}
              onClick={() => bring.mutate(file)}
            >
              {t('write', { count: seen.figures.length })}
            </Button>
          </div>
        )}
      </div>
    </Modal>
  );
}

function send(file: File, how: Readonly<Record<string, string>>): Promise<FigureOutcome> {
  return uploadFile<FigureOutcome>(`/api/past-figures?${new URLSearchParams(how)}`, file, () => undefined);
}

function Faults({ faults }: { faults: FigureOutcome['faults'] }): ReactNode {
  const t = useTranslations('records.figures');
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('what')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ row, column, code, value }) => (
            <tr key={`${row} ${column} ${code}`}>
              <td>{row}</td>
              <td>{column}</td>
              <td className={classes.value}>
                {t(`faults.${code}`)}
                {value !== '' && <span className={classes.quiet}> “{value}”</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Changes({ figures }: { figures: FigureOutcome['figures'] }): ReactNode {
  const t = useTranslations('records.figures');
  return (
    <ul>
      {figures.slice(0, 200).map(({ row, year, organization, indicator, amount, before, source }) => (
        <li key={row}>
          {year} · {organization.name} · {indicator}: {before !== null && `${formatAmount(before)} → `}
          <strong>{formatAmount(amount)}</strong>{' '}
          <span className={classes.quiet}>{t('from', { source })}</span>
        </li>
      ))}
    </ul>
  );
}
