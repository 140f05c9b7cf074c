import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import classes from './reading-list.module.css';
import type { Upload } from './use-uploads.ts';

/** One file on its way in: how far it is, that it was read, or calmly why it was not taken. */
export function UploadCard({ upload, onForget }: { upload: Upload; onForget: () => void }): ReactNode {
  const t = useTranslations('documents.upload');
  const kit = useTranslations('kit');
  const { outcome } = upload;
  return (
    <div className={classes.card}>
      <div className={classes.line}>
        <span className={classes.file}>{upload.name}</span>
        {outcome.kind === 'read' && (
          <LinkButton to="/nhap-van-ban/$reading" params={{ reading: outcome.reading.id }} size="sm">
            {t('review')}
          </LinkButton>
        )}
        {(outcome.kind === 'refused' || outcome.kind === 'not-sent') && (
          <Button variant="default" size="sm" onClick={onForget}>
            {kit('close')}
          </Button>
        )}
      </div>
      {outcome.kind === 'running' && <Running progress={outcome.progress} />}
      {outcome.kind === 'read' && (
        <p className={classes.quiet}>
          {t('read', { tasks: outcome.reading.tasks, unsure: outcome.reading.unsure })}
        </p>
      )}
      {outcome.kind === 'not-sent' && (
        <div className={classes.refusal} role="alert">
          <h3>{t(`notSent.${outcome.why}.title`)}</h3>
          <p>{t(`notSent.${outcome.why}.remedy`)}</p>
        </div>
      )}
      {outcome.kind === 'refused' && <Refusal reason={outcome.reason} />}
    </div>
  );
}

function Running({
  progress,
}: {
  progress: { phase: 'sending'; share: number } | { phase: 'reading' };
}): ReactNode {
  const t = useTranslations('documents.upload');
  const sending = progress.phase === 'sending';
  const words = sending ? t('sending', { share: Math.round(progress.share * 100) }) : t('reading');
  return (
    <>
      <progress
        className={classes.track}
        aria-label={words}
        max={1}
        {...(sending ? { value: progress.share } : {})}
      />
      <p className={classes.quiet}>{words}</p>
    </>
  );
}

/** A file that bears a secret mark gets a page of its own: what happened, what was kept, where it belongs. */
function Refusal({ reason }: { reason: unknown }): ReactNode {
  const t = useTranslations('documents.upload');
  const kit = useTranslations('kit');
  const secret = reason instanceof ApiProblem && reason.code.includes('secret');
  if (!secret) return <FailureNotice reason={reason} />;
  return (
    <div className={classes.refusal} role="alert">
      <h3>{reason.title}</h3>
      {reason.detail !== null && <p>{reason.detail}</p>}
      <p>{t('secretKept')}</p>
      <p>{reason.remedy ?? t('secretRemedy')}</p>
      <p className={classes.code}>{kit('failure.code', { code: reason.code })}</p>
    </div>
  );
}
