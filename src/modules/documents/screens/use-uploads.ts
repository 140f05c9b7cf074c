import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type UploadProgress, uploadFile } from '#ui-kit/client/upload-file.ts';
import type { ReadingSummary } from '../contract.ts';
import { refuseBeforeSending } from './file-kinds.ts';

/** One file on its way in. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly outcome:
    | { readonly kind: 'running'; readonly progress: UploadProgress }
    | { readonly kind: 'read'; readonly reading: ReadingSummary }
    | { readonly kind: 'not-sent'; readonly why: 'kind' | 'empty' | 'large' }
    | { readonly kind: 'refused'; readonly reason: unknown };
}

interface Uploads {
  readonly uploads: readonly Upload[];
  readonly start: (files: readonly File[]) => Promise<readonly ReadingSummary[]>;
  readonly forget: (key: number) => void;
}

let lastKey = 0;

/** Takes files in one after another and tells of each where it stands. */
export function useUploads(): Uploads {
  const answers = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);

  const settle = useCallback((key: number, outcome: Upload['outcome']) => {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, outcome } : upload)));
  }, []);

  const start = useCallback(
    async (files: readonly File[]) => {
      const queue = files.map((file) => {
        lastKey += 1;
        return { key: lastKey, file };
      });
      const waiting: Upload['outcome'] = { kind: 'running', progress: { phase: 'sending', share: 0 } };
      setUploads((all) => [
        ...queue.map(({ key, file }) => ({ key, name: file.name, outcome: waiting })),
        ...all,
      ]);
      const read: ReadingSummary[] = [];
      for (const { key, file } of queue) {
        const outcome = await takeIn(file, (progress) => settle(key, { kind: 'running', progress }));
        settle(key, outcome);
        if (outcome.kind === 'read') read.push(outcome.reading);
      }
      if (read.length > 0) {
        await answers.invalidateQueries({ queryKey: ['readings'] });
        await answers.invalidateQueries({ queryKey: ['work', 'mine'] });
      }
      return read;
    },
    [answers, settle],
  );

  const forget = useCallback(
    (key: number) => setUploads((all) => all.filter((upload) => upload.key !== key)),
    [],
  );
  return { uploads, start, forget };
}

async function takeIn(
  file: File,
  onProgress: (progress: UploadProgress) => void,
): Promise<Upload['outcome']> {
  const why = refuseBeforeSending(file);
  if (why !== null) return { kind: 'not-sent', why };
  try {
    return { kind: 'read', reading: await uploadFile<ReadingSummary>('/api/readings', file, onProgress) };
  } catch (reason) {
    return { kind: 'refused', reason };
  }
}
