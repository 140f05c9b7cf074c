import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import classes from './reply.module.css';
import { ReplyFailure } from './reply-failure.tsx';
import { replyApi } from './use-reply-form.ts';
import type { ReplyLanguage } from './use-reply-language.ts';

interface ReplyCodeProps {
  readonly token: string;
  readonly code: 'waiting' | 'used' | 'locked';
  /** The code can be asked for by letter. */
  readonly byMail: boolean;
  readonly words: ReplyLanguage['words'];
  readonly onOpened: (key: string) => void;
}

/** Asks for the code that opens the link. */
export function ReplyCode({ token, code, byMail, words, onOpened }: ReplyCodeProps): ReactNode {
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [isMailed, setMailed] = useState(false);
  const digits = typed.replace(/\D/gu, '');
  const isLocked = code === 'locked' || (failure instanceof ApiProblem && failure.status === 423);
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (digits.length !== 6 || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      onOpened((await replyApi('post /api/reply/open', { body: { token, code: digits } })).key);
    } catch (reason) {
      setFailure(reason);
      setTyped('');
      setBusy(false);
    }
  };
  const wish = async (): Promise<void> => {
    setFailure(null);
    try {
      await replyApi('post /api/reply/code-letter', { body: { token } });
      setMailed(true);
    } catch (reason) {
      setFailure(reason);
    }
  };
  return (
    <form className={classes.form} onSubmit={(event) => void open(event)}>
      <h1>{isLocked ? words.lockedTitle : code === 'used' ? words.usedTitle : words.title}</h1>
      {isLocked && <p>{words.locked}</p>}
      {code === 'used' && !isLocked && <p>{words.used}</p>}
      <label className={classes.field}>
        <span>{words.code}</span>
        <input
          className={classes.digits}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          aria-describedby="code-hint"
        />
        <small id="code-hint">{words.codeHint}</small>
      </label>
      {failure !== null && <ReplyFailure reason={failure} words={words} />}
      <button type="submit" className={classes.first} disabled={digits.length !== 6 || busy}>
        {words.open}
      </button>
      {isMailed && <p role="status">{words.mailed}</p>}
      {byMail && !isLocked && (
        <button type="button" className={classes.second} onClick={() => void wish()}>
          {isMailed ? words.mailAgain : words.mail}
        </button>
      )}
    </form>
  );
}
