import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { GroupWords, OrganizationsApi, OrganizationTree, SuccessionKind } from '../contract.ts';

/** Calls of the organizations module. */
export const organizationsApi = callApi<OrganizationsApi>();

/** The first bodies that the words find on a day, for a picker. */
export function pickableQuery(words: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['organizations', 'pickable', words, asOf],
    queryFn: () => organizationsApi('get /api/organizations', { query: { q: words, asOf, limit: 40 } }),
    staleTime: 60_000,
  });
}

/** What a tree is looked at by: which one, on what day. */
export interface TreeView {
  readonly tree: OrganizationTree;
  /** Undefined: today. */
  readonly asOf: string | undefined;
}

/** The bodies directly below one, or with undefined the roots. */
export function branchQuery({ tree, asOf }: TreeView, below: string | undefined) {
  return queryOptions({
    queryKey: ['organizations', 'branch', tree, asOf, below],
    queryFn: () => organizationsApi('get /api/organizations/tree', { query: { tree, asOf, below } }),
    staleTime: 60_000,
  });
}

/** Bodies of a tree that the words find, each with the bodies above it, a page after the other. */
export function foundInTreeQuery({ tree, asOf }: TreeView, words: string) {
  return infiniteQueryOptions({
    queryKey: ['organizations', 'found', tree, asOf, words],
    queryFn: ({ pageParam }) =>
      organizationsApi('get /api/organizations/tree/found', {
        query: { tree, asOf, q: words, after: pageParam },
      }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const seen = pages.reduce((sum, { found }) => sum + found.length, 0);
      return last.found.length > 0 && seen < last.total ? seen : undefined;
    },
    staleTime: 60_000,
  });
}

/** Days on which bodies of a tree changed, newest first. */
export function daysOfChangeQuery(tree: OrganizationTree) {
  return queryOptions({
    queryKey: ['organizations', 'days', tree],
    queryFn: () => organizationsApi('get /api/organizations/days-of-change', { query: { tree } }),
    staleTime: 60_000,
  });
}

/** One body as of a day. */
export function organizationQuery(id: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['organizations', 'one', id, asOf],
    queryFn: () =>
      organizationsApi('get /api/organizations/{organization}', {
        params: { organization: id },
        query: { asOf },
      }),
  });
}

/** What a hover over the name of a body shows. */
export function organizationCardQuery(id: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['organizations', 'card', id, asOf],
    queryFn: () =>
      organizationsApi('get /api/organizations/{organization}/card', {
        params: { organization: id },
        query: { asOf },
      }),
    staleTime: 60_000,
  });
}

/** Groups of bodies as of a day. */
export function groupsQuery(asOf: string | undefined) {
  return queryOptions({
    queryKey: ['organizations', 'groups', asOf],
    queryFn: () => organizationsApi('get /api/organization-groups', { query: { asOf } }),
    staleTime: 60_000,
  });
}

/** Who belongs to a printed group on a day. */
export function groupMembersQuery(words: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['organizations', 'members', words, asOf],
    queryFn: () => organizationsApi('get /api/organization-groups/members', { query: { words, asOf } }),
    staleTime: 60_000,
  });
}

/** Who would belong to a rule that is not kept yet, on a day, in a paper of an issuer. */
export function groupTrialQuery(
  rule: Omit<GroupWords, 'name' | 'writings' | 'from'> & { readonly issuer: string | null },
  asOf: string | undefined,
) {
  return queryOptions({
    queryKey: ['organizations', 'trial', rule, asOf],
    queryFn: () => organizationsApi('post /api/organization-groups/trial', { body: { ...rule, asOf } }),
    staleTime: 60_000,
  });
}

/** A reorganisation that is thought of: who would end, into whom. */
export interface ThoughtOf {
  readonly on: string;
  readonly closes: boolean;
  readonly withUnits: boolean;
  readonly successors: readonly {
    readonly organizationId: string;
    readonly scope: string | null;
    readonly kind: SuccessionKind;
  }[];
}

/** What a person chose for what moves. */
export interface Choices {
  readonly chosen: Readonly<Record<string, string | null>>;
  readonly restId: string | null;
}

/** What a reorganisation of a body would move; null: what waits of a past one. */
export function movePreviewQuery(body: string, reorganization: ThoughtOf | null, choices: Choices) {
  return queryOptions({
    queryKey: ['organizations', 'move-preview', body, reorganization, choices],
    queryFn: () =>
      organizationsApi('post /api/organizations/{organization}/moves/preview', {
        params: { organization: body },
        body: {
          reorganization:
            reorganization === null
              ? null
              : { ...reorganization, successors: [...reorganization.successors] },
          choices: { chosen: { ...choices.chosen }, restId: choices.restId },
        },
      }),
  });
}

/** What came to a body and left it by reorganisations. */
export function movesOfBodyQuery(body: string) {
  return queryOptions({
    queryKey: ['organizations', 'moves', body],
    queryFn: () =>
      organizationsApi('get /api/organizations/{organization}/moves', { params: { organization: body } }),
  });
}
