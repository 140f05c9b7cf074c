import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Manuscript } from '../../contract.ts';
import { plansApi } from '../../widgets/plan-queries.ts';
import { keepWords, readKeptWords } from './kept-words.ts';
import { manuscriptQuery } from './manuscript-queries.ts';
import { ManuscriptWriter, type WriterWorld, type WritingState } from './manuscript-writer.ts';

/** A plan that is being written, and who keeps it. */
export interface Writing extends WritingState {
  readonly writer: ManuscriptWriter;
}

/** Opens a plan to be written; what is on its way when the screen is left still goes to the server. */
export function useManuscript(opened: Manuscript): Writing {
  const t = useTranslations('plans.writing');
  const answers = useQueryClient();
  const [writer] = useState(
    () =>
      new ManuscriptWriter(
        opened,
        worldOf(answers, (name) => showToast({ words: t('merged', { name }) })),
      ),
  );
  const state = useSyncExternalStore(writer.subscribe, writer.state);
  useEffect(() => {
    // What was found in this browser goes to the server.
    if (writer.isDirty) void writer.flush();
    return () => {
      if (writer.isDirty) void writer.flush();
    };
  }, [writer]);
  useEffect(() => writer.hear(opened), [writer, opened]);
  return { ...state, writer };
}

function worldOf(answers: QueryClient, onMerged: (name: string) => void): WriterWorld {
  return {
    save: (manuscript, version, content) =>
      plansApi('put /api/manuscripts/{manuscript}', {
        params: { manuscript },
        body: { version, content: content as Manuscript['content'] },
      }),
    load: (id) => answers.fetchQuery({ ...manuscriptQuery(id), staleTime: 0 }),
    recall: readKeptWords,
    keep: keepWords,
    onSaved: (saved) => answers.setQueryData(manuscriptQuery(saved.id).queryKey, saved),
    onMerged,
  };
}
