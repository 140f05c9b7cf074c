import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { TaskRow } from '../contract.ts';
import { documentsApi } from './document-queries.ts';
import { FillDialog, type FillProps } from './fill-dialog.tsx';
import classes from './fill-scan.module.css';
import { useFilling } from './use-filling.ts';
import { YearField } from './year-field.tsx';

type KeyedRow = TaskRow & { readonly key: number };

const blank = { number: '', text: '', lead: '', coordinate: '', time: '', product: '' };
/** The row as it is sent, without the key that the screen knows it by. */
function rowOf({ number, text, lead, coordinate, time, product }: KeyedRow): TaskRow {
  return { number, text, lead, coordinate, time, product };
}

const columns = ['number', 'text', 'lead', 'coordinate', 'time', 'product'] as const;

/** Typing the tasks of a scan in rows; what is typed is read as the words of a document are. */
export function FillRows({ reading, onClose }: FillProps): ReactNode {
  const t = useTranslations('documents.fill');
  const [year, setYear] = useState<number | null>(reading.draft.document.year?.value ?? null);
  const [rows, setRows] = useState<readonly KeyedRow[]>([{ ...blank, number: '1', key: 1 }]);
  const filling = useFilling(reading.id);
  const written = rows.filter(({ text }) => text.trim() !== '');
  const fill = useMutation({
    mutationFn: () =>
      documentsApi('post /api/readings/{reading}/rows', {
        params: { reading: reading.id },
        body: { version: reading.version, year, rows: written.map(rowOf) },
      }),
    onSuccess: async (filled) => {
      await filling.done(filled);
      onClose();
    },
    onError: filling.failed,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (written.length > 0) fill.mutate();
  };
  const change = (key: number, part: Partial<TaskRow>): void =>
    setRows((all) => all.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = (): void =>
    setRows((all) => [...all, { ...blank, number: String(all.length + 1), key: (all.at(-1)?.key ?? 0) + 1 }]);
  return (
    <FillDialog title={t('typed.title')} lead={t('typed.lead')} reading={reading} wide onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <YearField year={year} onChange={setYear} />
        <ol className={classes.rows}>
          {rows.map((row, index) => (
            <li key={row.key}>
              <fieldset className={classes.row} aria-label={t('typed.row', { row: index + 1 })}>
                {columns.map((column) => (
                  <Cell
                    key={column}
                    column={column}
                    value={row[column]}
                    isFirst={index === 0 && column === 'text'}
                    onChange={(words) => change(row.key, { [column]: words })}
                  />
                ))}
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={30}
                  aria-label={t('typed.remove', { row: index + 1 })}
                  disabled={rows.length === 1}
                  onClick={() => setRows((all) => all.filter(({ key }) => key !== row.key))}
                >
                  <IconTrash size={17} stroke={1.6} />
                </ActionIcon>
              </fieldset>
            </li>
          ))}
        </ol>
        {fill.isError && <FailureNotice reason={fill.error} place={t('failed')} />}
        <div className={classes.end}>
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
            {t('typed.add')}
          </Button>
          <Button type="submit" loading={fill.isPending} disabled={written.length === 0}>
            {t('typed.save')}
          </Button>
        </div>
      </form>
    </FillDialog>
  );
}

interface CellProps {
  readonly column: (typeof columns)[number];
  readonly value: string;
  readonly isFirst: boolean;
  readonly onChange: (words: string) => void;
}

function Cell({ column, value, isFirst, onChange }: CellProps): ReactNode {
  const t = useTranslations('documents.fill.typed.columns');
  const given = {
    label: t(column),
    value,
    size: 'sm' as const,
    'data-autofocus': isFirst || undefined,
  };
  if (column === 'number') {
    return <TextInput {...given} maxLength={20} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  return (
    <Textarea
      {...given}
      autosize
      minRows={1}
      maxRows={6}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
