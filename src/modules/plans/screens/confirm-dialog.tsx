import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Reading } from '#modules/documents/contract.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { ConfirmationCounts } from '../contract.ts';
import { plansApi } from '../widgets/plan-queries.ts';
import { AcceptProposals } from './accept-proposals.tsx';
import classes from './confirm-dialog.module.css';
import type { ResolvedNames } from './use-resolutions.ts';

interface ConfirmDialogProps {
  readonly reading: Reading;
  readonly names: ResolvedNames;
  readonly counts: ConfirmationCounts;
  readonly uncertain: number;
  readonly onClose: () => void;
}

/** Says exactly what confirming makes, then makes it. */
export function ConfirmDialog({ reading, names, counts, uncertain, onClose }: ConfirmDialogProps): ReactNode {
  const t = useTranslations('plans.confirm');
  const kit = useTranslations('kit');
  const confirm = useConfirm(reading, names);
  const warnings = [
    uncertain > 0 ? t('uncertain', { count: uncertain }) : null,
    counts.openNames > 0 ? t('openNames', { count: counts.openNames }) : null,
    counts.tasksWithoutLead > 0 ? t('withoutLead', { count: counts.tasksWithoutLead }) : null,
  ].filter((warning) => warning !== null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title')}
      size="lg"
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <div className={classes.dialog}>
        <p className={classes.subject}>{reading.title}</p>
        <dl className={classes.made}>
          {(['tasks', 'obligations', 'organizations', 'reportingDuties'] as const).map((part) => (
            <div key={part}>
              <dd>{counts[part]}</dd>
              <dt>{t(`made.${part}`)}</dt>
            </div>
          ))}
        </dl>
        {counts.organizationsCreated > 0 && <p>{t('created', { count: counts.organizationsCreated })}</p>}
        {warnings.length > 0 && (
          <ul className={classes.warnings}>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        )}
        <AcceptProposals names={names} />
        {confirm.isError && <FailureNotice reason={confirm.error} place={t('failed')} />}
        <div className={classes.acts}>
          <Button variant="default" onClick={onClose}>
            {t('back')}
          </Button>
          <Button
            data-autofocus
            loading={confirm.isPending}
            disabled={names.preview.isFetching}
            onClick={() => confirm.mutate()}
          >
            {t('act')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function useConfirm(reading: Reading, names: ResolvedNames) {
  const t = useTranslations('plans.confirm');
  const answers = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () =>
      plansApi('post /api/readings/{reading}/confirm', {
        params: { reading: reading.id },
        body: { version: reading.version, resolutions: names.chosen },
      }),
    onSuccess: async ({ planId, counts }) => {
      sessionStorage.removeItem(`nhipcau.names.${reading.id}`);
      showToast({
        words: t('done', { obligations: counts.obligations, organizations: counts.organizations }),
      });
      await navigate({ to: '/ke-hoach/$plan', params: { plan: planId } });
      await answers.invalidateQueries();
    },
  });
}
