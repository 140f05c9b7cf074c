import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { uploadFile } from '#ui-kit/client/upload-file.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { ReadingSummary } from '../contract.ts';
import { createUploadQueue, type QueuedFile, type UploadQueue } from './create-upload-queue.ts';

/** The one queue of the application, and what happens outside it when a file is done. */
interface House {
  readonly queue: UploadQueue;
  /** Screens that show the queue; while there is none, a toast tells that it is done. */
  readonly watchers: Set<(reading: ReadingSummary) => void>;
  say: (count: number) => string;
}

let house: House | null = null;

/** The queue of files on their way in; it goes on while other screens are open. */
export function useUploadQueue(onRead: (reading: ReadingSummary) => void): {
  readonly queue: UploadQueue;
  readonly files: readonly QueuedFile[];
} {
  const answers = useQueryClient();
  const t = useTranslations('documents.upload');
  house ??= openHouse(answers);
  const { queue, watchers } = house;
  const files = useSyncExternalStore(queue.subscribe, queue.list);
  useEffect(() => {
    if (house !== null) house.say = (count) => t('finished', { count });
    watchers.add(onRead);
    return () => {
      watchers.delete(onRead);
    };
  }, [onRead, t, watchers]);
  return { queue, files };
}

function openHouse(answers: QueryClient): House {
  const watchers: House['watchers'] = new Set();
  let readUnseen = 0;
  const queue = createUploadQueue(
    (file, declared, onProgress) =>
      uploadFile<ReadingSummary>(
        declared ? '/api/readings?declaration=no-state-secret' : '/api/readings',
        file,
        onProgress,
      ),
    (reading, isLast) => {
      if (reading !== null) {
        void answers.invalidateQueries({ queryKey: ['readings'] });
        void answers.invalidateQueries({ queryKey: ['work', 'mine'] });
        for (const watcher of watchers) watcher(reading);
        if (watchers.size === 0) readUnseen += 1;
      }
      if (!isLast || readUnseen === 0) return;
      showToast({ words: opened.say(readUnseen) });
      readUnseen = 0;
    },
  );
  const opened: House = { queue, watchers, say: String };
  // Leaving the application would drop what was not sent; leaving the screen does not.
  window.addEventListener('beforeunload', (event) => {
    const isOnItsWay = queue
      .list()
      .some(({ state }) => state.kind === 'waiting' || state.kind === 'running' || state.kind === 'scan');
    if (isOnItsWay) event.preventDefault();
  });
  return opened;
}
