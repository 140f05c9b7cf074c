import { queryOptions, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { callApi } from '#ui-kit/client/call-api.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { InspectionReachApi } from '../../contract/inspection-reach.ts';
import type { InspectionVersionApi } from '../../contract/inspection-versions.ts';
import type { InspectionApi, InspectionShape } from '../../contract/inspections.ts';

/** Calls for inspections. */
export const inspectionsApi = callApi<InspectionApi & InspectionVersionApi & InspectionReachApi>();

/** What a list of inspections is narrowed to. */
export type InspectionsNarrowing = InspectionApi['get /api/inspections']['query'];

/** The inspections that the signed-in person sees. */
export function inspectionsQuery(narrowing: InspectionsNarrowing) {
  return queryOptions({
    queryKey: ['records', 'inspections', narrowing],
    queryFn: () => inspectionsApi('get /api/inspections', { query: narrowing }),
  });
}

/** One inspection. */
export function inspectionQuery(id: string) {
  return queryOptions({
    queryKey: ['records', 'inspection', id],
    queryFn: () => inspectionsApi('get /api/inspections/{inspection}', { params: { inspection: id } }),
  });
}

/** What one inspection said each time it was written. */
export function inspectionVersionsQuery(id: string) {
  return queryOptions({
    queryKey: ['records', 'inspection', id, 'versions'],
    queryFn: () =>
      inspectionsApi('get /api/inspections/{inspection}/versions', { params: { inspection: id } }),
  });
}

const ofPlan = (plan: string | undefined) => (plan === undefined ? {} : { plan });

/** Which of these bodies the person may inspect, and why not the others. */
export function weighedQuery(bodies: readonly string[], plan: string | undefined) {
  return queryOptions({
    queryKey: ['records', 'inspection-reach', bodies, plan],
    queryFn: () =>
      inspectionsApi('get /api/inspection-reach', { query: { bodies: bodies.join(','), ...ofPlan(plan) } }),
    staleTime: 60_000,
  });
}

/** The first bodies that the person may inspect and that have the words. */
export function inspectableQuery(words: string, plan: string | undefined) {
  return queryOptions({
    queryKey: ['records', 'inspectable', words, plan],
    queryFn: () => inspectionsApi('get /api/inspectable-bodies', { query: { q: words, ...ofPlan(plan) } }),
    staleTime: 60_000,
  });
}

/** Work of these bodies that may be looked at, by its words; or all that is late. */
export function workToLookAtQuery(bodies: readonly string[], words: string, isLate = false) {
  return queryOptions({
    queryKey: ['records', 'inspectable-work', bodies, words, isLate],
    queryFn: () =>
      inspectionsApi('get /api/inspectable-work', {
        query: { bodies: bodies.join(','), q: words, ...(isLate ? { late: 'yes' } : {}) },
      }),
    staleTime: 60_000,
  });
}

/** The inspection behind an obligation. */
export function inspectionOfQuery(obligation: string) {
  return queryOptions({
    queryKey: ['records', 'inspection-of', obligation],
    queryFn: () => inspectionsApi('get /api/obligations/{obligation}/inspection', { params: { obligation } }),
    retry: false,
  });
}

interface Told<Given> {
  readonly words: string;
  /** The act that takes it back, offered with the words. */
  readonly undo?: { readonly words: string; readonly act: (now: InspectionShape, given: Given) => unknown };
  readonly onDone?: () => void;
}

/** Writes to an inspection and shows what came of it; a change by somebody else is fetched, what was typed stays. */
export function useInspectionWrite<Given>(
  id: string,
  write: (given: Given) => Promise<InspectionShape>,
  told: (given: Given) => Told<Given>,
): UseMutationResult<InspectionShape, Error, Given> {
  const answers = useQueryClient();
  const settle = (now: InspectionShape): void => {
    answers.setQueryData(inspectionQuery(id).queryKey, now);
    void answers.invalidateQueries({ queryKey: inspectionVersionsQuery(id).queryKey });
    void answers.invalidateQueries({ queryKey: ['records', 'inspections'] });
    void answers.invalidateQueries({ queryKey: ['work'] });
  };
  return useMutation<InspectionShape, Error, Given>({
    mutationFn: write,
    onSuccess: (now, given) => {
      settle(now);
      const { words, undo, onDone } = told(given);
      showToast({
        words,
        ...(undo === undefined
          ? {}
          : {
              undo: {
                words: undo.words,
                act: async () => {
                  await undo.act(now, given);
                  await answers.invalidateQueries({ queryKey: ['records'] });
                  await answers.invalidateQueries({ queryKey: ['work'] });
                },
              },
            }),
      });
      onDone?.();
    },
    onError: (reason) => {
      if (reason instanceof ApiProblem && reason.status === 409)
        void answers.invalidateQueries({ queryKey: inspectionQuery(id).queryKey });
    },
  });
}
