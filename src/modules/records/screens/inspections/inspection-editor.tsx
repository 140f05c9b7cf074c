import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { InspectionShape } from '../../contract/inspections.ts';
import { BothTexts } from './both-texts.tsx';
import { EditAbout } from './edit-about.tsx';
import { EditFindings } from './edit-findings.tsx';
import { EditRemedies } from './edit-remedies.tsx';
import { canSave, type DraftLack, lacksOfDraft } from './inspection-draft.ts';
import classes from './inspections.module.css';
import { useInspectionDraft } from './use-inspection-draft.ts';
import { useWriteInspection } from './use-write-inspection.ts';

type ShownLack = Exclude<DraftLack, 'badDay'>;

/**
 * An inspection being written: what it was, what was found, what has to be put right; saved, then sent to its bodies. What is not
 * saved stays on this machine; saving goes on by itself once a lost line is back.
 */
export function InspectionEditor({ inspection }: { readonly inspection: InspectionShape }): ReactNode {
  const t = useTranslations('records.inspections.edit');
  const written = useInspectionDraft(inspection);
  const { draft, kept, change, forget } = written;
  const { save, send, drop, isWaiting, failure } = useWriteInspection(inspection, written);
  const lacks = lacksOfDraft(draft);
  const missing = lacks.filter((lack) => lack !== 'badDay').map((lack) => t(`lack.${lack as ShownLack}`));
  const isOvertaken = kept !== null && kept.version < inspection.version;
  return (
    <>
      {isOvertaken && (
        <BothTexts
          stands={inspection}
          draft={draft}
          onTake={() => {
            for (const one of [save, send, drop]) one.reset();
            forget();
          }}
          onKeep={() => {
            for (const one of [send, drop]) one.reset();
            save.mutate(inspection.version);
          }}
        />
      )}
      {written.isRecalled && !isOvertaken && (
        <div className={classes.conflict} role="status">
          <p>{t('recalled')}</p>
          <div className={classes.acts}>
            <Button size="compact-sm" variant="default" onClick={forget}>
              {t('dropRecalled')}
            </Button>
          </div>
        </div>
      )}
      <EditAbout draft={draft} onChange={change} />
      <EditFindings draft={draft} onChange={change} />
      <EditRemedies draft={draft} onChange={change} />
      <div className={`${classes.foot} no-print`}>
        {missing.length > 0 && (
          <p className={classes.quiet} role="status">
            {t('lacks', { list: missing.join('; ') })}
          </p>
        )}
        {isWaiting && <p role="status">{t('offline')}</p>}
        {failure !== null && <FailureNotice reason={failure} place={t('failed')} />}
        <div className={classes.acts}>
          {kept !== null && <span className={classes.quiet}>{t('unsaved')}</span>}
          <Button
            variant="subtle"
            loading={drop.isPending}
            onClick={() => drop.mutate(kept?.version ?? inspection.version)}
          >
            {t('drop')}
          </Button>
          <Button
            variant="default"
            loading={save.isPending}
            disabled={!canSave(lacks)}
            onClick={() => save.mutate(kept?.version ?? inspection.version)}
          >
            {t('save')}
          </Button>
          <Button
            loading={send.isPending}
            disabled={lacks.length > 0}
            onClick={() => send.mutate(kept?.version ?? inspection.version)}
          >
            {t('send')}
          </Button>
        </div>
      </div>
    </>
  );
}
