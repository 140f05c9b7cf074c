import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints } from '../contract.ts';
import { canAccess } from '../domain/permissions.ts';
import type { AccessPorts } from '../use-cases/access-ports.ts';
import { keepAccount } from '../use-cases/keep-account.ts';
import { listAccountChanges } from '../use-cases/list-account-changes.ts';
import { listBodiesInReach } from '../use-cases/list-accounts.ts';
import { listOpenActs } from '../use-cases/list-open-acts.ts';
import { listGiven } from '../use-cases/look-at-delegations.ts';
import { namePositions } from '../use-cases/name-positions.ts';
import { serve } from '../use-cases/serve-endpoint.ts';
import { setFirstPassword } from '../use-cases/set-first-password.ts';

/** Bodies shown to choose from: who sees none that fits writes more words. */
const MOST_BODIES = 40;

/** What the page of one account asks beside the account itself. */
export function keepingRoutes(ports: AccessPorts): AddRoutes {
  return (api, world) => {
    const { db, clock } = world;
    serve(api, endpoints.findAccountBodies, {
      law: (actor) => canAccess(actor, 'access.list-accounts'),
      answer: async ({ actor, query }) => {
        const now = clock.now();
        const reach = await listBodiesInReach(db, ports, actor, now);
        const among = query.id === undefined ? reach : [query.id].filter((id) => reach?.includes(id) ?? true);
        const question = { words: query.q ?? '', among, most: MOST_BODIES };
        return { bodies: [...(await ports.findBodies(db, actor.realmId, question, now))] };
      },
    });
    serve(api, endpoints.listOpenActs, {
      law: (actor) => canAccess(actor, 'access.list-accounts'),
      answer: async ({ actor, params }) => {
        const looked = 'access.list-accounts';
        const account = await keepAccount(db, ports, actor, params.account, looked, clock.now());
        const acts = await listOpenActs(world, ports, account);
        return { acts: await namePositions(world, ports, actor.realmId, acts) };
      },
    });
    serve(api, endpoints.listGivenPositions, {
      law: (actor) => canAccess(actor, 'access.list-accounts'),
      answer: async ({ actor, params }) => {
        const looked = 'access.list-accounts';
        const account = await keepAccount(db, ports, actor, params.account, looked, clock.now());
        return { given: await listGiven(db, ports, account, clock.now()) };
      },
    });
    serve(api, endpoints.listAccountChanges, {
      law: (actor) => canAccess(actor, 'access.list-accounts'),
      answer: async ({ actor, params }) => {
        const looked = 'access.list-accounts';
        const account = await keepAccount(db, ports, actor, params.account, looked, clock.now());
        return { changes: await listAccountChanges(db, account) };
      },
    });
    serve(api, endpoints.setFirstPassword, {
      law: (actor) => canAccess(actor, 'access.change-account'),
      answer: async ({ act, actor, body, params }) => {
        await inTransaction(db, async (tx) => {
          const changed = 'access.change-account';
          const account = await keepAccount(tx, ports, actor, params.account, changed, act.now);
          await setFirstPassword(tx, act, account, body.password);
        });
        return undefined;
      },
    });
  };
}
