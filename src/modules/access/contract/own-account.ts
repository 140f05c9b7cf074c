import { z } from '@hono/zod-openapi';
import type { Endpoint } from '#kernel/base/endpoint.ts';
import { LONGEST_PASSWORD } from '../domain/password-length.ts';
import { CHOSEN_RULES } from '../domain/second-factor.ts';

/** A password that is proved, not chosen: whatever it is, it is not long. */
const givenPassword = z.string().max(LONGEST_PASSWORD * 5);
const typedCode = z.string().max(64);
const base64url = z
  .string()
  .regex(/^[A-Za-z0-9_-]*$/)
  .max(20_000);

/** Weighty acts take the present password; it may be left out while the session is fresh. */
const withPassword = z.object({ password: givenPassword.nullable() });

/** How the signed-in person stands to the second factor. */
export const secondFactorStanding = z.object({
  has: z.boolean(),
  /** Why one must be had; who must and has none may do nothing else (403 `access.second-factor-needed`). */
  need: z.enum(['decides', 'internet', 'everybody']).nullable(),
  /** Why nobody is asked although they decide; a screen says so. */
  waived: z.enum(['demo', 'installation']).nullable(),
});

/** The answer to a right password. */
export const passwordTaken = z.object({
  redirect: z.literal(false),
  /** Null: signed in. Otherwise what the second step can be done by, within five minutes. */
  secondStep: z.object({ code: z.boolean(), passkey: z.boolean(), recoveryCode: z.boolean() }).nullable(),
});

export const ownAccount = z.object({
  /** Null for who has no password. */
  passwordSince: z.iso.datetime().nullable(),
  secondFactors: z.object({
    authenticatorSince: z.iso.datetime().nullable(),
    passkeys: z.int(),
    recoveryCodesLeft: z.int(),
  }),
  passkeys: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      /** True when copies are kept on other devices of the same person. */
      backedUp: z.boolean(),
      createdAt: z.iso.datetime(),
      usedAt: z.iso.datetime().nullable(),
    }),
  ),
  sessions: z.array(
    z.object({
      id: z.string(),
      device: z.object({ browser: z.string().nullable(), system: z.string().nullable() }),
      address: z.string().nullable(),
      since: z.iso.datetime(),
      seenAt: z.iso.datetime(),
      /** The session that asks. */
      here: z.boolean(),
    }),
  ),
});

/** A second factor that was added; recovery codes where none were left, shown this once. */
const added = z.object({ recoveryCodes: z.array(z.string()).nullable() });

/** What a browser answers for a passkey (WebAuthn level 2 as JSON). */
const passkeyAnswer = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.string().max(40).optional(),
  clientExtensionResults: z.record(z.string().max(80), z.unknown()),
});

export const passkeyMade = passkeyAnswer.extend({
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
});

export const passkeyUsed = passkeyAnswer.extend({
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

/** What a browser is asked (WebAuthn options as JSON); made and read by libraries on both sides. */
const passkeyQuestion = z.object({ question: z.record(z.string(), z.unknown()) });

const passkeyParams = z.object({ passkey: z.uuid() });
const passkeyName = z.string().normalize('NFC').trim().min(1).max(80);
const rule = z.enum([...CHOSEN_RULES, 'demo']);

/** The second step of signing in, and signing in by a passkey; open to who is not signed in yet. */
export const secondStepEndpoints = {
  finishSecondStep: {
    method: 'post',
    path: '/api/auth/second-step',
    summary: 'Ends a sign-in that owes its second step, by a code of the phone or a recovery code.',
    body: z.object({ by: z.enum(['code', 'recovery-code']), code: typedCode }),
    response: null,
  },
  askPasskey: {
    method: 'post',
    path: '/api/auth/passkey/question',
    summary: 'Asks for a passkey: for the second step after a password, else for signing in by it alone.',
    response: passkeyQuestion,
  },
  signInByPasskey: {
    method: 'post',
    path: '/api/auth/passkey',
    summary: 'Signs in by a passkey that its owner unlocked.',
    body: z.object({ answer: passkeyUsed }),
    response: null,
  },
} as const satisfies Record<string, Endpoint>;

/** What somebody does with their own account. */
export const ownAccountEndpoints = {
  getOwnAccount: {
    method: 'get',
    path: '/api/own-account',
    summary: 'How the signed-in person signs in, and where they are signed in.',
    response: ownAccount,
  },
  changePassword: {
    method: 'post',
    path: '/api/own-account/password',
    summary: 'Changes one’s own password; the other sessions end.',
    body: z.object({ old: givenPassword, password: givenPassword }),
    response: z.object({ sessionsEnded: z.int() }),
  },
  beginAuthenticator: {
    method: 'post',
    path: '/api/own-account/authenticator',
    summary: 'Makes a secret for an application that shows codes; it counts once a code proves it.',
    body: withPassword,
    response: z.object({ uri: z.string() }),
  },
  proveAuthenticator: {
    method: 'post',
    path: '/api/own-account/authenticator/proof',
    summary: 'Proves the application by its first code; the other sessions end.',
    body: z.object({ code: typedCode }),
    response: added,
  },
  removeAuthenticator: {
    method: 'post',
    path: '/api/own-account/authenticator/removal',
    summary: 'Takes the application away.',
    body: withPassword,
    response: null,
  },
  renewRecoveryCodes: {
    method: 'post',
    path: '/api/own-account/recovery-codes',
    summary: 'Ten new recovery codes in the place of all earlier ones.',
    body: withPassword,
    response: z.object({ recoveryCodes: z.array(z.string()) }),
  },
  beginPasskey: {
    method: 'post',
    path: '/api/own-account/passkeys/question',
    summary: 'Asks the browser for a new passkey.',
    body: withPassword,
    response: passkeyQuestion,
  },
  addPasskey: {
    method: 'post',
    path: '/api/own-account/passkeys',
    summary: 'Keeps the passkey that the browser made.',
    body: z.object({ name: passkeyName, answer: passkeyMade }),
    response: added,
  },
  renamePasskey: {
    method: 'patch',
    path: '/api/own-account/passkeys/{passkey}',
    summary: 'Names a passkey anew.',
    params: passkeyParams,
    body: z.object({ name: passkeyName }),
    response: null,
  },
  removePasskey: {
    method: 'post',
    path: '/api/own-account/passkeys/{passkey}/removal',
    summary: 'Takes a passkey away.',
    params: passkeyParams,
    body: withPassword,
    response: null,
  },
  endSession: {
    method: 'delete',
    path: '/api/own-account/sessions/{session}',
    summary: 'Ends one of one’s own sessions at once.',
    params: z.object({ session: z.uuid() }),
    response: null,
  },
  endOtherSessions: {
    method: 'post',
    path: '/api/own-account/sessions/end-others',
    summary: 'Ends all of one’s own sessions but this one.',
    response: z.object({ sessionsEnded: z.int() }),
  },
} as const satisfies Record<string, Endpoint>;

/** What administrators do with the second factors of others. */
export const secondFactorEndpoints = {
  getSecondFactors: {
    method: 'get',
    path: '/api/second-factors',
    summary: 'The rule of the realm, and which accounts have a second factor.',
    response: z.object({ rule, accounts: z.array(z.uuid()) }),
  },
  setSecondFactorRule: {
    method: 'put',
    path: '/api/second-factors/rule',
    summary: 'Changes who must have a second factor; refused when `from` is not the rule any more.',
    body: z.object({ from: rule, to: z.enum(CHOSEN_RULES) }),
    response: null,
  },
  resetSecondFactor: {
    method: 'post',
    path: '/api/second-factors/{account}/reset',
    summary: 'Takes the second factors of somebody away whose phone is lost; their sessions end.',
    params: z.object({ account: z.uuid() }),
    body: z.object({ reason: z.string().normalize('NFC').trim().min(5).max(500) }),
    response: null,
  },
} as const satisfies Record<string, Endpoint>;

export type OwnAccount = z.infer<typeof ownAccount>;
export type PasswordTaken = z.infer<typeof passwordTaken>;
export type SecondFactorStanding = z.infer<typeof secondFactorStanding>;
export type SecondFactorRule = z.infer<typeof rule>;
export type PasskeyMade = z.infer<typeof passkeyMade>;
export type PasskeyUsed = z.infer<typeof passkeyUsed>;
