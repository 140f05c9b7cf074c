import { ActionIcon, Button } from '@mantine/core';
import { IconFileText, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { RecordFile } from '../contract.ts';
import { recordFileAddress } from '../widgets/record-queries.ts';
import classes from './file-strip.module.css';
import type { useRecordFiles, WaitingFile } from './use-record-files.ts';

interface FileStripProps {
  readonly files: readonly RecordFile[];
  readonly uploads: ReturnType<typeof useRecordFiles>;
  readonly onDrop: (file: RecordFile) => void;
}

/** The files of a record that is being written: taken in, on their way, waiting for a word, refused. */
export function FileStrip({ files, uploads, onDrop }: FileStripProps): ReactNode {
  const t = useTranslations('records.form');
  const { waiting } = uploads;
  if (files.length === 0 && waiting.length === 0) return null;
  const undeclared = waiting.some(({ state }) => state.kind === 'undeclared');
  return (
    <div className={classes.strip}>
      <ul className={classes.files}>
        {files.map((file) => (
          <li key={file.id} className={classes.file}>
            <FileFace file={file} />
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('dropFile', { name: file.name })}
              onClick={() => onDrop(file)}
            >
              <IconX size={14} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
        {waiting.map((one) => (
          <Waiting key={one.key} one={one} onForget={() => uploads.forget(one.key)} />
        ))}
      </ul>
      {undeclared && (
        <div className={classes.declare}>
          <p>{t('declareWhy')}</p>
          <Button size="xs" variant="light" onClick={uploads.declare}>
            {t('declare')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A picture small, or the name of a document; both open the file. */
export function FileFace({ file }: { file: RecordFile }): ReactNode {
  const t = useTranslations('records.entry');
  const address = recordFileAddress(file.id);
  if (file.kind === 'picture') {
    return (
      <a href={address} target="_blank" rel="noreferrer" className={classes.picture}>
        <img src={address} alt={t('picture', { name: file.name })} loading="lazy" width={104} height={78} />
      </a>
    );
  }
  return (
    <a href={address} download className={classes.document}>
      <IconFileText size={18} stroke={1.6} aria-hidden="true" />
      <span>{file.name}</span>
      <span className={classes.quiet}>{sizeOf(file.size)}</span>
    </a>
  );
}

function Waiting({ one, onForget }: { one: WaitingFile; onForget: () => void }): ReactNode {
  const t = useTranslations('records.form');
  const { file, state } = one;
  const running = state.kind === 'running' ? state.progress : null;
  return (
    <li className={classes.waiting} data-state={state.kind}>
      <div className={classes.file}>
        <span className={classes.name}>{file.name}</span>
        {running !== null && (
          <span className={classes.quiet} role="status">
            {running.phase === 'sending'
              ? t('sending', { share: Math.round(running.share * 100) })
              : t('reading')}
          </span>
        )}
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('dropFile', { name: file.name })}
          onClick={onForget}
        >
          <IconX size={14} aria-hidden="true" />
        </ActionIcon>
      </div>
      {state.kind === 'refused' && <FailureNotice reason={state.reason} />}
    </li>
  );
}

function sizeOf(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  if (megabytes >= 1) return `${megabytes.toFixed(1).replace('.', ',')} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} kB`;
}
