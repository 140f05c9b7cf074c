import { Button, FileButton, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import type { FormEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '#modules/access/widgets/session.ts';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { readTypedDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { useKeptDraft } from '#ui-kit/fields/use-kept-draft.ts';
import type { InspectionShape, RemedyShape } from '../../contract/inspections.ts';
import { FileStrip } from '../file-strip.tsx';
import { TOLD_HOW } from '../record-draft.ts';
import { useRecordFiles } from '../use-record-files.ts';
import classes from './inspections.module.css';
import { type RemedyDraft, readRemedyDraft } from './remedy-draft.ts';
import { useActOnRemedy } from './use-act-on-remedy.ts';

/** The acts that are written in a form. */
export type RemedyFormKind = 'report' | 'accept' | 'return' | 'move-end';

interface RemedyFormProps {
  readonly kind: RemedyFormKind;
  readonly inspection: InspectionShape;
  readonly remedy: RemedyShape;
  readonly number: number;
  readonly onClose: () => void;
}

const WORDS = { report: 'reportWords', accept: 'acceptWords', return: 'returnWords' } as const;

/** What somebody writes about a remedy: what was done with its files, why it is returned, another end. */
export function RemedyForm({ kind, inspection, remedy, number, onClose }: RemedyFormProps): ReactNode {
  const t = useTranslations('records.inspections');
  const kit = useTranslations('kit');
  const { account } = useSession();
  const [draft, write, forget] = useKeptDraft(
    `nhipcau.remedy.${account.id}.${remedy.id}.${kind}`,
    readRemedyDraft,
  );
  const { words, day: typedDay, how, files } = draft;
  const change = (part: Partial<RemedyDraft>): void => write((now) => ({ ...now, ...part }));
  const uploads = useRecordFiles(`/api/remedies/${encodeURIComponent(remedy.id)}/files`, (file) =>
    write((now) => ({ ...now, files: [...now.files, file] })),
  );
  const act = useActOnRemedy(inspection.id, remedy, () => {
    forget();
    onClose();
  });
  const day = readTypedDate(typedDay);
  const badDay = typedDay !== '' && day === null;
  const isEntered = kind === 'report' && remedy.side === 'inspector';
  const isWhole =
    !badDay &&
    uploads.waiting.length === 0 &&
    (kind === 'accept' ||
      (kind === 'move-end' ? day !== null : words.trim() !== '' || (kind === 'report' && files.length > 0)));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isWhole || act.isPending) return;
    act.mutate({
      kind,
      words: words.trim(),
      files: files.map(({ id }) => id),
      toldHow: isEntered ? how : null,
      day: kind === 'move-end' || kind === 'return' ? day : null,
    });
  };
  const isConflict = act.error instanceof ApiProblem && act.error.code === 'version-conflict';
  return (
    <form className={classes.form} onSubmit={submit} aria-label={t('remedy.actsOf', { number })}>
      {kind !== 'move-end' && (
        <Textarea
          label={t(`remedy.${WORDS[kind]}`)}
          autosize
          minRows={2}
          maxLength={4000}
          data-autofocus
          required={kind === 'return'}
          value={words}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
      )}
      {(kind === 'move-end' || kind === 'return') && (
        <TextInput
          label={t(kind === 'return' ? 'remedy.newDayMaybe' : 'remedy.newDay')}
          placeholder="dd/mm/yyyy"
          error={badDay && t('edit.badDay')}
          required={kind === 'move-end'}
          value={typedDay}
          onChange={(event) => change({ day: event.currentTarget.value })}
        />
      )}
      {isEntered && (
        <NativeSelect
          label={t('remedy.how')}
          value={how}
          data={TOLD_HOW.map((value) => ({ value, label: t(`remedy.toldHow.${value}`) }))}
          onChange={(event) =>
            change({ how: TOLD_HOW.find((way) => way === event.currentTarget.value) ?? 'other' })
          }
        />
      )}
      {kind === 'report' && (
        <FileStrip
          files={files}
          uploads={uploads}
          onDrop={(file) => {
            write((now) => ({ ...now, files: now.files.filter(({ id }) => id !== file.id) }));
            uploads.drop(file);
          }}
        />
      )}
      {isConflict && <p role="alert">{t('remedy.someone')}</p>}
      {act.isError && !isConflict && <FailureNotice reason={act.error} place={t('remedy.failed')} />}
      <div className={classes.acts}>
        {kind === 'report' && (
          <FileButton multiple onChange={uploads.take} accept=".docx,.pdf,.txt,.xlsx,.jpg,.jpeg,.png">
            {(given) => (
              <Button {...given} size="sm" variant="subtle" leftSection={<IconPaperclip size={16} />}>
                {t('remedy.attach')}
              </Button>
            )}
          </FileButton>
        )}
        <Button size="sm" variant="default" onClick={onClose}>
          {kit('cancel')}
        </Button>
        <Button size="sm" type="submit" loading={act.isPending} disabled={!isWhole}>
          {kind === 'accept' ? t('remedy.accept') : t('remedy.send')}
        </Button>
      </div>
    </form>
  );
}
