import { type ReactNode, useState } from 'react';
import classes from './reply.module.css';
import { ReplyFailure } from './reply-failure.tsx';
import type { useReplyFiles, WaitingReplyFile } from './use-reply-files.ts';
import { fill, type ReplyLanguage } from './use-reply-language.ts';

interface ReplyFileListProps {
  readonly files: ReturnType<typeof useReplyFiles>;
  readonly words: ReplyLanguage['words'];
  readonly fault: string | null;
}

/** The files of an answer; a machine reads no words in a picture, so the sender answers for them first. */
export function ReplyFileList({ files, words, fault }: ReplyFileListProps): ReactNode {
  const [declared, setDeclared] = useState(files.files.length > 0);
  return (
    <fieldset className={classes.files}>
      <legend>{words.files}</legend>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={declared}
          onChange={(event) => setDeclared(event.currentTarget.checked)}
        />
        <span>{words.declare}</span>
      </label>
      <label className={classes.chooser} data-open={declared || undefined}>
        <span>{words.addFiles}</span>
        <input
          type="file"
          multiple
          disabled={!declared}
          accept="image/jpeg,image/png,.docx,.pdf,.xlsx,.txt"
          onChange={(event) => {
            files.take([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <ul>
        {files.files.map((file) => (
          <li key={file.id}>
            <span>{file.name}</span>
            <DropButton name={file.name} words={words} onDrop={() => files.drop(file)} />
          </li>
        ))}
        {files.waiting.map((one) => (
          <li key={one.id}>
            <Waiting waiting={one} words={words} onRetry={() => files.retry(one)} />
            {one.progress === null && (
              <DropButton name={one.file.name} words={words} onDrop={() => files.forget(one)} />
            )}
          </li>
        ))}
      </ul>
      {fault !== null && (
        <small role="alert" className={classes.fault}>
          {fault}
        </small>
      )}
    </fieldset>
  );
}

interface WaitingProps {
  readonly waiting: WaitingReplyFile;
  readonly words: ReplyLanguage['words'];
  readonly onRetry: () => void;
}

function Waiting({ waiting: { file, progress, reason }, words, onRetry }: WaitingProps): ReactNode {
  if (reason !== null)
    return (
      <div>
        <span>{file.name}</span>
        <ReplyFailure reason={reason} words={words} onRetry={onRetry} />
      </div>
    );
  if (progress?.phase === 'reading') return <span>{fill(words.reading, { name: file.name })}</span>;
  const share = Math.round((progress?.share ?? 0) * 100);
  return <span>{fill(words.sending, { name: file.name, share })}</span>;
}

interface DropButtonProps {
  readonly name: string;
  readonly words: ReplyLanguage['words'];
  readonly onDrop: () => void;
}

function DropButton({ name, words, onDrop }: DropButtonProps): ReactNode {
  return (
    <button type="button" className={classes.quiet} aria-label={fill(words.drop, { name })} onClick={onDrop}>
      ✕
    </button>
  );
}
