import type { OwnAccount as ShownAccount } from '../contract.ts';
import type { OwnAccount } from '../use-cases/read-own-account.ts';

/** One's own account as it is sent. */
export function presentOwnAccount(own: OwnAccount): ShownAccount {
  const { passwordSince, secondFactors, passkeys, sessions } = own;
  return {
    passwordSince: passwordSince?.toISOString() ?? null,
    secondFactors: {
      ...secondFactors,
      authenticatorSince: secondFactors.authenticatorSince?.toISOString() ?? null,
    },
    passkeys: passkeys.map(({ createdAt, usedAt, ...passkey }) => ({
      ...passkey,
      createdAt: createdAt.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
    })),
    sessions: sessions.map(({ since, seenAt, ...session }) => ({
      ...session,
      since: since.toISOString(),
      seenAt: seenAt.toISOString(),
    })),
  };
}
