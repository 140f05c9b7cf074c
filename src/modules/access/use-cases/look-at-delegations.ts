import type { Actor } from '#kernel/law/actor.ts';
import { localDay } from '#kernel/time/local-time.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import type { Account, ShownPosition } from '../domain/account.ts';
import { isDelegable } from '../domain/position.ts';
import { findAccountOf } from '../store/accounts.ts';
import { findDelegateAccounts, readGivenAway } from '../store/delegations.ts';
import type { AccessPorts } from './access-ports.ts';
import { notSignedIn } from './refusals.ts';
import { showAccount, showPosition } from './show-accounts.ts';

/** A position given away, with who stands in. */
export interface GivenPosition extends ShownPosition {
  readonly to: { readonly id: string; readonly name: string };
}

/** One's own positions that can be given away, and what one gave away of them, the latest first. */
export async function listDelegations(
  { db, clock }: World,
  ports: AccessPorts,
  actor: Actor,
): Promise<{ own: ShownPosition[]; given: GivenPosition[] }> {
  const now = clock.now();
  const account = await findAccountOf(db, actor.realmId, actor.accountId);
  if (account === null) throw notSignedIn();
  const { positions } = await showAccount(db, ports, account, now);
  return {
    own: positions.filter((position) => position.state !== 'over' && isDelegable(position)),
    given: await listGiven(db, ports, account, now),
  };
}

/** What an account gave away of its positions, the latest first. */
export async function listGiven(
  db: Queryable,
  ports: AccessPorts,
  { realmId, id }: Account,
  now: Date,
): Promise<GivenPosition[]> {
  const given = await readGivenAway(db, realmId, id);
  const bodies = given.map(({ organizationId }) => organizationId).filter((one) => one !== null);
  const names = await ports.nameOrganizations(db, realmId, bodies, now);
  return given.map(({ toName, ...position }) => ({
    ...showPosition(position, names, now),
    to: { id: position.accountId, name: toName },
  }));
}

/** One who could stand in. */
export interface PossibleDelegate {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly organization: string | null;
}

/** Open personal accounts other than one's own whose names hold the words; those of the own bodies first, twenty at most. */
export async function findDelegates(
  { db, clock }: World,
  ports: AccessPorts,
  actor: Actor,
  words: string,
): Promise<PossibleDelegate[]> {
  const now = clock.now();
  const own = actor.positions.map(({ organizationId }) => organizationId).filter((id) => id !== null);
  const found = await findDelegateAccounts(db, actor.realmId, {
    except: actor.accountId,
    words: words.trim().split(/\s+/).filter(Boolean),
    bodies: own,
    today: localDay(now),
  });
  const bodies = found.map(({ organizationId }) => organizationId).filter((id) => id !== null);
  const names = await ports.nameOrganizations(db, actor.realmId, bodies, now);
  return found.map(({ id, name, title, organizationId }) => ({
    id,
    name,
    title,
    organization: organizationId === null ? null : (names.get(organizationId) ?? null),
  }));
}
