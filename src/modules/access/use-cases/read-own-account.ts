import type { Actor } from '#kernel/law/actor.ts';
import type { World } from '#platform/world/world.ts';
import { type Device, readDevice } from '../domain/device.ts';
import { countSecondFactors, type SecondFactorsOf } from '../store/authenticators.ts';
import { listSessionsOf } from '../store/own-sessions.ts';
import { listPasskeys } from '../store/passkeys.ts';
import { findPassword } from '../store/passwords.ts';

/** What somebody sees of their own account: how they sign in, and where they are signed in. */
export interface OwnAccount {
  readonly passwordSince: Date | null;
  readonly secondFactors: SecondFactorsOf;
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly backedUp: boolean;
    readonly createdAt: Date;
    readonly usedAt: Date | null;
  }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly device: Device;
    readonly address: string | null;
    readonly since: Date;
    readonly seenAt: Date;
    /** The session that asks. */
    readonly here: boolean;
  }[];
}

/** Reads one's own account in four statements, however many passkeys and sessions there are. */
export async function readOwnAccount(world: World, actor: Actor, sessionId: string): Promise<OwnAccount> {
  const { accountId } = actor;
  const passkeys = await listPasskeys(world.db, accountId);
  const sessions = await listSessionsOf(world.db, accountId, world.clock.now());
  return {
    passwordSince: (await findPassword(world.db, accountId))?.since ?? null,
    secondFactors: await countSecondFactors(world.db, accountId),
    passkeys: passkeys.map(({ id, name, backedUp, createdAt, usedAt }) => ({
      id,
      name,
      backedUp,
      createdAt,
      usedAt,
    })),
    sessions: sessions.map(({ id, userAgent, address, since, seenAt }) => ({
      id,
      device: readDevice(userAgent ?? ''),
      address,
      since,
      seenAt,
      here: id === sessionId,
    })),
  };
}
