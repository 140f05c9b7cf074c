import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AccessApi } from '../contract.ts';
import { accessApi } from './session.ts';

/** What a list of accounts is narrowed to. */
export type AccountsWanted = NonNullable<AccessApi['get /api/accounts']['query']>;

/** One page of accounts; the one before stays while another is asked. */
export function accountsQuery(wanted: AccountsWanted) {
  return queryOptions({
    queryKey: ['accounts', 'list', wanted],
    queryFn: () => accessApi('get /api/accounts', { query: wanted }),
    placeholderData: keepPreviousData,
  });
}

/** One account with all its positions. */
export function accountQuery(account: string) {
  return queryOptions({
    queryKey: ['accounts', 'one', account],
    queryFn: () => accessApi('get /api/accounts/{account}', { params: { account } }),
  });
}

/** What an account may do today. */
export function openActsQuery(account: string) {
  return queryOptions({
    queryKey: ['accounts', 'open-acts', account],
    queryFn: () => accessApi('get /api/accounts/{account}/open-acts', { params: { account } }),
  });
}

/** What an account gave away of its positions. */
export function givenPositionsQuery(account: string) {
  return queryOptions({
    queryKey: ['accounts', 'given', account],
    queryFn: () => accessApi('get /api/accounts/{account}/given', { params: { account } }),
  });
}

/** Who changed an account. */
export function accountChangesQuery(account: string) {
  return queryOptions({
    queryKey: ['accounts', 'changes', account],
    queryFn: () => accessApi('get /api/accounts/{account}/changes', { params: { account } }),
  });
}

/** Bodies whose accounts the person keeps or looks at, by words. */
export function accountBodiesQuery(words: string) {
  return queryOptions({
    queryKey: ['account-bodies', words],
    queryFn: () => accessApi('get /api/account-bodies', { query: { q: words } }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}

/** One of those bodies; asked for its name alone. */
export function accountBodyQuery(id: string | undefined) {
  return queryOptions({
    queryKey: ['account-bodies', 'one', id],
    queryFn: () => accessApi('get /api/account-bodies', { query: { id } }),
    staleTime: 60_000,
    enabled: id !== undefined,
  });
}

/** One's own positions, and what one gave away of them. */
export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  queryFn: () => accessApi('get /api/session/delegations'),
});

/** People who could stand in, by words. */
export function delegatesQuery(words: string) {
  return queryOptions({
    queryKey: ['delegates', words],
    queryFn: () => accessApi('get /api/session/delegates', { query: { q: words } }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}

/** The acts that one can ask about. */
export const actionsQuery = queryOptions({
  queryKey: ['law', 'actions'],
  queryFn: () => accessApi('get /api/who-may/actions'),
  staleTime: 5 * 60_000,
});

/** Who may do an act, about a body or about none in particular. */
export function whoMayQuery(action: string | undefined, organization: string | undefined) {
  return queryOptions({
    queryKey: ['law', 'who', action, organization],
    queryFn: () => accessApi('get /api/who-may', { query: { action: action ?? '', organization } }),
    enabled: action !== undefined,
    placeholderData: keepPreviousData,
  });
}
