import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints } from '../contract.ts';
import type { AccessPorts } from '../use-cases/access-ports.ts';
import { completeSetup, findSetRealm } from '../use-cases/complete-setup.ts';
import { findSignedIn } from '../use-cases/find-signed-in.ts';
import { signInOnDemand } from '../use-cases/load-sign-in.ts';
import { openSessionCookie } from '../use-cases/read-session-cookie.ts';
import { refuseWellKnownPassword } from '../use-cases/refuse-known-password.ts';
import { servePublic } from '../use-cases/serve-endpoint.ts';
import { findTokenBearer } from '../use-cases/tokens/find-token-bearer.ts';
import { accountRoutes } from './add-account-routes.ts';
import { exchangeRoutes } from './add-exchange-routes.ts';
import { keepingRoutes } from './add-keeping-routes.ts';
import { outsideRoutes } from './add-outside-routes.ts';
import { addOwnAccountRoutes } from './add-own-account-routes.ts';
import { addProviderRoutes } from './add-provider-routes.ts';
import { searchRoute } from './add-search-route.ts';
import { addSecondStepRoutes } from './add-second-step-routes.ts';
import { sessionRoutes } from './add-session-routes.ts';
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
          findTokenBearer(world, context.req.raw) ??
          // `quiet`: said in the address by what can send no header, a line for signals.
          findSignedIn(world, readCookie, context.req.raw.headers, context.req.query('quiet') !== '1');
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
    addSecondStepRoutes(api, world, openLibrary);
    addOwnAccountRoutes(ports)(api, world);
    addProviderRoutes(api, world, openLibrary);
    outsideRoutes(ports)(api, world);
    addSetupRoutes(ports)(api, world);
    sessionRoutes(ports)(api, world);
    exchangeRoutes(ports)(api, world);
    keepingRoutes(ports)(api, world);
    searchRoute(ports.search)(api, world);
    accountRoutes(ports)(api, world);
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
      refuseWellKnownPassword(body.administrator.password);
      const origin = { requestId: context.var.requestId, address: context.var.clientAddress };
      const fill = { demo: ports.loadDemo, packs: ports.loadPacks, empty: undefined }[body.start];
      const realm = await completeSetup(world, origin, body, fill);
      if (body.start === 'demo') await ports.loadDemoDocuments(world, realm.id);
      return { realmId: realm.id };
    });
  };
}
