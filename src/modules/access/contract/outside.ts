import { z } from '@hono/zod-openapi';
import type { ApiOf, Endpoint } from '#kernel/base/endpoint.ts';
import { newAccount } from '../contract.ts';
import { LONGEST_PASSWORD } from '../domain/password-length.ts';

const token = z.string().min(20).max(200);
const moment = z.iso.datetime();

/** By which ways people may sign in beside mail and password. */
export const signInWays = z.object({
  /** The name on the button of the identity provider; null when there is none. */
  provider: z.string().nullable(),
  /** Whether letters go out: without them a forgotten password is set by an administrator's link. */
  mail: z.boolean(),
});

export const mailState = z.enum(['queued', 'sent', 'failed', 'dropped']);

export const mail = z.object({
  id: z.uuid(),
  kind: z.string(),
  recipient: z.string(),
  subject: z.string(),
  /** As it was written: a private link is never in it. */
  text: z.string(),
  state: mailState,
  tries: z.int(),
  lastError: z.string().nullable(),
  writtenAt: moment,
  sentAt: moment.nullable(),
  nextTryAt: moment,
  giveUpAt: moment,
  /** When its text was let go of; null while it is there. */
  emptiedAt: moment.nullable(),
  version: z.int(),
});

export const mailPage = z.object({
  mails: z.array(mail),
  counts: z.record(mailState, z.int()),
  next: z.uuid().nullable(),
  /** False while no mail server is set: letters wait in the house. */
  goesOut: z.boolean(),
});

export const invitation = z.object({
  id: z.uuid(),
  account: z.object({ id: z.uuid(), name: z.string(), email: z.string() }),
  state: z.enum(['waiting', 'used', 'expired', 'revoked', 'closed']),
  createdAt: moment,
  createdByName: z.string(),
  expiresAt: moment,
  mailState: mailState.nullable(),
});

/** An invitation just made or looked at: the link below our own address, and a text with it to be copied. */
export const madeInvitation = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  path: z.string(),
  /** The same with the house's own origin, as it stands in the text. */
  address: z.string(),
  text: z.string(),
  expiresAt: moment,
});

export const lookedAtLink = z.object({
  kind: z.enum(['reset', 'invitation']),
  name: z.string(),
  email: z.string(),
  realmName: z.string(),
  expiresAt: moment,
  /** Fewest characters of the password. */
  shortest: z.int(),
});

export const ownToken = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Null: reads only. */
  acts: z.array(z.string()).nullable(),
  createdAt: moment,
  expiresAt: moment,
  lastUsedAt: moment.nullable(),
  state: z.enum(['open', 'expired', 'revoked']),
});

export const newToken = z.object({
  name: z.string().normalize('NFC').trim().min(1).max(100),
  acts: z.array(z.string().max(100)).max(100).nullable(),
  /** A year at most. */
  days: z.int().min(1).max(365),
});

/** The doors to the outside: letters, links for a password, tokens of programs. */
export const outsideEndpoints = {
  getSignInWays: {
    method: 'get',
    path: '/api/sign-in-ways',
    summary: 'By which ways people may sign in beside mail and password.',
    response: signInWays,
  },
  requestReset: {
    method: 'post',
    path: '/api/password-resets',
    summary:
      'Asks for a link to set a new password; the answer is the same whether the mail is known or not.',
    body: z.object({ email: z.string().max(320) }),
    response: null,
  },
  lookAtLink: {
    method: 'post',
    path: '/api/password-links/look',
    summary: 'Whose password a link sets; changes nothing.',
    body: z.object({ token }),
    response: lookedAtLink,
  },
  usePasswordLink: {
    method: 'post',
    path: '/api/password-links/use',
    summary: 'Sets the password by a link, once, and ends all sessions of its account.',
    body: z.object({ token, password: z.string().min(1).max(LONGEST_PASSWORD) }),
    response: z.object({ email: z.string() }),
  },
  listMail: {
    method: 'get',
    path: '/api/mail',
    summary: 'Letters of the realm, newest first.',
    query: z.object({ state: mailState.optional(), before: z.uuid().optional() }),
    response: mailPage,
  },
  retryMail: {
    method: 'post',
    path: '/api/mail/{mail}/retry',
    summary: 'Tries a letter again that was not taken.',
    params: z.object({ mail: z.uuid() }),
    body: z.object({ version: z.int() }),
    response: mail,
  },
  listInvitations: {
    method: 'get',
    path: '/api/invitations',
    summary: 'The last invitation of each account.',
    response: z.object({ invitations: z.array(invitation) }),
  },
  inviteNewAccount: {
    method: 'post',
    path: '/api/invitations',
    summary: 'Makes an account without a known password and invites its person to set one.',
    body: newAccount.omit({ password: true }),
    response: madeInvitation,
  },
  inviteAgain: {
    method: 'post',
    path: '/api/accounts/{account}/invitation',
    summary: 'Invites the person of an account anew; the earlier link ends.',
    params: z.object({ account: z.uuid() }),
    response: madeInvitation,
  },
  showInvitation: {
    method: 'post',
    path: '/api/invitations/{invitation}/link',
    summary: 'Shows the link of an invitation again, to be copied.',
    params: z.object({ invitation: z.uuid() }),
    response: madeInvitation,
  },
  revokeInvitation: {
    method: 'delete',
    path: '/api/invitations/{invitation}',
    summary: 'Ends an invitation that was not used yet.',
    params: z.object({ invitation: z.uuid() }),
    response: null,
  },
  listOwnTokens: {
    method: 'get',
    path: '/api/own/tokens',
    summary: 'The tokens of programs that act for the signed-in person, and the acts that one may be given.',
    response: z.object({ tokens: z.array(ownToken), acts: z.array(z.string()) }),
  },
  createOwnToken: {
    method: 'post',
    path: '/api/own/tokens',
    summary: 'Makes a token; its secret is shown in this answer alone.',
    body: newToken,
    response: z.object({ token: ownToken, secret: z.string() }),
  },
  revokeOwnToken: {
    method: 'delete',
    path: '/api/own/tokens/{token}',
    summary: 'Ends a token at once.',
    params: z.object({ token: z.uuid() }),
    response: null,
  },
} as const satisfies Record<string, Endpoint>;

export type OutsideApi = ApiOf<typeof outsideEndpoints>;
export type SignInWays = z.infer<typeof signInWays>;
export type Mail = z.infer<typeof mail>;
export type MailPage = z.infer<typeof mailPage>;
export type Invitation = z.infer<typeof invitation>;
export type MadeInvitation = z.infer<typeof madeInvitation>;
export type OwnToken = z.infer<typeof ownToken>;
export type NewToken = z.infer<typeof newToken>;
