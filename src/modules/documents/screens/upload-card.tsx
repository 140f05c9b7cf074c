import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import type { UploadProgress } from '#ui-kit/client/upload-file.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import type { ReadingSummary } from '../contract.ts';
import type { QueuedFile, UploadQueue } from './create-upload-queue.ts';
import classes from './reading-list.module.css';
import { ScanDeclaration } from './scan-declaration.tsx';
import { LookedAtSheet } from './sheet-look.tsx';

/** One file on its way in: how far it is, that it was read, or calmly why it was not taken, and what can be done. */
export function UploadCard({ file, queue }: { file: QueuedFile; queue: UploadQueue }): ReactNode {
  const t = useTranslations('documents.upload');
  const { state, key, name } = file;
  return (
    <div className={classes.card} data-state={state.kind}>
      <div className={classes.line}>
        <span className={classes.file}>{name}</span>
        <div className={classes.fileActs}>
          {state.kind === 'waiting' && <span className={classes.quiet}>{t('waiting')}</span>}
          {(state.kind === 'read' || state.kind === 'known') && (
            <LinkButton
              to="/nhap-van-ban/$reading"
              params={{ reading: state.kind === 'read' ? state.reading.id : state.reading }}
              size="sm"
              variant={state.kind === 'read' ? 'filled' : 'default'}
            >
              {t(state.kind === 'known' ? 'open' : state.reading.scan === null ? 'review' : 'fill')}
            </LinkButton>
          )}
          {state.kind === 'refused' && mayTryAgain(state.reason) && (
            <Button variant="default" size="sm" onClick={() => queue.retry(key)}>
              {t('again')}
            </Button>
          )}
          {state.kind !== 'running' && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('remove', { file: name })}
              onClick={() => queue.remove(key)}
            >
              <IconX size={17} stroke={1.7} />
            </ActionIcon>
          )}
        </div>
      </div>
      {state.kind === 'running' && <Running progress={state.progress} />}
      {state.kind === 'read' && <Read reading={state.reading} />}
      {state.kind === 'known' && <p className={classes.quiet}>{t('known')}</p>}
      {state.kind === 'scan' && <ScanDeclaration pages={state.pages} onDeclare={() => queue.declare(key)} />}
      {state.kind === 'sheet' && (
        <LookedAtSheet look={state.look} onTake={(year) => queue.takeSheet(key, year)} />
      )}
      {state.kind === 'not-sent' && (
        <div className={classes.refusal} role="alert">
          <h3>{t(`notSent.${state.why}.title`)}</h3>
          <p>{t(`notSent.${state.why}.remedy`)}</p>
        </div>
      )}
      {state.kind === 'refused' && <Refusal reason={state.reason} />}
    </div>
  );
}

/** A line that broke, a server that was busy: the same file may come through the next time. */
function mayTryAgain(reason: unknown): boolean {
  return (
    !(reason instanceof ApiProblem) || reason.status === 0 || reason.status >= 500 || reason.status === 429
  );
}

function Read({ reading }: { reading: ReadingSummary }): ReactNode {
  const t = useTranslations('documents.upload');
  return (
    <p className={classes.quiet}>
      {reading.scan === null
        ? t('read', { tasks: reading.tasks, unsure: reading.unsure })
        : t('scanKept', { pages: reading.scan.pages.length })}
    </p>
  );
}

function Running({ progress }: { progress: UploadProgress }): ReactNode {
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
export function Refusal({ reason }: { reason: unknown }): ReactNode {
  const t = useTranslations('documents.upload');
  const kit = useTranslations('kit');
  const secret = reason instanceof ApiProblem && reason.code.includes('secret');
  if (!secret) return <FailureNotice reason={reason} />;
  return (
    <div className={classes.refusal} role="alert">
      <h3>{reason.title}</h3>
      <p>{t('secretKept')}</p>
      <p>{reason.remedy ?? t('secretRemedy')}</p>
      <p className={classes.code}>{kit('failure.code', { code: reason.code })}</p>
    </div>
  );
}
