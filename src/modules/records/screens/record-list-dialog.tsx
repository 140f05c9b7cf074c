import { Button, FileButton, Modal, Textarea } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import table from '#ui-kit/table/table.module.css';
import type { ListOutcome } from '../contract/record-list.ts';
import classes from './record-list-dialog.module.css';
import { type ListSource, useRecordList } from './use-record-list.ts';

interface RecordListDialogProps {
  readonly obligation: string;
  /** What was pasted into the composer, to begin with. */
  readonly pasted: string;
  readonly today: string;
  /** How an officer who enters for another body was told; null for the own body. */
  readonly told: { readonly toldHow: string; readonly toldDetail: string } | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Brings a list in: paste it or choose an Excel file, look at each row, then write them all at once. */
export function RecordListDialog(props: RecordListDialogProps): ReactNode {
  const { obligation, pasted, today, told, onDone, onClose } = props;
  const t = useTranslations('records.list');
  const kit = useTranslations('kit');
  const [text, setText] = useState(pasted);
  const [source, setSource] = useState<ListSource | null>(null);
  const { preview, bring } = useRecordList({ obligation, today, told }, onDone);
  const look = (next: ListSource): void => {
    setSource(next);
    preview.mutate(next);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title')}
      size="xl"
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <div className={classes.stack}>
        <p className={classes.quiet}>{t('lead')}</p>
        <Textarea
          label={t('paste')}
          placeholder={t('pasteHint')}
          autosize
          minRows={4}
          maxRows={10}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            preview.reset();
          }}
        />
        <div className={classes.acts}>
          <Button
            loading={preview.isPending}
            disabled={text.trim() === ''}
            variant={preview.data === undefined ? 'filled' : 'default'}
            onClick={() => look({ kind: 'text', text })}
          >
            {t('look')}
          </Button>
          <FileButton accept=".xlsx" onChange={(file) => file !== null && look({ kind: 'file', file })}>
            {(button) => (
              <Button {...button} variant="default" leftSection={<IconFileSpreadsheet size={17} />}>
                {t('file')}
              </Button>
            )}
          </FileButton>
        </div>
        {preview.isError && <FailureNotice reason={preview.error} place={t('title')} />}
        {preview.data !== undefined && source !== null && (
          <Preview
            outcome={preview.data}
            busy={bring.isPending}
            onBring={() => bring.mutate({ source, leaveBadOut: preview.data.faults.length > 0 })}
          />
        )}
        {bring.isError && <FailureNotice reason={bring.error} place={t('title')} />}
      </div>
    </Modal>
  );
}

interface PreviewProps {
  readonly outcome: ListOutcome;
  readonly busy: boolean;
  readonly onBring: () => void;
}

function Preview({ outcome, busy, onBring }: PreviewProps): ReactNode {
  const t = useTranslations('records.list');
  const { records, faults, leftOut } = outcome;
  const bad = new Set(faults.map(({ row }) => row)).size;
  return (
    <>
      <p role="status">
        <strong>{t('good', { count: records.length })}</strong>
        {bad > 0 && ` · ${t('bad', { count: bad })}`}
        {leftOut.length > 0 && ` · ${t('leftOut', { columns: leftOut.join(', ') })}`}
      </p>
      {faults.length > 0 && <Faults faults={faults} />}
      {records.length > 0 && (
        <details open={faults.length === 0}>
          <summary>{t('rows')}</summary>
          <ol className={classes.rows}>
            {records.map(({ row, doneOn, words, link }) => (
              <li key={row} value={row}>
                {formatDate(doneOn)} · {words}
                {link !== null && link !== words && <span className={classes.quiet}> {link}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
      <div className={classes.acts}>
        <Button disabled={records.length === 0} loading={busy} onClick={onBring}>
          {bad > 0 ? t('bringGood', { count: records.length, bad }) : t('bring', { count: records.length })}
        </Button>
      </div>
    </>
  );
}

function Faults({ faults }: { faults: ListOutcome['faults'] }): ReactNode {
  const t = useTranslations('records.list');
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('remedy')}</th>
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
              <td>{t(`remedies.${code}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
