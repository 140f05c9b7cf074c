import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { QueuedFile, UploadQueue } from './create-upload-queue.ts';
import classes from './reading-list.module.css';
import { UploadCard } from './upload-card.tsx';

/** All files on their way in, what needs somebody first, and how far the whole is. */
export function UploadList({
  files,
  queue,
}: {
  readonly files: readonly QueuedFile[];
  readonly queue: UploadQueue;
}): ReactNode {
  const t = useTranslations('documents.upload');
  if (files.length === 0) return null;
  const isDone = ({ state }: QueuedFile): boolean => state.kind !== 'waiting' && state.kind !== 'running';
  const done = files.filter(isDone).length;
  return (
    <section aria-label={t('queue')} className={classes.queue}>
      <div className={classes.line}>
        <h2 className={classes.queueTitle}>{t('queue')}</h2>
        <div className={classes.fileActs}>
          <span className={classes.quiet} aria-live="polite">
            {t('progress', { done, all: files.length })}
          </span>
          {done > 0 && (
            <Button variant="subtle" color="gray" size="compact-sm" onClick={queue.clear}>
              {t('clear')}
            </Button>
          )}
        </div>
      </div>
      <ul className={classes.uploads}>
        {files.map((file) => (
          <li key={file.key}>
            <UploadCard file={file} queue={queue} />
          </li>
        ))}
      </ul>
    </section>
  );
}
