import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { outsideEndpoints as endpoints } from '../contract/outside.ts';
import { canOutside } from '../domain/outside-permissions.ts';
import type { AccessPorts } from '../use-cases/access-ports.ts';
import { type MailPage, readMailLog, retryMail } from '../use-cases/mail/keep-mail-log.ts';
import {
  inviteAgain,
  inviteNewAccount,
  type MadeInvitation,
  revokeInvitation,
  showInvitation,
} from '../use-cases/password-links/invite-account.ts';
import { listInvitations } from '../use-cases/password-links/list-invitations.ts';
import { requestReset } from '../use-cases/password-links/request-reset.ts';
import { lookAtPasswordLink, usePasswordLink } from '../use-cases/password-links/use-password-link.ts';
import { serve, servePublic } from '../use-cases/serve-endpoint.ts';
import {
  createOwnToken,
  listActsForPrograms,
  listOwnTokens,
  type OwnToken,
  revokeOwnToken,
} from '../use-cases/tokens/keep-own-tokens.ts';

/** The routes of the doors to the outside: letters, links for a password, invitations, tokens of programs. */
export function outsideRoutes(ports: Pick<AccessPorts, 'listPermissions'>): AddRoutes {
  return (api, world) => {
    addPasswordRoutes(api, world);
    addMailRoutes(api, world);
    addInvitationRoutes(api, world);
    addTokenRoutes(ports)(api, world);
  };
}

// Public because whoever needs them cannot sign in: what they may learn is the same for everybody, or hangs on a secret.
const addPasswordRoutes: AddRoutes = (api, world) => {
  servePublic(api, endpoints.getSignInWays, async () => ({
    provider: world.config.oidc?.name ?? null,
    mail: world.config.mail !== null,
  }));
  servePublic(api, endpoints.requestReset, async ({ body, context }) => {
    const { requestId, language, clientAddress: address } = context.var;
    await requestReset(world, { email: body.email, language, requestId, address });
    return undefined;
  });
  servePublic(api, endpoints.lookAtLink, async ({ body }) => {
    const found = await lookAtPasswordLink(world, body.token);
    return { ...found, expiresAt: found.expiresAt.toISOString() };
  });
  servePublic(api, endpoints.usePasswordLink, async ({ body, context }) => {
    const { requestId, language, clientAddress: address } = context.var;
    return { email: await usePasswordLink(world, { ...body, language, requestId, address }) };
  });
};

const addMailRoutes: AddRoutes = (api, world) => {
  serve(api, endpoints.listMail, {
    law: (actor) => canOutside(actor, 'access.list-mail'),
    answer: async ({ actor, query }) => {
      const wanted = { state: query.state ?? null, before: query.before ?? null };
      const { mails, counts, next } = await readMailLog(world.db, actor.realmId, wanted);
      return { mails: mails.map(printMail), counts, next, goesOut: world.config.mail !== null };
    },
  });
  serve(api, endpoints.retryMail, {
    law: (actor) => canOutside(actor, 'access.retry-mail'),
    answer: async ({ act, params, body }) => {
      const wanted = { mailId: params.mail, version: body.version };
      return printMail(await inTransaction(world.db, (tx) => retryMail(tx, act, wanted)));
    },
  });
};

const addInvitationRoutes: AddRoutes = (api, world) => {
  const law = (action: Parameters<typeof canOutside>[1]) => (actor: Parameters<typeof canOutside>[0]) =>
    canOutside(actor, action);
  serve(api, endpoints.listInvitations, {
    law: law('access.list-invitations'),
    answer: async ({ actor, act }) => ({
      invitations: await listInvitations(world.db, actor.realmId, act.now),
    }),
  });
  serve(api, endpoints.inviteNewAccount, {
    law: law('access.invite-account'),
    answer: async ({ act, body, context }) =>
      printInvitation(await inviteNewAccount(world, act, body, context.var.language)),
  });
  serve(api, endpoints.inviteAgain, {
    law: law('access.invite-account'),
    answer: async ({ act, params, context }) =>
      printInvitation(await inviteAgain(world, act, params.account, context.var.language)),
  });
  serve(api, endpoints.showInvitation, {
    law: law('access.invite-account'),
    answer: async ({ act, params, context }) => {
      const { language } = context.var;
      const shown = await inTransaction(world.db, (tx) =>
        showInvitation(world, tx, act, params.invitation, language),
      );
      return printInvitation(shown);
    },
  });
  serve(api, endpoints.revokeInvitation, {
    law: law('access.revoke-invitation'),
    answer: async ({ act, params }) => {
      await inTransaction(world.db, (tx) => revokeInvitation(tx, act, params.invitation));
      return undefined;
    },
  });
};

function addTokenRoutes(ports: Pick<AccessPorts, 'listPermissions'>): AddRoutes {
  return (api, world) => {
    const law = (actor: Parameters<typeof canOutside>[0]) => canOutside(actor, 'access.keep-own-tokens');
    serve(api, endpoints.listOwnTokens, {
      law,
      answer: async ({ actor, act }) => ({
        tokens: (await listOwnTokens(world.db, actor)).map((token) => printToken(token, act.now)),
        acts: listActsForPrograms(ports.listPermissions(actor)),
      }),
    });
    serve(api, endpoints.createOwnToken, {
      law,
      answer: async ({ actor, act, body }) => {
        const may = ports.listPermissions(actor);
        const made = await inTransaction(world.db, (tx) => createOwnToken(tx, { ...act, actor }, body, may));
        return { token: printToken(made.token, act.now), secret: made.secret };
      },
    });
    serve(api, endpoints.revokeOwnToken, {
      law,
      answer: async ({ actor, act, params }) => {
        await inTransaction(world.db, (tx) => revokeOwnToken(tx, { ...act, actor }, params.token));
        return undefined;
      },
    });
  };
}

function printMail(mail: MailPage['mails'][number]) {
  return {
    ...mail,
    writtenAt: mail.writtenAt.toISOString(),
    sentAt: mail.sentAt?.toISOString() ?? null,
    nextTryAt: mail.nextTryAt.toISOString(),
    giveUpAt: mail.giveUpAt.toISOString(),
    emptiedAt: mail.emptiedAt?.toISOString() ?? null,
  };
}

function printInvitation(made: MadeInvitation) {
  return { ...made, expiresAt: made.expiresAt.toISOString() };
}

function printToken({ id, name, acts, createdAt, expiresAt, lastUsedAt, revokedAt }: OwnToken, now: Date) {
  const state =
    revokedAt !== null ? ('revoked' as const) : expiresAt <= now ? ('expired' as const) : ('open' as const);
  return {
    id,
    name,
    acts: acts === null ? null : [...acts],
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    state,
  };
}
