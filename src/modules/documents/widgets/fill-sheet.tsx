import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { uploadFile } from '#ui-kit/client/upload-file.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { ChooseSheet } from '#ui-kit/fields/choose-sheet.tsx';
import type { DocumentsApi } from '../contract.ts';
import { TASK_TEMPLATE_ADDRESS } from './document-queries.ts';
import { FillDialog, type FillProps } from './fill-dialog.tsx';
import classes from './fill-scan.module.css';
import { SheetProblems } from './sheet-problems.tsx';
import { useFilling } from './use-filling.ts';
import { YearField } from './year-field.tsx';

type Outcome = DocumentsApi['post /api/readings/{reading}/sheet']['response'];

/** Importing tasks: the template, a first look that names every problem by its row, then the import itself. */
export function FillSheet({ reading, onClose }: FillProps): ReactNode {
  const t = useTranslations('documents.fill');
  const [year, setYear] = useState<number | null>(reading.draft.document.year?.value ?? null);
  const [file, setFile] = useState<File | null>(null);
  // A browser tells nothing when the same file is chosen again, and that is how a mended file comes.
  const filling = useFilling(reading.id);
  const send = (chosen: File, dryRun: boolean): Promise<Outcome> => {
    const query = new URLSearchParams({ version: String(reading.version), dryRun: String(dryRun) });
    if (year !== null) query.set('year', String(year));
    return uploadFile<Outcome>(`/api/readings/${reading.id}/sheet?${query}`, chosen, () => {});
  };
  const look = useMutation({ mutationFn: (chosen: File) => send(chosen, true) });
  const write = useMutation({
    mutationFn: (chosen: File) => send(chosen, false),
    onSuccess: async ({ version }) => {
      if (version === null) return;
      await filling.done({ id: reading.id, version });
      onClose();
    },
    onError: filling.failed,
  });
  const outcome = write.data ?? look.data;
  const hinders = outcome?.problems.some((problem) => problem.hinders) ?? false;
  return (
    <FillDialog title={t('table.title')} lead={t('table.lead')} reading={reading} onClose={onClose}>
      <YearField
        year={year}
        onChange={(chosen) => {
          setYear(chosen);
          look.reset();
        }}
      />
      <div className={classes.acts}>
        <Button
          component="a"
          href={TASK_TEMPLATE_ADDRESS}
          download
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          {t('table.template')}
        </Button>
        <ChooseSheet
          words={t('table.choose')}
          isLooking={look.isPending}
          onChoose={(chosen) => {
            setFile(chosen);
            write.reset();
            look.mutate(chosen);
          }}
        />
      </div>
      {look.isError && <FailureNotice reason={look.error} place={t('failed')} />}
      {file !== null && outcome !== undefined && !look.isPending && (
        <section className={classes.form} aria-live="polite" aria-label={t('table.result')}>
          <p>
            <strong>{file.name}</strong> {!hinders && t('table.would', { count: outcome.tasks.length })}
          </p>
          <SheetProblems problems={outcome.problems} />
          {!hinders && (
            <ol className={classes.made}>
              {outcome.tasks.slice(0, 100).map((task, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name.
                <li key={index}>
                  {task.text} <span className={classes.quiet}>{task.lead.join('; ')}</span>
                </li>
              ))}
            </ol>
          )}
          {write.isError && <FailureNotice reason={write.error} place={t('failed')} />}
          {!hinders && (
            <div className={classes.end}>
              <Button onClick={() => write.mutate(file)} loading={write.isPending}>
                {t('table.import')}
              </Button>
            </div>
          )}
        </section>
      )}
    </FillDialog>
  );
}
