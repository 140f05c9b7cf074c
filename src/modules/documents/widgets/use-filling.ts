import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Reading } from '../contract.ts';
import { documentsApi, readingQuery } from './document-queries.ts';

/** What follows when a scan was filled in, or was not. */
export interface Filling {
  /** Shows the new draft and offers the way back. */
  readonly done: (filled: Pick<Reading, 'id' | 'version'>) => Promise<void>;
  /** Shows what somebody else made meanwhile; what was typed stays in its form. */
  readonly failed: (reason: unknown) => void;
}

/** Keeps the screens true after a filling, with the toast that takes it back. */
export function useFilling(id: string): Filling {
  const t = useTranslations('documents.fill');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const { queryKey } = readingQuery(id);
  const refresh = async (): Promise<Reading | undefined> => {
    await answers.invalidateQueries({ queryKey: ['readings'] });
    return answers.getQueryData(queryKey);
  };
  const takeBack = async (version: number): Promise<void> => {
    try {
      const params = { reading: id };
      answers.setQueryData(
        queryKey,
        await documentsApi('post /api/readings/{reading}/take-filling-back', { params, body: { version } }),
      );
      showToast({ words: t('back') });
    } finally {
      await refresh();
    }
  };
  return {
    done: async ({ version }) => {
      const now = await refresh();
      showToast({
        words: t('done', { count: now?.tasks ?? 0 }),
        undo: { words: kit('undo'), act: () => takeBack(version) },
      });
    },
    failed: (reason) => {
      if (reason instanceof ApiProblem && reason.status === 409) void answers.invalidateQueries({ queryKey });
    },
  };
}
