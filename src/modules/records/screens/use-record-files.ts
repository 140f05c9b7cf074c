import { useCallback, useRef, useState } from 'react';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { type UploadProgress, uploadFile } from '#ui-kit/client/upload-file.ts';
import type { RecordFile } from '../contract.ts';
import { recordsApi } from '../widgets/record-queries.ts';
import { shrinkPicture } from './shrink-picture.ts';

/** One file that is not taken in yet. */
export interface WaitingFile {
  readonly key: number;
  readonly file: File;
  readonly state:
    | { readonly kind: 'running'; readonly progress: UploadProgress }
    /** It has no words for the gate: somebody must look at it. */
    | { readonly kind: 'undeclared' }
    | { readonly kind: 'refused'; readonly reason: unknown };
}

interface RecordFiles {
  readonly waiting: readonly WaitingFile[];
  readonly take: (files: readonly File[]) => void;
  /** Says that the pictures and scans of this record bear no state secret, and sends those that wait for it. */
  readonly declare: () => void;
  readonly forget: (key: number) => void;
  /** Takes a file off a record that is being written. */
  readonly drop: (file: RecordFile) => void;
  /** Begins anew with the next record. */
  readonly reset: () => void;
}

let lastKey = 0;

/** Takes files in at an address for what is being written; `onTaken` gets each that the server kept. */
export function useRecordFiles(place: string, onTaken: (file: RecordFile) => void): RecordFiles {
  const [waiting, setWaiting] = useState<readonly WaitingFile[]>([]);
  const declared = useRef(false);

  const settle = useCallback((key: number, state: WaitingFile['state']) => {
    setWaiting((all) => all.map((one) => (one.key === key ? { ...one, state } : one)));
  }, []);
  const forget = useCallback((key: number) => setWaiting((all) => all.filter((one) => one.key !== key)), []);

  const send = useCallback(
    async (key: number, file: File): Promise<void> => {
      if (file.type.startsWith('image/') && !declared.current) return settle(key, { kind: 'undeclared' });
      settle(key, { kind: 'running', progress: { phase: 'sending', share: 0 } });
      const query = declared.current ? '?declared=yes' : '';
      const address = `${place}${query}`;
      try {
        const small = await shrinkPicture(file);
        const taken = await uploadFile<RecordFile>(address, small, (progress) =>
          settle(key, { kind: 'running', progress }),
        );
        onTaken(taken);
        forget(key);
      } catch (reason) {
        const undeclared = reason instanceof ApiProblem && reason.code === 'declaration-needed';
        settle(key, undeclared ? { kind: 'undeclared' } : { kind: 'refused', reason });
      }
    },
    [place, onTaken, settle, forget],
  );

  const reset = useCallback(() => {
    declared.current = false;
    setWaiting([]);
  }, []);
  const take = (files: readonly File[]): void => {
    const queue = files.map((file) => {
      lastKey += 1;
      return { key: lastKey, file, state: { kind: 'undeclared' } as const };
    });
    setWaiting((all) => [...all, ...queue]);
    void sendAll(queue);
  };
  const sendAll = async (queue: readonly { key: number; file: File }[]): Promise<void> => {
    for (const { key, file } of queue) await send(key, file);
  };
  return {
    waiting,
    take,
    forget,
    declare: () => {
      declared.current = true;
      void sendAll(waiting.filter(({ state }) => state.kind === 'undeclared'));
    },
    // One that hung on a record stays in the house; the server refuses to forget it, and that is right.
    drop: (file) =>
      void recordsApi('delete /api/record-files/{file}', { params: { file: file.id } }).catch(() => null),
    reset,
  };
}
