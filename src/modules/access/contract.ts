import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import { type accountWorkbookOutcome, exchangeEndpoints } from './contract/exchange-accounts.ts';
import {
  type accountChange,
  keepingEndpoints,
  type openAct,
  type placeOfWork,
} from './contract/keep-accounts.ts';
import {
  ownAccountEndpoints,
  secondFactorEndpoints,
  secondFactorStanding,
  secondStepEndpoints,
} from './contract/own-account.ts';
import { accountKind, body, givenPosition, position, role } from './contract/positions.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './domain/password-length.ts';

export type {
  OwnAccount,
  PasskeyMade,
  PasskeyUsed,
  PasswordTaken,
  SecondFactorRule,
  SecondFactorStanding,
} from './contract/own-account.ts';

/** The signed-in person and the house they work in. */
export const session = z.object({
  account: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    kind: accountKind,
    /** Who sits at the shared desk; null for a personal account and before it was said. */
    operator: z.string().nullable(),
    /** The body that the account works for first, and the title held there. */
    organization: body.nullable(),
    position: z.string().nullable(),
    /** Those that hold today. */
    positions: z.array(position),
  }),
  realm: z.object({ id: z.uuid(), name: z.string() }),
  /** The day in Vietnam, by the server's clock. */
  today: z.iso.date(),
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
  kind: accountKind,
  active: z.boolean(),
  version: z.int(),
  /** False until somebody gave it a first password: nobody can sign in under it. */
  hasPassword: z.boolean(),
  /** All it holds, held or will hold; its own first. */
  positions: z.array(position),
});

const days = { fromDay: z.iso.date(), toDay: z.iso.date().nullable() };
const positionToGive = z.object({
  role,
  organizationId: z.uuid().nullable(),
  title: z.string().trim().max(200).nullable(),
});

export const newAccount = z.object({
  name: z.string().trim().min(2).max(200),
  email: z.email(),
  password: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD),
  kind: accountKind.default('person'),
  position: positionToGive,
});

const accountParams = z.object({ account: z.uuid() });
const positionParams = accountParams.extend({ position: z.uuid() });

/** One who may do an act, and which positions open it. */
export const whoMay = z.object({
  accountId: z.uuid(),
  name: z.string(),
  kind: accountKind,
  isOpenToAll: z.boolean(),
  positions: z.array(z.object({ role, organization: body.nullable(), onBehalfOf: z.string().nullable() })),
});

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
  setOperator: {
    method: 'put',
    path: '/api/session/operator',
    summary: 'Says who sits at a shared desk.',
    body: z.object({ operator: z.string().trim().min(2).max(200) }),
    response: null,
  },
  listAccounts: {
    method: 'get',
    path: '/api/accounts',
    summary:
      'Accounts of the realm, or of the bodies whose accounts the person keeps, by Vietnamese alphabet.',
    query: z.object({
      q: z.string().max(200).optional(),
      role: role.optional(),
      state: z.enum(['active', 'closed']).optional(),
      kind: accountKind.optional(),
      organization: z.uuid().optional(),
      offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
    }),
    response: z.object({ accounts: z.array(account), total: z.int(), pageLength: z.int() }),
  },
  getAccount: {
    method: 'get',
    path: '/api/accounts/{account}',
    summary: 'One account with all its positions.',
    params: accountParams,
    response: account,
  },
  createAccount: {
    method: 'post',
    path: '/api/accounts',
    summary: 'Makes an account with its first position.',
    body: newAccount,
    response: account,
  },
  changeAccount: {
    method: 'patch',
    path: '/api/accounts/{account}',
    summary: 'Renames, closes or reopens an account; closing ends its sessions.',
    params: accountParams,
    body: z.object({
      name: z.string().trim().min(2).max(200).optional(),
      active: z.boolean().optional(),
      version: z.int(),
    }),
    response: account,
  },
  givePosition: {
    method: 'post',
    path: '/api/accounts/{account}/positions',
    summary: 'Gives an account one more position.',
    params: accountParams,
    body: positionToGive.extend(days),
    response: account,
  },
  endPosition: {
    method: 'patch',
    path: '/api/accounts/{account}/positions/{position}',
    summary: 'Takes a position away at once, or gives it back.',
    params: positionParams,
    body: z.object({ ended: z.boolean(), version: z.int() }),
    response: account,
  },
  delegatePosition: {
    method: 'post',
    path: '/api/positions/{position}/delegations',
    summary: 'Gives a position away while its holder is absent.',
    params: z.object({ position: z.uuid() }),
    body: z.object({
      to: z.uuid(),
      fromDay: z.iso.date(),
      toDay: z.iso.date(),
      reason: z.string().trim().min(1).max(500).nullable(),
    }),
    response: z.object({ id: z.uuid() }),
  },
  listDelegations: {
    method: 'get',
    path: '/api/session/delegations',
    summary: "One's own positions, what one gave away of them, and who could stand in.",
    response: z.object({
      own: z.array(position),
      given: z.array(givenPosition),
    }),
  },
  findDelegates: {
    method: 'get',
    path: '/api/session/delegates',
    summary: 'People who could stand in: open personal accounts, those of the same bodies first.',
    query: z.object({ q: z.string().max(200).optional() }),
    response: z.object({
      people: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          title: z.string().nullable(),
          organization: z.string().nullable(),
        }),
      ),
    }),
  },
  askWhoMay: {
    method: 'get',
    path: '/api/who-may',
    summary: 'Who may do an act today, and by which position.',
    query: z.object({ action: z.string().max(100), organization: z.uuid().optional() }),
    response: z.object({ people: z.array(whoMay) }),
  },
  listActions: {
    method: 'get',
    path: '/api/who-may/actions',
    summary: 'The acts that one can ask about.',
    response: z.object({ actions: z.array(z.string()) }),
  },
  ...keepingEndpoints,
  ...exchangeEndpoints,
} as const satisfies Record<string, Endpoint>;

export type AccessApi = ApiOf<typeof endpoints>;
export type Session = z.infer<typeof session>;
export type Account = z.infer<typeof account>;
export type Position = z.infer<typeof position>;
export type WhoMay = z.infer<typeof whoMay>;
export type NewAccount = z.infer<typeof newAccount>;
export type PlaceOfWork = z.infer<typeof placeOfWork>;
export type OpenAct = z.infer<typeof openAct>;
export type AccountChange = z.infer<typeof accountChange>;
export type AccountWorkbookOutcome = z.infer<typeof accountWorkbookOutcome>;
export type SetupState = z.infer<typeof setupState>;
export type Setup = z.infer<typeof setup>;
