import { Button, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { uploadFile } from '#ui-kit/client/upload-file.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { ChooseSheet } from '#ui-kit/fields/choose-sheet.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { AccountWorkbookOutcome } from '../../contract.ts';
import { useReasonWords } from '../law/reason-words.ts';
import classes from './exchange-dialog.module.css';
import { SheetProblems } from './sheet-problems.tsx';

const ADDRESS = '/api/accounts/workbook';
/** Rows shown of what would be made; a long file is not shown whole. */
const SHOWN = 50;

/** Many accounts at once: download all or a template; choose a file, see what it would make or what is wrong by row, import. */
export function ExchangeDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useTranslations('access.accountExchange');
  const kit = useTranslations('kit');
  const [file, setFile] = useState<File | null>(null);
  const look = useMutation({
    mutationFn: (chosen: File) =>
      uploadFile<AccountWorkbookOutcome>(`${ADDRESS}?dryRun=true`, chosen, () => {}),
  });
  const write = useImport(onClose);
  // The house may have changed since the first look: what now stands in the way is shown in its place.
  const outcome = write.data ?? look.data;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('title')}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <div className={classes.part}>
        <p className={classes.lead}>{t('lead')}</p>
        <div className={classes.acts}>
          {(['template', 'export'] as const).map((which) => (
            <Button
              key={which}
              component="a"
              href={which === 'template' ? `${ADDRESS}/template` : ADDRESS}
              download
              variant="default"
              leftSection={<IconDownload size={16} />}
            >
              {t(which)}
            </Button>
          ))}
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
        {look.isError && <FailureNotice reason={look.error} place={t('failed')} />}
        {file !== null && outcome !== undefined && !look.isPending && (
          <section aria-live="polite" aria-label={t('result')} className={classes.part}>
            <p className={classes.file}>{file.name}</p>
            <Outcome outcome={outcome} />
            {write.isError && <FailureNotice reason={write.error} place={t('notWritten')} />}
            {!isHindered(outcome) && outcome.made.length > 0 && (
              <div className={classes.end}>
                <Button onClick={() => write.mutate(file)} loading={write.isPending}>
                  {t('import', { count: outcome.made.length })}
                </Button>
              </div>
            )}
          </section>
        )}
      </div>
    </Modal>
  );
}

function isHindered({ problems }: AccountWorkbookOutcome): boolean {
  return problems.some((problem) => problem.hinders);
}

function Outcome({ outcome }: { outcome: AccountWorkbookOutcome }): ReactNode {
  const t = useTranslations('access.accountExchange');
  const tell = useReasonWords();
  const { made, kept, problems } = outcome;
  const isFree = !isHindered(outcome);
  return (
    <>
      {isFree && <p>{t('summary', { made: made.length, kept })}</p>}
      <SheetProblems problems={problems} />
      {isFree && made.length > 0 && (
        <ul className={classes.made}>
          {made.slice(0, SHOWN).map(({ row, name, email, positions }) => (
            <li key={row}>
              <strong>{name}</strong> <span>{email}</span>
              <div>
                {positions
                  .map(({ role, organization }) =>
                    tell({
                      role,
                      organization: organization === null ? null : { id: '', name: organization },
                      onBehalfOf: null,
                    }),
                  )
                  .join('; ')}
              </div>
            </li>
          ))}
        </ul>
      )}
      {isFree && made.length > SHOWN && (
        <p className={classes.lead}>{t('more', { count: made.length - SHOWN })}</p>
      )}
    </>
  );
}

function useImport(onDone: () => void) {
  const t = useTranslations('access.accountExchange');
  const answers = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => uploadFile<AccountWorkbookOutcome>(`${ADDRESS}?dryRun=false`, file, () => {}),
    onSuccess: (outcome) => {
      if (isHindered(outcome)) return;
      void answers.invalidateQueries({ queryKey: ['accounts'] });
      showToast({ words: t('done', { count: outcome.made.length }) });
      onDone();
    },
  });
}
