import { ALLOWED } from '#kernel/law/decision.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints } from '../contract.ts';
import { canAccess } from '../domain/permissions.ts';
import type { AccessPorts } from '../use-cases/access-ports.ts';
import { changePassword } from '../use-cases/change-password.ts';
import { type OwnAct, ownActOf } from '../use-cases/confirm-identity.ts';
import { endOwnOtherSessions, endOwnSession } from '../use-cases/end-sessions.ts';
import {
  beginAuthenticator,
  proveAuthenticator,
  removeAuthenticator,
  renewRecoveryCodes,
} from '../use-cases/keep-authenticator.ts';
import { addPasskey, beginPasskey, nameOwnPasskey, removePasskey } from '../use-cases/keep-passkeys.ts';
import { readOwnAccount } from '../use-cases/read-own-account.ts';
import { readSecondFactors } from '../use-cases/read-second-factors.ts';
import { resetSecondFactor } from '../use-cases/reset-second-factor.ts';
import { requireSignedIn, type SignedInCall, serve } from '../use-cases/serve-endpoint.ts';
import { setSecondFactorRule } from '../use-cases/set-second-factor-rule.ts';
import { presentOwnAccount } from './present-own-account.ts';

/** Everybody keeps their own account, and nobody that of another: whose it is comes from the session alone. */
const OWN = { law: () => ALLOWED } as const;
/** What it takes to set a second factor up is open to who still owes one, at a shared desk before anybody sits there. */
const OWN_FIRST = { ...OWN, withoutSecondFactor: true, beforeOperator: true } as const;

async function own(call: Pick<SignedInCall<never>, 'act' | 'context'>): Promise<OwnAct> {
  return ownActOf(call.act, await requireSignedIn(call.context));
}

/** The routes of one's own account. */
export const addOwnAccountRoutes =
  (ports: AccessPorts): AddRoutes =>
  (api, world) => {
    serve(api, endpoints.getOwnAccount, {
      ...OWN_FIRST,
      answer: async ({ actor, context }) => {
        const { sessionId } = await requireSignedIn(context);
        return presentOwnAccount(await readOwnAccount(world, actor, sessionId));
      },
    });
    serve(api, endpoints.changePassword, {
      ...OWN,
      answer: async (call) => ({ sessionsEnded: await changePassword(world, await own(call), call.body) }),
    });
    serve(api, endpoints.endSession, {
      ...OWN,
      answer: async (call) => {
        await endOwnSession(world, await own(call), call.params.session);
        return undefined;
      },
    });
    serve(api, endpoints.endOtherSessions, {
      ...OWN,
      answer: async (call) => ({ sessionsEnded: await endOwnOtherSessions(world, await own(call)) }),
    });
    addAuthenticatorRoutes(api, world);
    addPasskeyRoutes(api, world);
    addSecondFactorRoutes(ports)(api, world);
  };

const addAuthenticatorRoutes: AddRoutes = (api, world) => {
  serve(api, endpoints.beginAuthenticator, {
    ...OWN_FIRST,
    answer: async (call) => beginAuthenticator(world, await own(call), call.body.password),
  });
  serve(api, endpoints.proveAuthenticator, {
    ...OWN_FIRST,
    answer: async (call) => {
      const codes = await proveAuthenticator(world, await own(call), call.body.code);
      return { recoveryCodes: codes === null ? null : [...codes] };
    },
  });
  serve(api, endpoints.removeAuthenticator, {
    ...OWN,
    answer: async (call) => {
      await removeAuthenticator(world, await own(call), call.body.password);
      return undefined;
    },
  });
  serve(api, endpoints.renewRecoveryCodes, {
    ...OWN,
    answer: async (call) => {
      const codes = await renewRecoveryCodes(world, await own(call), call.body.password);
      return { recoveryCodes: [...codes] };
    },
  });
};

const addPasskeyRoutes: AddRoutes = (api, world) => {
  serve(api, endpoints.beginPasskey, {
    ...OWN_FIRST,
    answer: async (call) => {
      const question = await beginPasskey(world, await own(call), call.body.password);
      return { question: { ...question } };
    },
  });
  serve(api, endpoints.addPasskey, {
    ...OWN_FIRST,
    answer: async (call) => {
      const codes = await addPasskey(world, await own(call), call.body);
      return { recoveryCodes: codes === null ? null : [...codes] };
    },
  });
  serve(api, endpoints.renamePasskey, {
    ...OWN,
    answer: async (call) => {
      await nameOwnPasskey(world, await own(call), call.params.passkey, call.body.name);
      return undefined;
    },
  });
  serve(api, endpoints.removePasskey, {
    ...OWN,
    answer: async (call) => {
      await removePasskey(world, await own(call), call.params.passkey, call.body.password);
      return undefined;
    },
  });
};

const addSecondFactorRoutes =
  (ports: AccessPorts): AddRoutes =>
  (api, world) => {
    serve(api, endpoints.getSecondFactors, {
      law: (actor) => canAccess(actor, 'access.reset-second-factor'),
      answer: ({ actor }) => readSecondFactors(world, ports, actor),
    });
    serve(api, endpoints.setSecondFactorRule, {
      law: (actor) => canAccess(actor, 'access.set-second-factor-rule'),
      answer: async ({ act, body }) => {
        await inTransaction(world.db, (tx) => setSecondFactorRule(tx, act, body));
        return undefined;
      },
    });
    serve(api, endpoints.resetSecondFactor, {
      law: (actor) => canAccess(actor, 'access.reset-second-factor'),
      answer: async ({ act, actor, body, params }) => {
        const wanted = { accountId: params.account, reason: body.reason };
        await inTransaction(world.db, (tx) => resetSecondFactor(tx, ports, { ...act, actor }, wanted));
        return undefined;
      },
    });
  };
