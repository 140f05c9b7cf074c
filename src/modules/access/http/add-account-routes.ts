import type { Actor } from '#kernel/law/actor.ts';
import type { Act } from '#modules/audit/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import type { World } from '#platform/world/world.ts';
import { endpoints } from '../contract.ts';
import type { Account } from '../domain/account.ts';
import { type AccessAction, canAccess } from '../domain/permissions.ts';
import type { AccessPorts } from '../use-cases/access-ports.ts';
import { askWhoMay, listActions } from '../use-cases/ask-who-may.ts';
import { changeAccount } from '../use-cases/change-account.ts';
import { createAccount } from '../use-cases/create-account.ts';
import { endPosition } from '../use-cases/end-position.ts';
import { enforceDecision } from '../use-cases/enforce-decision.ts';
import { findLine } from '../use-cases/find-line.ts';
import { givePosition } from '../use-cases/give-position.ts';
import { keepAccount } from '../use-cases/keep-account.ts';
import { listAccounts } from '../use-cases/list-accounts.ts';
import { namePositions } from '../use-cases/name-positions.ts';
import { actionUnknown } from '../use-cases/position-problems.ts';
import { refuseWellKnownPassword } from '../use-cases/refuse-known-password.ts';
import { serve } from '../use-cases/serve-endpoint.ts';
import { showAccount } from '../use-cases/show-accounts.ts';

const PAGE_LENGTH = 50;

const law = (action: AccessAction) => (actor: Actor) => canAccess(actor, action);

/** Accounts and the positions they hold, for who keeps them; and who may do what, for who asks. */
export function accountRoutes(ports: AccessPorts): AddRoutes {
  return (api, world) => {
    const shown = (account: Account) => showAccount(world.db, ports, account, world.clock.now());
    serve(api, endpoints.listAccounts, {
      law: law('access.list-accounts'),
      answer: async ({ actor, query }) => {
        const page = await listAccounts(world, ports, actor, {
          words: (query.q ?? '').trim().split(/\s+/).filter(Boolean),
          role: query.role ?? null,
          active: query.state === undefined ? null : query.state === 'active',
          kind: query.kind ?? null,
          organizationId: query.organization ?? null,
          offset: query.offset ?? 0,
          most: PAGE_LENGTH,
        });
        return { ...page, accounts: [...page.accounts], pageLength: PAGE_LENGTH };
      },
    });
    serve(api, endpoints.getAccount, {
      law: law('access.list-accounts'),
      answer: async ({ actor, params }) =>
        shown(
          await keepAccount(
            world.db,
            ports,
            actor,
            params.account,
            'access.list-accounts',
            world.clock.now(),
          ),
        ),
    });
    serve(api, endpoints.createAccount, {
      law: law('access.create-account'),
      answer: async ({ act, actor, body }) => {
        await enforcePlace(world, ports, actor, 'access.create-account', body.position);
        refuseWellKnownPassword(body.password);
        return shown(await inTransaction(world.db, (tx) => createAccount(tx, act, body)));
      },
    });
    serve(api, endpoints.changeAccount, {
      law: law('access.change-account'),
      answer: async ({ act, actor, body, params }) => {
        const wanted = { accountId: params.account, ...body };
        return shown(
          await keeping(world, ports, { ...act, actor }, params.account, 'access.change-account', (tx) =>
            changeAccount(tx, act, wanted),
          ),
        );
      },
    });
    addPositionRoutes(ports)(api, world);
    addLawRoutes(ports)(api, world);
  };
}

function addPositionRoutes(ports: AccessPorts): AddRoutes {
  return (api, world) => {
    const shown = (account: Account) => showAccount(world.db, ports, account, world.clock.now());
    serve(api, endpoints.givePosition, {
      law: law('access.give-position'),
      answer: async ({ act, actor, body, params }) => {
        await enforcePlace(world, ports, actor, 'access.give-position', body);
        return shown(
          await keeping(
            world,
            ports,
            { ...act, actor },
            params.account,
            'access.give-position',
            async (tx, account) => {
              await givePosition(tx, act, account, body);
              return account;
            },
          ),
        );
      },
    });
    serve(api, endpoints.endPosition, {
      // Whoever gave a position away may take it back: which of the two acts it is hangs on the position.
      law: law('access.delegate-position'),
      answer: async ({ act, actor, body, params }) => {
        const wanted = { accountId: params.account, positionId: params.position, ...body };
        await inTransaction(world.db, (tx) => endPosition(tx, ports, { ...act, actor }, wanted));
        return shown(await keepAccount(world.db, ports, actor, params.account, null, world.clock.now()));
      },
    });
  };
}

function addLawRoutes(ports: AccessPorts): AddRoutes {
  return (api, world) => {
    serve(api, endpoints.listActions, {
      law: law('access.ask-who-may'),
      answer: async () => ({ actions: [...listActions(ports)] }),
    });
    serve(api, endpoints.askWhoMay, {
      law: law('access.ask-who-may'),
      answer: async ({ actor, query }) => {
        const { action, organization: organizationId = null } = query;
        const people = await askWhoMay(world, ports, actor.realmId, { action, organizationId });
        if (people === null) throw actionUnknown(action);
        return { people: await namePositions(world, ports, actor.realmId, people) };
      },
    });
  };
}

/** Asks the law about a position in a body before anything is made. */
async function enforcePlace(
  { db, clock }: World,
  ports: AccessPorts,
  actor: Actor,
  action: AccessAction,
  { organizationId, role }: Pick<Parameters<typeof givePosition>[3], 'organizationId' | 'role'>,
): Promise<void> {
  const line = await findLine(db, ports, actor.realmId, organizationId, clock.now());
  enforceDecision(canAccess(actor, action, { line, role }));
}

/** Does a write to an account that the actor keeps, in one transaction. */
function keeping(
  { db }: World,
  ports: AccessPorts,
  act: Act & { readonly actor: Actor },
  accountId: string,
  action: AccessAction,
  write: (tx: Transaction, account: Account) => Promise<Account>,
): Promise<Account> {
  return inTransaction(db, async (tx) =>
    write(tx, await keepAccount(tx, ports, act.actor, accountId, action, act.now)),
  );
}
