import { useState } from 'react';
import { type UploadProgress, uploadFile } from '#ui-kit/client/upload-file.ts';
import type { ReplyFile } from '../../contract/reply-link.ts';
import { REPLY_KEY_HEADER } from '../../domain/reply-link.ts';
import { shrinkPicture } from '../shrink-picture.ts';
import { replyApi } from './use-reply-form.ts';

/** A file that is on its way or was not taken. */
export interface WaitingReplyFile {
  readonly id: number;
  readonly file: File;
  readonly progress: UploadProgress | null;
  readonly reason: unknown;
}

interface ReplyFiles {
  readonly files: readonly ReplyFile[];
  readonly waiting: readonly WaitingReplyFile[];
  readonly take: (files: readonly File[]) => void;
  readonly retry: (waiting: WaitingReplyFile) => void;
  readonly drop: (file: ReplyFile) => void;
  readonly forget: (waiting: WaitingReplyFile) => void;
}

let last = 0;

/** The files of an answer; one after the other, made small first: the line is slow. */
export function useReplyFiles(key: string, known: readonly ReplyFile[]): ReplyFiles {
  const [files, setFiles] = useState(known);
  const [waiting, setWaiting] = useState<readonly WaitingReplyFile[]>([]);
  const settle = (id: number, part: Partial<WaitingReplyFile>): void =>
    setWaiting((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const forget = ({ id }: { id: number }): void => setWaiting((all) => all.filter((one) => one.id !== id));

  const send = async ({ id, file }: WaitingReplyFile): Promise<void> => {
    settle(id, { progress: { phase: 'sending', share: 0 }, reason: null });
    try {
      const taken = await uploadFile<ReplyFile>(
        '/api/reply/files?declared=yes',
        await shrinkPicture(file),
        (progress) => settle(id, { progress }),
        { [REPLY_KEY_HEADER]: key },
      );
      setFiles((all) => [...all, taken]);
      forget({ id });
    } catch (reason) {
      settle(id, { progress: null, reason });
    }
  };
  const sendAll = async (queue: readonly WaitingReplyFile[]): Promise<void> => {
    for (const one of queue) await send(one);
  };
  return {
    files,
    waiting,
    forget,
    retry: (one) => void send(one),
    take: (chosen) => {
      const queue = chosen.map((file) => {
        last += 1;
        return { id: last, file, progress: null, reason: null };
      });
      setWaiting((all) => [...all, ...queue]);
      void sendAll(queue);
    },
    drop: (file) => {
      setFiles((all) => all.filter(({ id }) => id !== file.id));
      void replyApi('post /api/reply/files/forget', { body: { key, file: file.id } }).catch(() => null);
    },
  };
}
