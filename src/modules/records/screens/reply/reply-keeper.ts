import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import type { CallApi } from '#ui-kit/client/call-api.ts';
import type { Reply, ReplyApi, ReplyDraftShape } from '../../contract/reply-link.ts';
import { EMPTY_REPLY, replyToSend } from './reply-draft.ts';
import { keepReply, recallReply } from './reply-memory.ts';

/** Where the answer stands; `waiting`: it was sent without a line and goes out when there is one. */
export type SavingState = 'idle' | 'saving' | 'saved' | 'offline' | 'waiting' | 'conflict';

/** What the page shows of an answer that is being written. */
export interface ReplyStanding {
  readonly draft: ReplyDraftShape;
  readonly state: SavingState;
  readonly failure: unknown;
  readonly isSending: boolean;
}

/** What an answer is kept with. */
export interface KeeperParts {
  readonly token: string;
  readonly key: string;
  readonly reply: Reply;
  readonly api: CallApi<ReplyApi>;
  readonly onSent: (reply: Reply) => void;
  /** What the answer begins as; left out: empty. */
  readonly begin?: ReplyDraftShape;
  /** What is asked about an answer that was sent; left out where this is the answer itself. */
  readonly question?: string;
}

/** Milliseconds: after the last letter before it is saved, and between two tries without a line. */
const PAUSE = 1200;
const NEXT_TRY = 5000;

/**
 * Keeps an answer that is being written: in the browser with every letter, on the server a moment later. Without a line
 * both go on by themselves once there is one, sending too.
 */
export class ReplyKeeper {
  readonly #parts: KeeperParts;
  readonly #watchers = new Set<() => void>();
  #standing: ReplyStanding;
  #version: number;
  #theirs: ReplyDraftShape = EMPTY_REPLY;
  #toSend: readonly string[] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: KeeperParts) {
    const { token, reply, begin = EMPTY_REPLY } = parts;
    const kept = recallReply(token);
    // What the browser has that the server does not goes first.
    const draft = (kept?.unsaved === true ? kept.draft : (reply.draft ?? kept?.draft)) ?? begin;
    this.#parts = parts;
    this.#version = reply.draftVersion;
    this.#standing = { draft, state: 'idle', failure: null, isSending: false };
  }

  readonly standing = (): ReplyStanding => this.#standing;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** What was typed before a line broke off is saved at once; answers how to stop, which saves what was just typed. */
  readonly start = (): (() => void) => {
    if (recallReply(this.#parts.token)?.unsaved === true) this.#later(0);
    window.addEventListener('online', this.#goOn);
    return () => {
      window.removeEventListener('online', this.#goOn);
      clearTimeout(this.#timer);
      if (recallReply(this.#parts.token)?.unsaved === true && this.#standing.state !== 'conflict')
        void this.#save();
    };
  };

  change(part: Partial<ReplyDraftShape>): void {
    this.#put({ ...this.#standing.draft, ...part });
    if (this.#standing.state !== 'conflict') this.#later(PAUSE);
  }

  /** After a conflict: which of the two stays. */
  settle(keep: 'mine' | 'theirs'): void {
    if (keep === 'theirs') this.#put(this.#theirs);
    this.#later(0);
  }

  send(files: readonly string[]): void {
    this.#toSend = files;
    void this.#send(files);
  }

  readonly #goOn = (): void => {
    if (this.#toSend === null) this.#later(0);
    else void this.#send(this.#toSend);
  };

  #put(draft: ReplyDraftShape): void {
    keepReply(this.#parts.token, { draft, unsaved: true });
    this.#show({ draft });
  }

  #show(part: Partial<ReplyStanding>): void {
    this.#standing = { ...this.#standing, ...part };
    for (const watcher of this.#watchers) watcher();
  }

  #later(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), pause);
  }

  async #save(): Promise<void> {
    const { token, key, api } = this.#parts;
    const { draft } = this.#standing;
    this.#show({ state: 'saving' });
    try {
      const saved = await api('post /api/reply/draft', { body: { key, version: this.#version, draft } });
      this.#version = saved.version;
      if (this.#standing.draft === draft) keepReply(token, { draft, unsaved: false });
      this.#show({ state: 'saved', failure: null });
    } catch (reason) {
      this.#tellUnsaved(reason);
    }
  }

  #tellUnsaved(reason: unknown): void {
    if (isNetwork(reason)) {
      this.#show({ state: 'offline' });
      this.#later(NEXT_TRY);
    } else if (reason instanceof ApiProblem && reason.code === 'version-conflict') {
      this.#version = Number(reason.members['version']);
      this.#theirs = (reason.members['draft'] as ReplyDraftShape | null) ?? EMPTY_REPLY;
      this.#show({ state: 'conflict' });
    } else this.#show({ state: 'idle', failure: reason });
  }

  #deliver(files: string[]): Promise<Reply> {
    const { key, reply, api, question } = this.#parts;
    const { doneOn, place, ...said } = replyToSend(this.#standing.draft, reply.today);
    if (question !== undefined)
      return api('post /api/reply/add', { body: { key, question, files, ...said } });
    return api('post /api/reply/send', { body: { key, files, doneOn, place, ...said } });
  }

  async #send(files: readonly string[]): Promise<void> {
    const { token, onSent } = this.#parts;
    clearTimeout(this.#timer);
    this.#show({ isSending: true, failure: null });
    try {
      const answered = await this.#deliver([...files]);
      this.#toSend = null;
      keepReply(token, null);
      onSent(answered);
    } catch (reason) {
      if (isNetwork(reason)) {
        this.#show({ state: 'waiting' });
        this.#timer = setTimeout(this.#goOn, NEXT_TRY);
        return;
      }
      this.#toSend = null;
      this.#show({ isSending: false, failure: reason });
    }
  }
}

/** No answer at all, or one from something on the way that could not reach the house. */
function isNetwork(reason: unknown): boolean {
  return reason instanceof ApiProblem && (reason.code === 'network' || reason.status >= 502);
}
