import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';

const signedOutListeners = new Set<() => void>();

/** Calls back when the server says that nobody is signed in any more. */
export function onSignedOut(listener: () => void): void {
  signedOutListeners.add(listener);
}

/** Answers of the server, kept while they are fresh. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (reason, query) => {
      if (reason instanceof ApiProblem && reason.status === 401 && query.queryKey[0] !== 'session') {
        for (const listener of signedOutListeners) listener();
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      // A refusal stays a refusal; only a line that was down is worth a second try.
      retry: (count, reason) => reason instanceof ApiProblem && reason.status === 0 && count < 2,
    },
  },
});
