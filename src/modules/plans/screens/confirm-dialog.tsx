import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Reading } from '#modules/documents/contract.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { PlanPreview } from '../contract.ts';
import { plansApi } from '../widgets/plan-queries.ts';
import { AcceptProposals } from './accept-proposals.tsx';
import { isBlankDate, isBlankNumber } from './blank-head.ts';
import classes from './confirm-dialog.module.css';
import { ConfirmNames } from './confirm-names.tsx';
import { NumberAndDay, SubjectField } from './review-info.tsx';
import type { CorrectReading } from './use-correct-reading.ts';
import type { ResolvedNames } from './use-resolutions.ts';
import type { ReviewFocus } from './use-review-focus.ts';
import { useTakeBack } from './use-take-back.ts';

interface ConfirmDialogProps {
  readonly reading: Reading;
  readonly names: ResolvedNames;
  readonly preview: PlanPreview;
  readonly uncertain: number;
  readonly correct: CorrectReading;
  readonly focus: ReviewFocus;
  readonly onClose: () => void;
}

/** Says exactly what confirming makes, with the names behind each figure, then makes it. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { reading, names, preview, uncertain, correct, focus, onClose } = props;
  const t = useTranslations('plans.confirm');
  const kit = useTranslations('kit');
  const confirm = useConfirm(reading, preview, names);
  const { counts } = preview;
  const { number, date, subject } = reading.draft.document;
  const asksHead = !reading.isDraft && (isBlankNumber(number?.text ?? '') || isBlankDate(date?.text ?? ''));
  const isStale = names.preview.isFetching || correct.isSaving || preview.version !== reading.version;
  // A scan goes by its file until somebody says what it is; a plan does not.
  const asksName = reading.scan !== null && reading.title === reading.file.name;
  const isReady = !isStale && !asksHead && !asksName;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title')}
      size="lg"
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <div className={classes.dialog}>
        {/* A button that cannot be pressed yet cannot hold the focus: then the dialog is read from its start. */}
        <p className={classes.subject} tabIndex={-1} data-autofocus={isReady ? undefined : true}>
          {reading.title}
        </p>
        {subject === null && correct.may && (
          <>
            <p className={classes.warning}>
              {asksName ? t('noName') : t('noSubject', { title: reading.title })}
            </p>
            <SubjectField reading={reading} correct={correct} focus={focus} />
          </>
        )}
        {(asksHead || reading.isDraft) && <NumberAndDay reading={reading} correct={correct} focus={focus} />}
        <dl className={classes.made}>
          {(['tasks', 'obligations', 'organizations', 'reportingDuties'] as const).map((part) => (
            <div key={part}>
              <dd>{counts[part]}</dd>
              <dt>{t(`made.${part}`)}</dt>
            </div>
          ))}
        </dl>
        <ConfirmNames reading={reading} preview={preview} />
        {uncertain > 0 && <p className={classes.warning}>{t('uncertain', { count: uncertain })}</p>}
        <AcceptProposals names={names} />
        {confirm.isError && <FailureNotice reason={confirm.error} place={t('failed')} />}
        <div className={classes.acts}>
          {asksHead && <span className={classes.why}>{t('headFirst')}</span>}
          {!asksHead && asksName && <span className={classes.why}>{t('nameFirst')}</span>}
          <Button variant="default" onClick={onClose}>
            {t('back')}
          </Button>
          <Button
            data-autofocus={isReady || undefined}
            loading={confirm.isPending}
            disabled={!isReady}
            onClick={() => confirm.mutate()}
          >
            {t('act', { tasks: counts.tasks, obligations: counts.obligations })}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function useConfirm(reading: Reading, preview: PlanPreview, names: ResolvedNames) {
  const t = useTranslations('plans.confirm');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const navigate = useNavigate();
  const takeBack = useTakeBack();
  return useMutation({
    mutationFn: () =>
      plansApi('post /api/readings/{reading}/confirm', {
        params: { reading: reading.id },
        // What was told is what is made, or it is refused.
        body: { version: reading.version, expected: preview.counts },
      }),
    onSuccess: async ({ planId, counts }) => {
      showToast({
        words: t('done', { obligations: counts.obligations, organizations: counts.organizations }),
        undo: { words: kit('undo'), act: () => takeBack.mutateAsync(planId) },
      });
      await navigate({ to: '/ke-hoach/$plan', params: { plan: planId } });
      await answers.invalidateQueries();
    },
    onError: () => void names.preview.refetch(),
  });
}
