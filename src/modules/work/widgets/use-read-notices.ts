import { useMutation, useQueryClient } from '@tanstack/react-query';
import { workApi } from './work-queries.ts';

/** Notes that notices were read; the bell counts anew. */
export function useReadNotices() {
  const answers = useQueryClient();
  return useMutation({
    mutationFn: (read: { ids: string[] } | { upTo: string }) =>
      workApi('post /api/notices/read', { body: read }),
    onSettled: () => answers.invalidateQueries({ queryKey: ['notices'] }),
  });
}
