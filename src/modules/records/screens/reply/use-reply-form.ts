import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { Reply, ReplyApi, ReplyDraftShape } from '../../contract/reply-link.ts';
import { EMPTY_REPLY, replyToSend } from './reply-draft.ts';
import { keepReply, recallReply } from './reply-memory.ts';

/** Calls of the page behind a reply link. */
export const replyApi = callApi<ReplyApi>();

/** Where the answer stands; `waiting`: it was sent without a line and goes out when there is one. */
export type SavingState = 'idle' | 'saving' | 'saved' | 'offline' | 'waiting' | 'conflict';

const PAUSE = 1200;
const NEXT_TRY = 5000;

interface ReplyForm {
  readonly draft: ReplyDraftShape;
  readonly change: (part: Partial<ReplyDraftShape>) => void;
  readonly state: SavingState;
  readonly failure: unknown;
  readonly isSending: boolean;
  readonly send: (files: readonly string[]) => void;
  /** After a conflict: which of the two stays. */
  readonly settle: (keep: 'mine' | 'theirs') => void;
}

/**
 * An answer that is being written: kept in the browser with every letter and on the server a moment later. Without a
 * line both go on by themselves once there is one, sending too.
 */
export function useReplyForm(
  { token, key, reply }: { readonly token: string; readonly key: string; readonly reply: Reply },
  onSent: (reply: Reply) => void,
): ReplyForm {
  const [draft, setDraft] = useState(() => begin(token, reply));
  const [state, setState] = useState<SavingState>('idle');
  const [failure, setFailure] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const version = useRef(reply.draftVersion);
  const theirs = useRef<ReplyDraftShape | null>(null);
  const latest = useRef(draft);
  const timer = useRef(0);
  const toSend = useRef<readonly string[] | null>(null);

  const save = useCallback(async (): Promise<void> => {
    const saving = latest.current;
    setState('saving');
    try {
      const body = { key, version: version.current, draft: saving };
      version.current = (await replyApi('post /api/reply/draft', { body })).version;
      if (latest.current === saving) keepReply(token, { draft: saving, unsaved: false });
      setFailure(null);
      setState('saved');
    } catch (reason) {
      if (isNetwork(reason)) {
        setState('offline');
        timer.current = window.setTimeout(() => void save(), NEXT_TRY);
      } else if (isConflict(reason)) {
        version.current = Number(reason.members['version']);
        theirs.current = (reason.members['draft'] as ReplyDraftShape | null) ?? EMPTY_REPLY;
        setState('conflict');
      } else {
        setFailure(reason);
        setState('idle');
      }
    }
  }, [key, token]);

  const later = useCallback(
    (pause: number): void => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), pause);
    },
    [save],
  );

  const put = useCallback(
    (next: ReplyDraftShape): void => {
      latest.current = next;
      keepReply(token, { draft: next, unsaved: true });
      setDraft(next);
    },
    [token],
  );

  const sendNow = useCallback(async (): Promise<void> => {
    const files = toSend.current;
    if (files === null) return;
    window.clearTimeout(timer.current);
    setSending(true);
    setFailure(null);
    try {
      const body = { key, files: [...files], ...replyToSend(latest.current, reply.today) };
      const answered = await replyApi('post /api/reply/send', { body });
      toSend.current = null;
      keepReply(token, null);
      onSent(answered);
    } catch (reason) {
      if (isNetwork(reason)) {
        setState('waiting');
        timer.current = window.setTimeout(() => void sendNow(), NEXT_TRY);
        return;
      }
      toSend.current = null;
      setFailure(reason);
    }
    setSending(false);
  }, [key, token, reply.today, onSent]);

  useEffect(() => {
    // What was typed before a line broke off is saved as soon as the page stands again.
    if (recallReply(token)?.unsaved === true) later(0);
    const online = (): void => {
      if (toSend.current === null) later(0);
      else void sendNow();
    };
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      window.clearTimeout(timer.current);
    };
  }, [token, later, sendNow]);

  return {
    draft,
    state,
    failure,
    isSending,
    change: (part) => {
      put({ ...latest.current, ...part });
      if (state !== 'conflict') later(PAUSE);
    },
    send: (files) => {
      toSend.current = files;
      void sendNow();
    },
    settle: (keep) => {
      if (keep === 'theirs' && theirs.current !== null) put(theirs.current);
      later(0);
    },
  };
}

/** What the browser has that the server does not goes first. */
function begin(token: string, reply: Reply): ReplyDraftShape {
  const kept = recallReply(token);
  return (kept?.unsaved === true ? kept.draft : (reply.draft ?? kept?.draft)) ?? EMPTY_REPLY;
}

function isNetwork(reason: unknown): boolean {
  return reason instanceof ApiProblem && (reason.code === 'network' || reason.status >= 502);
}

function isConflict(reason: unknown): reason is ApiProblem {
  return reason instanceof ApiProblem && reason.code === 'version-conflict';
}
