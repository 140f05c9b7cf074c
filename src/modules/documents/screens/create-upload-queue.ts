import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import type { UploadProgress } from '#ui-kit/client/upload-file.ts';
import type { ReadingSummary } from '../contract.ts';
import { refuseBeforeSending } from './file-kinds.ts';

/** Where one file stands on its way in. */
export type QueueState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly progress: UploadProgress }
  | { readonly kind: 'read'; readonly reading: ReadingSummary }
  /** A scan whose sender has not yet declared that it holds no State secret. */
  | { readonly kind: 'scan'; readonly pages: number }
  | { readonly kind: 'known'; readonly reading: string }
  | { readonly kind: 'not-sent'; readonly why: 'kind' | 'empty' | 'large' }
  | { readonly kind: 'refused'; readonly reason: unknown };

/** One file on its way in. */
export interface QueuedFile {
  readonly key: number;
  readonly name: string;
  readonly state: QueueState;
}

/** Sends one file; `declared`: its sender says that the scan holds no State secret. */
export type SendFile = (
  file: File,
  declared: boolean,
  onProgress: (progress: UploadProgress) => void,
) => Promise<ReadingSummary>;

/** Files on their way in; it lives as long as the page of the application, whatever screen is open. */
export interface UploadQueue {
  readonly subscribe: (listener: () => void) => () => void;
  readonly list: () => readonly QueuedFile[];
  readonly add: (files: readonly File[]) => void;
  readonly retry: (key: number) => void;
  readonly declare: (key: number) => void;
  readonly remove: (key: number) => void;
  /** Takes out all that needs nobody any more. */
  readonly clear: () => void;
}

/** Files sent at once: the line is slow, and the fence reads them one beside the other. */
const LANES = 2;

/** Makes an empty queue; `onSettled` is told after each file, and whether it was the last one on its way. */
export function createUploadQueue(
  send: SendFile,
  onSettled: (reading: ReadingSummary | null, isLast: boolean) => void,
): UploadQueue {
  const listeners = new Set<() => void>();
  const files = new Map<number, { readonly file: File; declared: boolean }>();
  let shown: readonly QueuedFile[] = [];
  let lastKey = 0;

  const show = (next: readonly QueuedFile[]): void => {
    shown = next;
    for (const listener of listeners) listener();
  };
  const put = (key: number, state: QueueState): void =>
    show(shown.map((queued) => (queued.key === key ? { ...queued, state } : queued)));
  const count = (kind: QueueState['kind']): number => shown.filter(({ state }) => state.kind === kind).length;

  const run = async (key: number): Promise<void> => {
    const queued = files.get(key);
    if (queued === undefined) return;
    put(key, { kind: 'running', progress: { phase: 'sending', share: 0 } });
    const state = await settle(send, queued.file, queued.declared, (progress) =>
      put(key, { kind: 'running', progress }),
    );
    // Its bytes are not needed any more, and may be many.
    if (state.kind === 'read' || state.kind === 'known') files.delete(key);
    put(key, state);
    fillLanes();
    onSettled(state.kind === 'read' ? state.reading : null, count('running') + count('waiting') === 0);
  };
  const fillLanes = (): void => {
    while (count('running') < LANES) {
      const next = shown.find(({ state }) => state.kind === 'waiting');
      if (next === undefined) return;
      void run(next.key);
    }
  };
  const sendAgain = (key: number, declared: boolean): void => {
    const queued = files.get(key);
    if (queued === undefined) return;
    queued.declared ||= declared;
    put(key, { kind: 'waiting' });
    fillLanes();
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    list: () => shown,
    add: (added) => {
      const queued = added.map((file): QueuedFile => {
        lastKey += 1;
        const why = refuseBeforeSending(file);
        if (why === null) files.set(lastKey, { file, declared: false });
        return {
          key: lastKey,
          name: file.name,
          state: why === null ? { kind: 'waiting' } : { kind: 'not-sent', why },
        };
      });
      show([...shown, ...queued]);
      fillLanes();
    },
    retry: (key) => sendAgain(key, false),
    declare: (key) => sendAgain(key, true),
    remove: (key) => {
      files.delete(key);
      show(shown.filter((queued) => queued.key !== key || queued.state.kind === 'running'));
    },
    clear: () => show(shown.filter(({ state }) => !['read', 'known', 'not-sent'].includes(state.kind))),
  };
}

async function settle(
  send: SendFile,
  file: File,
  declared: boolean,
  onProgress: (progress: UploadProgress) => void,
): Promise<QueueState> {
  try {
    return { kind: 'read', reading: await send(file, declared, onProgress) };
  } catch (reason) {
    if (!(reason instanceof ApiProblem)) return { kind: 'refused', reason };
    const { readingId, pages } = reason.members;
    if (reason.code === 'already-received' && typeof readingId === 'string')
      return { kind: 'known', reading: readingId };
    if (reason.code === 'scan-undeclared' && typeof pages === 'number') return { kind: 'scan', pages };
    return { kind: 'refused', reason };
  }
}
