import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { UrgentShape } from '../../contract.ts';
import { workApi } from '../../widgets/work-queries.ts';

/** Answers arrive and the hour counts: looked at anew this often, in milliseconds. */
const AGAIN = 20_000;

/** The requests, what runs first. */
export const urgentListQuery = queryOptions({
  queryKey: ['work', 'urgent'],
  queryFn: () => workApi('get /api/urgent-requests'),
});

/** One request, looked at anew while it stands open. */
export function urgentQuery(id: string) {
  return queryOptions({
    queryKey: ['work', 'urgent', id],
    queryFn: () => workApi('get /api/urgent-requests/{urgent}', { params: { urgent: id } }),
    refetchInterval: AGAIN,
  });
}

/** Writes to a request and shows what came of it; a change by somebody else is fetched, what was typed stays. */
export function useUrgentWrite<Given>(
  id: string,
  write: (given: Given) => Promise<UrgentShape>,
  words: string,
  onDone?: () => void,
) {
  const answers = useQueryClient();
  return useMutation<UrgentShape, Error, Given>({
    mutationFn: write,
    onSuccess: (urgent) => {
      answers.setQueryData(urgentQuery(id).queryKey, urgent);
      void answers.invalidateQueries({ queryKey: ['work'] });
      showToast({ words });
      onDone?.();
    },
    onError: (reason) => {
      if (reason instanceof ApiProblem && reason.status === 409)
        void answers.invalidateQueries({ queryKey: urgentQuery(id).queryKey });
    },
  });
}
