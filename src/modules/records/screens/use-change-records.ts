import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { AddedContent, RecordContent, RecordsApi, WorkRecord } from '../contract.ts';
import { recordsApi } from '../widgets/record-queries.ts';

type Added = RecordsApi['post /api/obligations/{obligation}/records']['response'];

/** Fetches anew all that a record may have changed. */
function useRefresh(): () => void {
  const answers = useQueryClient();
  return () => {
    for (const key of ['records', 'work', 'plans']) void answers.invalidateQueries({ queryKey: [key] });
  };
}

/** Adds records and offers the way back. */
export function useAddRecords(
  obligation: string,
): UseMutationResult<
  Added,
  Error,
  { readonly key: string | undefined; readonly records: readonly AddedContent[] }
> {
  const t = useTranslations('records.form');
  const kit = useTranslations('kit');
  const refresh = useRefresh();
  /** The last first; those that are withdrawn leave the list, so that trying again goes on where it failed. */
  const takeBack = async (left: string[]): Promise<void> => {
    try {
      for (let record = left.at(-1); record !== undefined; record = left.at(-1)) {
        const body = { version: 1, reason: null };
        await recordsApi('post /api/records/{record}/withdraw', { params: { record }, body });
        left.pop();
      }
      showToast({ words: t('undone') });
    } finally {
      refresh();
    }
  };
  return useMutation({
    // Whether there is a line is found out by sending, not by what a browser thinks of its network.
    networkMode: 'always',
    mutationFn: ({ key, records }) =>
      recordsApi('post /api/obligations/{obligation}/records', {
        params: { obligation },
        body: { ...(key === undefined ? {} : { key }), records: [...records] },
      }),
    onSuccess: ({ ids, began }) => {
      refresh();
      const left = [...ids];
      showToast({
        words: t(began ? 'addedBegan' : 'added', { count: ids.length }),
        undo: { words: kit('undo'), act: () => takeBack(left) },
      });
    },
  });
}

/** What may be done with one record. */
export type RecordChange =
  | { readonly kind: 'correct'; readonly version: number; readonly content: RecordContent }
  | { readonly kind: 'withdraw'; readonly reason: string | null }
  | { readonly kind: 'restore'; readonly version?: number }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'ask'; readonly words: string }
  | { readonly kind: 'answer'; readonly question: string; readonly answer: string };

/** Changes one record; a change by somebody else meanwhile is fetched and shown, never written over. */
export function useChangeRecord(record: WorkRecord): UseMutationResult<boolean, Error, RecordChange> {
  const t = useTranslations('records.entry');
  const kit = useTranslations('kit');
  const refresh = useRefresh();
  const change = useMutation<boolean, Error, RecordChange>({
    mutationFn: (wanted) => send(record, wanted),
    onSuccess: (moved, wanted) => {
      refresh();
      const undo = {
        words: kit('undo'),
        act: () => change.mutateAsync({ kind: 'restore', version: record.version + 1 }),
      };
      if (wanted.kind === 'withdraw')
        showToast({ words: t(moved ? 'withdrawnBack' : 'withdrawnToast'), undo });
      else showToast({ words: t(SAID[wanted.kind]) });
    },
    onError: refresh,
  });
  return change;
}

const SAID = {
  correct: 'saved',
  restore: 'restored',
  confirm: 'confirmedToast',
  ask: 'askedToast',
  answer: 'answeredToast',
} as const;

/** Sends a change; true when it moved the state of the obligation. */
async function send({ id, version }: WorkRecord, wanted: RecordChange): Promise<boolean> {
  const params = { record: id };
  switch (wanted.kind) {
    case 'correct': {
      const body = { version: wanted.version, content: wanted.content };
      await recordsApi('put /api/records/{record}', { params, body });
      return false;
    }
    case 'withdraw': {
      const body = { version, reason: wanted.reason };
      return (await recordsApi('post /api/records/{record}/withdraw', { params, body })).takenBack;
    }
    case 'restore': {
      const body = { version: wanted.version ?? version };
      return (await recordsApi('post /api/records/{record}/restore', { params, body })).began;
    }
    case 'confirm':
      await recordsApi('post /api/records/{record}/confirm', { params, body: { version } });
      return false;
    case 'ask':
      await recordsApi('post /api/records/{record}/questions', { params, body: { words: wanted.words } });
      return false;
    case 'answer': {
      const question = { params: { question: wanted.question }, body: { answer: wanted.answer } };
      await recordsApi('post /api/record-questions/{question}/answer', question);
      return false;
    }
  }
}
