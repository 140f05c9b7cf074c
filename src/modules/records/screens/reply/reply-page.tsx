import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { DrumMark } from '#ui-kit/motif/drum-mark.tsx';
import type { Reply } from '../../contract/reply-link.ts';
import classes from './reply.module.css';
import { NextQuestion, ReplyAll } from './reply-all.tsx';
import { ReplyCode } from './reply-code.tsx';
import { ReplyFailure } from './reply-failure.tsx';
import { ReplyForm } from './reply-form.tsx';
import { keepKey, recallKey } from './reply-memory.ts';
import { ReplyMore } from './reply-more.tsx';
import { ReplySent } from './reply-sent.tsx';
import { replyApi } from './use-reply-form.ts';
import { type ReplyLanguage, useReplyLanguage } from './use-reply-language.ts';

/** Where the page stands; `ended` says how the link cannot be used. */
type Stage =
  | { readonly at: 'loading' }
  | { readonly at: 'code'; readonly code: 'waiting' | 'used' | 'locked'; readonly byMail: boolean }
  | { readonly at: 'ended' }
  | { readonly at: 'failed'; readonly reason: unknown }
  | { readonly at: 'open'; readonly key: string; readonly reply: Reply };

/**
 * The page behind a reply link: a code, then what is asked and a handful of fields, then thanks. It knows nobody, holds
 * no session and loads nothing of the staff's application.
 */
export function ReplyPage(): ReactNode {
  const language = useReplyLanguage();
  const [token] = useState(() => location.hash.slice(1));
  const [stage, setStage] = useState<Stage>({ at: 'loading' });
  const load = useCallback(async (): Promise<void> => {
    setStage({ at: 'loading' });
    setStage(await findStage(token));
  }, [token]);
  useEffect(() => {
    void findStage(token).then(setStage);
  }, [token]);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <DrumMark size={28} />
        <strong>{stage.at === 'open' ? stage.reply.realm : 'Nhịp Cầu'}</strong>
        <button type="button" className={classes.quiet} onClick={language.change}>
          {language.words.other}
        </button>
      </header>
      <main className={classes.main}>
        <StageView
          stage={stage}
          token={token}
          language={language}
          onLoad={() => void load()}
          onStage={setStage}
        />
      </main>
    </div>
  );
}

interface StageViewProps {
  readonly stage: Stage;
  readonly token: string;
  readonly language: ReplyLanguage;
  readonly onLoad: () => void;
  readonly onStage: (stage: Stage) => void;
}

function StageView({ stage, token, language, onLoad, onStage }: StageViewProps): ReactNode {
  const { words } = language;
  const [sender, setSender] = useState('');
  switch (stage.at) {
    case 'loading':
      return <p role="status">{words.loading}</p>;
    case 'ended':
      return (
        <>
          <h1>{words.endedTitle}</h1>
          <p>{words.ended}</p>
        </>
      );
    case 'failed':
      return <ReplyFailure reason={stage.reason} words={words} onRetry={onLoad} />;
    case 'code':
      return (
        <ReplyCode
          token={token}
          code={stage.code}
          byMail={stage.byMail}
          words={words}
          onOpened={(key) => {
            keepKey(token, key);
            onLoad();
          }}
        />
      );
    case 'open': {
      const { key, reply } = stage;
      const asked = reply.more.find(({ answer }) => answer === null);
      const turn = async (link: string): Promise<void> => {
        keepKey(token, (await replyApi('post /api/reply/turn', { body: { key, link } })).key);
        onLoad();
      };
      return (
        <>
          {reply.all.length > 1 && <ReplyAll reply={reply} words={words} onTurn={turn} />}
          {reply.sent !== null && asked !== undefined ? (
            <ReplyMore
              key={asked.id}
              // What is added to each thing asked stays apart in one browser.
              token={`${asked.id.slice(-12)}${token}`}
              replyKey={key}
              {...{ reply, sent: reply.sent, question: asked, words }}
              onSent={(added) => onStage({ at: 'open', key, reply: added })}
            />
          ) : reply.sent !== null ? (
            <>
              <ReplySent reply={reply} sent={reply.sent} words={words} />
              <NextQuestion reply={reply} words={words} onTurn={turn} />
            </>
          ) : (
            <ReplyForm
              key={reply.id}
              // Drafts of what one message asks stay apart in one browser.
              token={`${reply.id.slice(-12)}${token}`}
              replyKey={key}
              reply={reply}
              words={words}
              sender={sender}
              onSent={(answered) => {
                setSender(answered.sent?.sender ?? '');
                onStage({ at: 'open', key, reply: answered });
              }}
            />
          )}
        </>
      );
    }
  }
}

/** By the key this browser has, else by knocking; a key that opens nothing any more is forgotten. */
async function findStage(token: string): Promise<Stage> {
  if (token.length < 20) return { at: 'ended' };
  try {
    const key = recallKey(token);
    const reply = key === null ? null : await lookBy(key);
    if (key !== null && reply !== null) return { at: 'open', key, reply };
    keepKey(token, null);
    return { at: 'code', ...(await replyApi('post /api/reply/knock', { body: { token } })) };
  } catch (reason) {
    return isEnded(reason) ? { at: 'ended' } : { at: 'failed', reason };
  }
}

async function lookBy(key: string): Promise<Reply | null> {
  try {
    return await replyApi('post /api/reply/look', { body: { key } });
  } catch (reason) {
    if (isEnded(reason)) return null;
    throw reason;
  }
}

function isEnded(reason: unknown): boolean {
  return reason instanceof ApiProblem && (reason.status === 410 || reason.status === 400);
}
