import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';

/** Answers of the server, kept while they are fresh. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      // A refusal stays a refusal; only a line that was down is worth a second try.
      retry: (count, reason) => reason instanceof ApiProblem && reason.status === 0 && count < 2,
    },
  },
});
