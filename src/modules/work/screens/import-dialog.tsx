import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { uploadFile } from '#ui-kit/client/upload-file.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { ChooseSheet } from '#ui-kit/fields/choose-sheet.tsx';
import tables from '#ui-kit/table/table.module.css';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { ListImport } from '../contract/list-work.ts';
import { StateChip } from '../widgets/state-chip.tsx';
import classes from './list-parts.module.css';

const ADDRESS = '/api/obligations/workbook';
/** Rows shown of a long file. */
const SHOWN = 100;

/** A list that comes back: choose the file, see what would change or what stands in the way by row, then write it. */
export function ImportDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useTranslations('work.lists.exchange');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  // A browser tells nothing when the same file is chosen again, and that is how a mended file comes.
  const send = (chosen: File, dryRun: boolean) =>
    uploadFile<ListImport>(`${ADDRESS}?dryRun=${dryRun}`, chosen, () => {});
  const look = useMutation({ mutationFn: (chosen: File) => send(chosen, true) });
  const write = useMutation({
    mutationFn: (chosen: File) => send(chosen, false),
    onSuccess: ({ changes, problems }) => {
      if (problems.length > 0) return;
      void answers.invalidateQueries({ queryKey: ['work'] });
      void answers.invalidateQueries({ queryKey: ['plans'] });
      showToast({ words: t('done', { count: changes.length }) });
      onClose();
    },
  });
  // The house may have changed since the first look: what now stands in the way is shown in its place.
  const outcome = write.data ?? look.data;
  const failure = write.error ?? look.error;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('title')}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <div className={classes.form}>
        <p className={classes.quiet}>{t('lead')}</p>
        <div>
          <ChooseSheet
            words={t('choose')}
            isLooking={look.isPending}
            onChoose={(chosen) => {
              setFile(chosen);
              write.reset();
              look.mutate(chosen);
            }}
          />
        </div>
        {failure !== null && <FailureNotice reason={failure} place={t('failed')} />}
        {file !== null && outcome !== undefined && !look.isPending && (
          <section aria-live="polite" className={classes.form}>
            <p>
              <strong>{file.name}</strong>
              {outcome.problems.length === 0 &&
                ` · ${t('summary', { changes: outcome.changes.length, unchanged: outcome.unchanged })}`}
            </p>
            <RowProblems problems={outcome.problems} />
            {outcome.problems.length === 0 && outcome.changes.length > 0 && (
              <div className={classes.end}>
                <Button loading={write.isPending} onClick={() => write.mutate(file)}>
                  {t('write', { count: outcome.changes.length })}
                </Button>
              </div>
            )}
            <RowChanges changes={outcome.changes} />
          </section>
        )}
      </div>
    </Modal>
  );
}

function RowProblems({ problems }: Pick<ListImport, 'problems'>): ReactNode {
  const t = useTranslations('work.lists.exchange');
  if (problems.length === 0) return null;
  return (
    <>
      <p role="alert">{t('problems', { count: problems.length })}</p>
      <div className={tables.frame}>
        <table className={tables.table}>
          <tbody>
            {problems.slice(0, SHOWN).map((problem) => (
              <tr key={`${problem.row} ${problem.column} ${problem.code}`}>
                <td data-head>{problem.row === null ? '—' : t('row', { row: problem.row })}</td>
                <td>
                  {problem.column}
                  {problem.given !== null && <div className={tables.quiet}>{problem.given}</div>}
                </td>
                <td>{t(`codes.${problem.code}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > SHOWN && (
        <p className={classes.quiet}>{t('more', { count: problems.length - SHOWN })}</p>
      )}
    </>
  );
}

function RowChanges({ changes }: Pick<ListImport, 'changes'>): ReactNode {
  const t = useTranslations('work.lists.exchange');
  return (
    <>
      <ul className={classes.changes}>
        {changes.slice(0, SHOWN).map(({ row, number, text, organization, from, to }) => (
          <li key={row}>
            <span className={classes.quiet}>
              {t('row', { row })} · {organization} ·{' '}
            </span>
            {number} {text.slice(0, 90)}
            <div className={classes.row}>
              {from.state !== to.state && (
                <>
                  <StateChip state={from.state} /> → <StateChip state={to.state} />
                </>
              )}
              {from.note !== to.note && <span>{to.note ?? '—'}</span>}
            </div>
          </li>
        ))}
      </ul>
      {changes.length > SHOWN && (
        <p className={classes.quiet}>{t('more', { count: changes.length - SHOWN })}</p>
      )}
    </>
  );
}
