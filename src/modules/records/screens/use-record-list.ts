import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { uploadFile } from '#ui-kit/client/upload-file.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { ListOutcome } from '../contract/record-list.ts';
import type { ToldHow } from '../contract.ts';
import { recordListApi } from '../widgets/record-queries.ts';

/** A list as somebody gives it. */
export type ListSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File };

interface ListPlace {
  readonly obligation: string;
  readonly today: string;
  readonly told: { readonly toldHow: string; readonly toldDetail: string } | null;
}

/** Looks a list over, and brings it in. */
export function useRecordList(
  place: ListPlace,
  onDone: () => void,
): {
  readonly preview: UseMutationResult<ListOutcome, Error, ListSource>;
  readonly bring: UseMutationResult<ListOutcome, Error, { source: ListSource; leaveBadOut: boolean }>;
} {
  const t = useTranslations('records.list');
  const answers = useQueryClient();
  const preview = useMutation({
    mutationFn: (source: ListSource) => sendList(place, source, { dryRun: true, leaveBadOut: false }),
  });
  const bring = useMutation({
    mutationFn: ({ source, leaveBadOut }: { source: ListSource; leaveBadOut: boolean }) =>
      sendList(place, source, { dryRun: false, leaveBadOut }),
    onSuccess: ({ ids }) => {
      for (const key of ['records', 'work', 'plans']) void answers.invalidateQueries({ queryKey: [key] });
      showToast({ words: t('done', { count: ids.length }) });
      onDone();
    },
  });
  return { preview, bring };
}

function sendList(
  { obligation, today, told }: ListPlace,
  source: ListSource,
  { dryRun, leaveBadOut }: { readonly dryRun: boolean; readonly leaveBadOut: boolean },
): Promise<ListOutcome> {
  if (source.kind === 'text') {
    const heard = told === null ? {} : { toldHow: told.toldHow as ToldHow, toldDetail: told.toldDetail };
    const body = { ...heard, text: source.text, doneOn: today, dryRun, leaveBadOut };
    return recordListApi('post /api/obligations/{obligation}/record-list', { params: { obligation }, body });
  }
  const yes = (given: boolean) => (given ? 'yes' : 'no');
  const query = new URLSearchParams({
    ...told,
    doneOn: today,
    dryRun: yes(dryRun),
    leaveBadOut: yes(leaveBadOut),
  });
  const address = `/api/obligations/${encodeURIComponent(obligation)}/record-list/file?${query.toString()}`;
  return uploadFile<ListOutcome>(address, source.file, () => undefined);
}
