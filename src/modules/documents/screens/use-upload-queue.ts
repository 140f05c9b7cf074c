import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { uploadFile } from '#ui-kit/client/upload-file.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { ReadingSummary } from '../contract.ts';
import {
  createUploadQueue,
  type QueuedFile,
  type SaidOfFile,
  type SheetLook,
  type UploadQueue,
} from './create-upload-queue.ts';
import { isSheet } from './file-kinds.ts';

/** The one queue of the application, and what happens outside it when a file is done. */
interface House {
  readonly queue: UploadQueue;
  /** Screens that show the queue; while there is none, a toast tells that it is done. */
  readonly watchers: Set<(reading: ReadingSummary) => void>;
  /** Takes the words of that toast in the language of the day. */
  readonly hear: (say: (count: number) => string) => void;
}

let house: House | null = null;

/** The queue of files on their way in; it goes on while other screens are open. */
export function useUploadQueue(onRead: (reading: ReadingSummary) => void): {
  readonly queue: UploadQueue;
  readonly files: readonly QueuedFile[];
} {
  const answers = useQueryClient();
  const t = useTranslations('documents.upload');
  const [{ queue, watchers, hear }] = useState(() => enterHouse(answers));
  const files = useSyncExternalStore(queue.subscribe, queue.list);
  useEffect(() => {
    hear((count) => t('finished', { count }));
    watchers.add(onRead);
    return () => {
      watchers.delete(onRead);
    };
  }, [onRead, t, watchers, hear]);
  return { queue, files };
}

function enterHouse(answers: QueryClient): House {
  house ??= openHouse(answers);
  return house;
}

/** Where a file is sent, with what its sender said of it. */
function addressOf(file: File, { declared, sheet }: SaidOfFile): string {
  if (!isSheet(file)) return declared ? '/api/readings?declaration=no-state-secret' : '/api/readings';
  const query = new URLSearchParams({ dryRun: String(sheet === null) });
  if (sheet !== null && sheet.year !== null) query.set('year', String(sheet.year));
  return `/api/readings/sheet?${query}`;
}

function openHouse(answers: QueryClient): House {
  let say: (count: number) => string = String;
  const watchers: House['watchers'] = new Set();
  let readUnseen = 0;
  const queue = createUploadQueue(
    (file, said, onProgress) =>
      uploadFile<ReadingSummary | SheetLook>(addressOf(file, said), file, onProgress),
    (reading, isLast) => {
      if (reading !== null) {
        void answers.invalidateQueries({ queryKey: ['readings'] });
        void answers.invalidateQueries({ queryKey: ['work', 'mine'] });
        for (const watcher of watchers) watcher(reading);
        if (watchers.size === 0) readUnseen += 1;
      }
      if (!isLast || readUnseen === 0) return;
      showToast({ words: say(readUnseen) });
      readUnseen = 0;
    },
  );
  // Leaving the application would drop what was not sent; leaving the screen does not.
  window.addEventListener('beforeunload', (event) => {
    const isOnItsWay = queue
      .list()
      .some(({ state }) => ['waiting', 'running', 'scan', 'sheet'].includes(state.kind));
    if (isOnItsWay) event.preventDefault();
  });
  return {
    queue,
    watchers,
    hear: (words) => {
      say = words;
    },
  };
}
