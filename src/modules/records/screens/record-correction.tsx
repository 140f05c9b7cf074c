import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { WorkRecord } from '../contract.ts';
import { evidenceAddress } from '../widgets/record-queries.ts';
import { focusOnce } from './focus-once.ts';
import { contentOf, type DraftFault, draftOf, findFaults, type RecordDraft } from './record-draft.ts';
import classes from './record-entry.module.css';
import { RecordFields } from './record-fields.tsx';
import type { useChangeRecord } from './use-change-records.ts';
import { useRecordFiles } from './use-record-files.ts';

interface RecordCorrectionProps {
  /** As it stands now: fetched anew when somebody else was faster. */
  readonly record: WorkRecord;
  readonly obligation: string;
  readonly today: string;
  readonly change: ReturnType<typeof useChangeRecord>;
  readonly onClose: () => void;
}

/** Puts a record right in its place; when somebody else did meanwhile, both versions are shown and the person chooses. */
export function RecordCorrection(props: RecordCorrectionProps): ReactNode {
  const { record, obligation, today, change, onClose } = props;
  const t = useTranslations('records.entry');
  const form = useTranslations('records.form');
  const kit = useTranslations('kit');
  const [draft, setDraft] = useState(() => draftOf(record));
  const [seen, setSeen] = useState(record.version);
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const files = useRecordFiles(evidenceAddress(obligation), (file) =>
    setDraft((now) => ({ ...now, files: [...now.files, file] })),
  );
  const onBehalf = record.source === 'on-behalf';
  const conflict = change.error instanceof ApiProblem && change.error.code === 'version-conflict';
  const submit = (version: number): void => {
    const found = findFaults(draft, { today, onBehalf });
    setFaults(found);
    if (found.length > 0 || files.waiting.length > 0 || change.isPending) return;
    change.mutate({ kind: 'correct', version, content: contentOf(draft, today) }, { onSuccess: onClose });
  };
  const write = (part: Partial<RecordDraft>): void => {
    setFaults([]);
    setDraft((now) => ({ ...now, ...part }));
  };
  return (
    <form
      className={classes.form}
      aria-label={t('correct')}
      onSubmit={(event) => {
        event.preventDefault();
        submit(seen);
      }}
    >
      <Textarea
        autosize
        minRows={2}
        ref={focusOnce}
        aria-label={form('words')}
        value={draft.words}
        error={faults.includes('words') ? form('faults.words') : null}
        onChange={(event) => write({ words: event.currentTarget.value })}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(seen);
        }}
      />
      <RecordFields {...{ draft, today, onBehalf, faults, files }} onChange={write} />
      {conflict && record.version !== seen && (
        <div className={classes.conflict} role="alert">
          <p>{t('conflict', { by: record.changedBy })}</p>
          <blockquote>{record.words}</blockquote>
          <div className={classes.formActs}>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setDraft(draftOf(record));
                setSeen(record.version);
                change.reset();
              }}
            >
              {t('takeTheirs')}
            </Button>
            <Button
              size="xs"
              onClick={() => {
                setSeen(record.version);
                submit(record.version);
              }}
            >
              {t('keepMine')}
            </Button>
          </div>
        </div>
      )}
      {change.isError && !conflict && <FailureNotice reason={change.error} place={t('failed')} />}
      <div className={classes.formActs}>
        <Button variant="default" size="xs" onClick={onClose}>
          {kit('cancel')}
        </Button>
        <Button type="submit" size="xs" loading={change.isPending}>
          {kit('save')}
        </Button>
      </div>
    </form>
  );
}
