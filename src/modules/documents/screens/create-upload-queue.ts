import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import type { UploadProgress } from '#ui-kit/client/upload-file.ts';
import type { DocumentsApi, ReadingSummary } from '../contract.ts';
import { refuseBeforeSending } from './file-kinds.ts';

/** Where one file stands on its way in. */
export type QueueState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly progress: UploadProgress }
  | { readonly kind: 'read'; readonly reading: ReadingSummary }
  /** A scan whose sender has not yet declared that it holds no State secret. */
  | { readonly kind: 'scan'; readonly pages: number }
  /** A spreadsheet of tasks that was looked at: what it would make, and what hinders it. */
  | { readonly kind: 'sheet'; readonly look: SheetLook }
  | { readonly kind: 'known'; readonly reading: string }
  | { readonly kind: 'not-sent'; readonly why: 'kind' | 'empty' | 'large' }
  | { readonly kind: 'refused'; readonly reason: unknown };

/** One file on its way in. */
export interface QueuedFile {
  readonly key: number;
  readonly name: string;
  readonly state: QueueState;
}

/** What a spreadsheet of tasks would make. */
export type SheetLook = DocumentsApi['post /api/readings/sheet']['response'];

/** What its sender said of a file. */
export interface SaidOfFile {
  /** The scan holds no State secret. */
  readonly declared: boolean;
  /** The spreadsheet is to be taken in, its times completed by this year; null: only looked at. */
  readonly sheet: { readonly year: number | null } | null;
}

/** Sends one file with what its sender said of it. */
export type SendFile = (
  file: File,
  said: SaidOfFile,
  onProgress: (progress: UploadProgress) => void,
) => Promise<ReadingSummary | SheetLook>;

/** Files on their way in; it lives as long as the page of the application, whatever screen is open. */
export interface UploadQueue {
  readonly subscribe: (listener: () => void) => () => void;
  readonly list: () => readonly QueuedFile[];
  readonly add: (files: readonly File[]) => void;
  readonly retry: (key: number) => void;
  readonly declare: (key: number) => void;
  /** Takes a spreadsheet in that was looked at. */
  readonly takeSheet: (key: number, year: number | null) => void;
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
  const line = new Line(send, onSettled);
  return {
    subscribe: (listener) => {
      line.listeners.add(listener);
      return () => line.listeners.delete(listener);
    },
    list: () => line.shown,
    add: (added) => line.add(added),
    retry: (key) => line.sendAgain(key, {}),
    declare: (key) => line.sendAgain(key, { declared: true }),
    takeSheet: (key, year) => line.sendAgain(key, { sheet: { year } }),
    remove: (key) => line.remove(key),
    clear: () => line.keep(({ state }) => !['read', 'known', 'not-sent'].includes(state.kind)),
  };
}

/** The files behind the queue, and what is shown of them. */
class Line {
  readonly listeners = new Set<() => void>();
  shown: readonly QueuedFile[] = [];
  readonly #send: SendFile;
  readonly #onSettled: (reading: ReadingSummary | null, isLast: boolean) => void;
  readonly #files = new Map<number, { readonly file: File; said: SaidOfFile }>();
  #lastKey = 0;

  constructor(send: SendFile, onSettled: (reading: ReadingSummary | null, isLast: boolean) => void) {
    this.#send = send;
    this.#onSettled = onSettled;
  }

  add(added: readonly File[]): void {
    const queued = added.map((file): QueuedFile => {
      this.#lastKey += 1;
      const why = refuseBeforeSending(file);
      if (why === null) this.#files.set(this.#lastKey, { file, said: { declared: false, sheet: null } });
      const state: QueueState = why === null ? { kind: 'waiting' } : { kind: 'not-sent', why };
      return { key: this.#lastKey, name: file.name, state };
    });
    this.#show([...this.shown, ...queued]);
    this.#fillLanes();
  }

  sendAgain(key: number, said: Partial<SaidOfFile>): void {
    const queued = this.#files.get(key);
    if (queued === undefined) return;
    queued.said = { ...queued.said, ...said };
    this.#put(key, { kind: 'waiting' });
    this.#fillLanes();
  }

  remove(key: number): void {
    if (this.shown.some((queued) => queued.key === key && queued.state.kind === 'running')) return;
    this.#files.delete(key);
    this.keep((queued) => queued.key !== key);
  }

  keep(wanted: (queued: QueuedFile) => boolean): void {
    this.#show(this.shown.filter(wanted));
  }

  async #run(key: number): Promise<void> {
    const queued = this.#files.get(key);
    if (queued === undefined) return;
    this.#put(key, { kind: 'running', progress: { phase: 'sending', share: 0 } });
    const state = await settle(this.#send, queued.file, queued.said, (progress) =>
      this.#put(key, { kind: 'running', progress }),
    );
    // Its bytes are not needed any more, and may be many.
    if (state.kind === 'read' || state.kind === 'known') this.#files.delete(key);
    this.#put(key, state);
    this.#fillLanes();
    const isLast = this.#count('running') + this.#count('waiting') === 0;
    this.#onSettled(state.kind === 'read' ? state.reading : null, isLast);
  }

  #fillLanes(): void {
    while (this.#count('running') < LANES) {
      const next = this.shown.find(({ state }) => state.kind === 'waiting');
      if (next === undefined) return;
      void this.#run(next.key);
    }
  }

  #count(kind: QueueState['kind']): number {
    return this.shown.filter(({ state }) => state.kind === kind).length;
  }

  #put(key: number, state: QueueState): void {
    this.#show(this.shown.map((queued) => (queued.key === key ? { ...queued, state } : queued)));
  }

  #show(next: readonly QueuedFile[]): void {
    this.shown = next;
    for (const listener of this.listeners) listener();
  }
}

async function settle(
  send: SendFile,
  file: File,
  said: SaidOfFile,
  onProgress: (progress: UploadProgress) => void,
): Promise<QueueState> {
  try {
    const sent = await send(file, said, onProgress);
    if (!('problems' in sent)) return { kind: 'read', reading: sent };
    return sent.reading === null ? { kind: 'sheet', look: sent } : { kind: 'read', reading: sent.reading };
  } catch (reason) {
    if (!(reason instanceof ApiProblem)) return { kind: 'refused', reason };
    const { readingId, pages } = reason.members;
    if (reason.code === 'already-received' && typeof readingId === 'string')
      return { kind: 'known', reading: readingId };
    if (reason.code === 'scan-undeclared' && typeof pages === 'number') return { kind: 'scan', pages };
    return { kind: 'refused', reason };
  }
}
