import { ALLOWED } from '#kernel/law/decision.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints } from '../contract.ts';
import { canAccess } from '../domain/permissions.ts';
import type { AccessPorts } from '../use-cases/access-ports.ts';
import { completeSetup, findSetRealm } from '../use-cases/complete-setup.ts';
import { createAccount } from '../use-cases/create-account.ts';
import { findSignedIn } from '../use-cases/find-signed-in.ts';
import { listAccounts, nameBody } from '../use-cases/list-accounts.ts';
import { signInOnDemand } from '../use-cases/load-sign-in.ts';
import { readSession } from '../use-cases/read-session.ts';
import { openSessionCookie } from '../use-cases/read-session-cookie.ts';
import { serve, servePublic } from '../use-cases/serve-endpoint.ts';
import { setAccountActive } from '../use-cases/set-account-active.ts';
import { findTokenBearer } from '../use-cases/tokens/find-token-bearer.ts';
import { outsideRoutes } from './add-outside-routes.ts';
import { addProviderRoutes } from './add-provider-routes.ts';
import { addSignInRoutes } from './add-sign-in-routes.ts';

/**
 * The routes of access. They must be added before those of any other module: they teach the API to find out who
 * a request comes from.
 */
export function accessRoutes(ports: AccessPorts): AddRoutes {
  return (api, world) => {
    const openLibrary = signInOnDemand(world);
    const readCookie = openSessionCookie(openLibrary);
    api.use('*', async (context, next) => {
      let found: ReturnType<typeof findSignedIn> | undefined;
      context.set('findSignedIn', () => {
        found ??=
          findTokenBearer(world, context.req.raw) ?? findSignedIn(world, readCookie, context.req.raw.headers);
        return found;
      });
      context.set('startAct', (actor) => ({
        realmId: actor.realmId,
        actor,
        now: world.clock.now(),
        newId: world.newId,
        requestId: context.var.requestId,
        address: context.var.clientAddress,
      }));
      await next();
    });
    addSignInRoutes(api, world, openLibrary);
    addProviderRoutes(api, world, openLibrary);
    outsideRoutes(ports)(api, world);
    addSetupRoutes(ports)(api, world);
    addAccountRoutes(ports)(api, world);
  };
}

function addSetupRoutes(ports: AccessPorts): AddRoutes {
  return (api, world) => {
    // Public because nobody can sign in before the first run; afterwards the act itself refuses.
    servePublic(api, endpoints.getSetup, async () => {
      const realm = await findSetRealm(world);
      return { needed: realm === null, version: ports.version, realmName: realm?.name ?? null };
    });
    servePublic(api, endpoints.completeSetup, async ({ body, context }) => {
      const origin = { requestId: context.var.requestId, address: context.var.clientAddress };
      const fill = { demo: ports.loadDemo, packs: ports.loadPacks, empty: undefined }[body.start];
      const realm = await completeSetup(world, origin, body, fill);
      if (body.start === 'demo') await ports.loadDemoDocuments(world, realm.id);
      return { realmId: realm.id };
    });
  };
}

function addAccountRoutes(ports: AccessPorts): AddRoutes {
  return (api, world) => {
    serve(api, endpoints.getSession, {
      law: () => ALLOWED,
      answer: ({ actor }) => readSession(world, ports, actor),
    });
    serve(api, endpoints.listAccounts, {
      law: (actor) => canAccess(actor, 'access.list-accounts'),
      answer: async ({ actor, act }) => ({
        accounts: await listAccounts(world.db, ports, actor.realmId, act.now),
      }),
    });
    serve(api, endpoints.createAccount, {
      law: (actor) => canAccess(actor, 'access.create-account'),
      answer: async ({ act, body }) => {
        const account = await inTransaction(world.db, (tx) => createAccount(tx, act, body));
        return nameBody(world.db, ports, account, act.now);
      },
    });
    serve(api, endpoints.setAccountActive, {
      law: (actor) => canAccess(actor, 'access.set-account-active'),
      answer: async ({ act, body, params }) => {
        const wanted = { accountId: params.account, ...body };
        const account = await inTransaction(world.db, (tx) => setAccountActive(tx, act, wanted));
        return nameBody(world.db, ports, account, act.now);
      },
    });
  };
}
