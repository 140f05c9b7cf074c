import { queryOptions } from '@tanstack/react-query';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { OutsideApi } from '../contract/outside.ts';

/** Calls of the outside doors. */
export const outsideApi = callApi<OutsideApi>();

/** By which ways people may sign in beside mail and password. */
export const signInWaysQuery = queryOptions({
  queryKey: ['sign-in-ways'],
  queryFn: () => outsideApi('get /api/sign-in-ways'),
  staleTime: 5 * 60_000,
});

/** How a letter may stand, as filters offer it. */
export const mailStates = ['queued', 'sent', 'failed', 'dropped'] as const;

/** How one letter stands. */
export type MailStateName = (typeof mailStates)[number];
