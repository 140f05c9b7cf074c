import type { ReactNode } from 'react';
import { readFailure } from '#ui-kit/failure/failure-words.ts';
import classes from './reply.module.css';
import type { ReplyLanguage } from './use-reply-language.ts';

interface ReplyFailureProps {
  readonly reason: unknown;
  readonly words: ReplyLanguage['words'];
  readonly onRetry?: () => void;
}

/** What did not go through, what to do, and a code to quote. */
export function ReplyFailure({ reason, words, onRetry }: ReplyFailureProps): ReactNode {
  const { title, detail, remedy, code, kind } = readFailure(reason);
  return (
    <div role="alert" className={classes.failure}>
      <strong>{kind === 'network' ? words.network : title === '' ? words.failed : title}</strong>
      {remedy !== null && <p>{remedy}</p>}
      {detail !== null && remedy === null && <p>{detail}</p>}
      <small>{code}</small>
      {onRetry !== undefined && (
        <button type="button" className={classes.second} onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}
