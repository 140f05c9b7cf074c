import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { uploadFile } from '#ui-kit/client/upload-file.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { ChooseSheet } from '#ui-kit/fields/choose-sheet.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { WorkbookOutcome } from '../contract.ts';
import classes from './exchange.module.css';
import { WorkbookProblems } from './workbook-problems.tsx';

const ADDRESS = '/api/organizations/workbook';
/** Download the template or all bodies; choose a file, see what it would make or what is wrong by row, then import. */
export function WorkbookPart({ onDone }: { readonly onDone: () => void }): ReactNode {
  const t = useTranslations('organizations.exchange.workbook');
  const [file, setFile] = useState<File | null>(null);
  // A browser tells nothing when the same file is chosen again, and that is how a mended file comes.
  const look = useMutation({
    mutationFn: (chosen: File) => uploadFile<WorkbookOutcome>(`${ADDRESS}?dryRun=true`, chosen, () => {}),
  });
  const write = useImport(onDone);
  // The house may have changed since the first look: what now stands in the way is shown in its place.
  const outcome = write.data ?? look.data;
  const hinders = outcome !== undefined && isHindered(outcome);
  const isEmpty = outcome !== undefined && outcome.made.length + outcome.successions + outcome.contacts === 0;
  return (
    <div className={classes.part}>
      <p className={classes.lead}>{t('lead')}</p>
      <div className={classes.acts}>
        <Button
          component="a"
          href={`${ADDRESS}/template`}
          download
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          {t('template')}
        </Button>
        <Button
          component="a"
          href={ADDRESS}
          download
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          {t('export')}
        </Button>
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
          {!hinders && (
            <p>
              {t('summary', {
                made: outcome.made.length,
                kept: outcome.kept,
                successions: outcome.successions,
                contacts: outcome.contacts,
              })}
            </p>
          )}
          <WorkbookProblems problems={outcome.problems} />
          {write.isError && <FailureNotice reason={write.error} place={t('notWritten')} />}
          {!hinders && !isEmpty && (
            <div className={classes.end}>
              <Button onClick={() => write.mutate(file)} loading={write.isPending}>
                {t('import')}
              </Button>
            </div>
          )}
          {!hinders && <MadeBodies made={outcome.made} />}
        </section>
      )}
    </div>
  );
}

function isHindered({ problems }: WorkbookOutcome): boolean {
  return problems.some((problem) => problem.hinders);
}

/** The first rows that would be made; a long file is not shown whole. */
const SHOWN = 50;

function MadeBodies({ made }: { readonly made: WorkbookOutcome['made'] }): ReactNode {
  const t = useTranslations('organizations');
  return (
    <>
      <ul className={classes.made}>
        {made.slice(0, SHOWN).map(({ row, name, kind, parent }) => (
          <li key={row}>
            <strong>{name}</strong> <span>{t(`kinds.${kind}`)}</span>
            {parent !== null && <span> · {parent}</span>}
          </li>
        ))}
      </ul>
      {made.length > SHOWN && (
        <p className={classes.lead}>{t('exchange.more', { count: made.length - SHOWN })}</p>
      )}
    </>
  );
}

function useImport(onDone: () => void) {
  const t = useTranslations('organizations.exchange');
  const answers = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => uploadFile<WorkbookOutcome>(`${ADDRESS}?dryRun=false`, file, () => {}),
    onSuccess: (outcome) => {
      if (isHindered(outcome)) return;
      void answers.invalidateQueries({ queryKey: ['organizations'] });
      showToast({ words: t('done', { count: outcome.made.length }) });
      onDone();
    },
  });
}
