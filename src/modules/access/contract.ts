import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import {
  ownAccountEndpoints,
  secondFactorEndpoints,
  secondFactorStanding,
  secondStepEndpoints,
} from './contract/own-account.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './domain/password-length.ts';

export type {
  OwnAccount,
  PasskeyMade,
  PasskeyUsed,
  PasswordTaken,
  SecondFactorRule,
  SecondFactorStanding,
} from './contract/own-account.ts';

export const role = z.enum(['administrator', 'officer', 'reader']);

/** The signed-in person and the house they work in. */
export const session = z.object({
  account: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    position: z.string().nullable(),
    role,
    organization: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  }),
  realm: z.object({ id: z.uuid(), name: z.string() }),
  /** What the page of law allows this person, so that a screen offers nothing that would be refused. */
  may: z.array(z.string()),
  /** True when the database runs with one role and the audit log is not protected from the server. */
  singleDatabaseRole: z.boolean(),
  secondFactor: secondFactorStanding,
});

/** What the first-run page must know before anybody can sign in. */
export const setupState = z.object({
  needed: z.boolean(),
  version: z.string(),
  /** The name of the house, shown before anybody signs in; null before the first run. */
  realmName: z.string().nullable(),
});

export const setup = z.object({
  realmName: z.string().normalize('NFC').trim().min(2).max(200),
  administrator: z.object({
    name: z.string().trim().min(2).max(200),
    email: z.email(),
    password: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD),
  }),
  /** What the realm begins with: the invented province, the packs of bodies, or nothing. */
  start: z.enum(['demo', 'packs', 'empty']),
});

export const account = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  position: z.string().nullable(),
  role,
  organization: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  active: z.boolean(),
  version: z.int(),
});

export const newAccount = z.object({
  name: z.string().trim().min(2).max(200),
  email: z.email(),
  password: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD),
  position: z.string().trim().max(200).nullable(),
  role,
  organizationId: z.uuid().nullable(),
});

const accountParams = z.object({ account: z.uuid() });

/** Sign-in itself (password, sign-out) is served by the sign-in library below /api/auth. */
export const endpoints = {
  ...secondStepEndpoints,
  ...ownAccountEndpoints,
  ...secondFactorEndpoints,
  getSession: { method: 'get', path: '/api/session', summary: 'The signed-in person.', response: session },
  getSetup: {
    method: 'get',
    path: '/api/setup',
    summary: 'Whether the first run is still to be done.',
    response: setupState,
  },
  completeSetup: {
    method: 'post',
    path: '/api/setup',
    summary:
      'First run: names the realm, makes the first administrator, loads the demonstration province if asked.',
    body: setup,
    response: z.object({ realmId: z.uuid() }),
  },
  listAccounts: {
    method: 'get',
    path: '/api/accounts',
    summary: 'Accounts of the realm.',
    response: z.object({ accounts: z.array(account) }),
  },
  createAccount: {
    method: 'post',
    path: '/api/accounts',
    summary: 'Makes an account bound to one body.',
    body: newAccount,
    response: account,
  },
  setAccountActive: {
    method: 'patch',
    path: '/api/accounts/{account}',
    summary: 'Closes or reopens an account; closing ends its sessions.',
    params: accountParams,
    body: z.object({ active: z.boolean(), version: z.int() }),
    response: account,
  },
} as const satisfies Record<string, Endpoint>;

export type AccessApi = ApiOf<typeof endpoints>;
export type Session = z.infer<typeof session>;
export type Account = z.infer<typeof account>;
export type NewAccount = z.infer<typeof newAccount>;
export type SetupState = z.infer<typeof setupState>;
export type Setup = z.infer<typeof setup>;
