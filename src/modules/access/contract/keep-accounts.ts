import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../domain/password-length.ts';
import { body, givenPosition, role } from './positions.ts';

const accountParams = z.object({ account: z.uuid() });

/** A body in which positions are held, with the one above it: names alone do not tell two offices apart. */
export const placeOfWork = z.object({ id: z.uuid(), name: z.string(), above: z.string().nullable() });

/** One act that an account may do today, and which of its positions open it. */
export const openAct = z.object({
  action: z.string(),
  isOpenToAll: z.boolean(),
  positions: z.array(
    z.object({
      role,
      organization: body.nullable(),
      onBehalfOf: z.string().nullable(),
    }),
  ),
});

/** One write to an account as its history tells it. */
export const accountChange = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string(),
  action: z.string(),
  /** The position that was given, ended or given back. */
  position: z.uuid().nullable(),
  /** The name before, where the write gave another one. */
  nameBefore: z.string().nullable(),
  /** Whether the account was open afterwards, where the write opened or closed it. */
  active: z.boolean().nullable(),
});

/** What a page about one account asks beside the account itself. */
export const keepingEndpoints = {
  findAccountBodies: {
    method: 'get',
    path: '/api/account-bodies',
    summary:
      'Bodies whose accounts the person keeps or looks at, by words of their names or by identifier; forty at most.',
    query: z.object({ q: z.string().max(200).optional(), id: z.uuid().optional() }),
    response: z.object({ bodies: z.array(placeOfWork) }),
  },
  listOpenActs: {
    method: 'get',
    path: '/api/accounts/{account}/open-acts',
    summary: 'What an account may do today, and by which of its positions.',
    params: accountParams,
    response: z.object({ acts: z.array(openAct) }),
  },
  listGivenPositions: {
    method: 'get',
    path: '/api/accounts/{account}/given',
    summary: 'What an account gave away of its positions, the latest first.',
    params: accountParams,
    response: z.object({ given: z.array(givenPosition) }),
  },
  listAccountChanges: {
    method: 'get',
    path: '/api/accounts/{account}/changes',
    summary: 'Who changed an account and its positions, the latest first.',
    params: accountParams,
    response: z.object({ changes: z.array(accountChange) }),
  },
  setFirstPassword: {
    method: 'put',
    path: '/api/accounts/{account}/first-password',
    summary: 'Gives an account that has no password its first one.',
    params: accountParams,
    body: z.object({ password: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD) }),
    response: null,
  },
} as const satisfies Record<string, Endpoint>;
