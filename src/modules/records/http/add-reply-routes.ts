import type { Endpoint } from '#kernel/base/endpoint.ts';
import { serve, servePublic } from '#modules/access/door.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import type { Call } from '#platform/http/mount-endpoint.ts';
import { type Reply, type ReplyFile, type ReplyLinkShape, replyEndpoints } from '../contract/reply-link.ts';
import { canRecord } from '../domain/permissions.ts';
import type { RecordFile } from '../domain/record.ts';
import { REPLY_KEY_HEADER, type ReplyLink, replyLinkState } from '../domain/reply-link.ts';
import { addToReply } from '../use-cases/add-to-reply.ts';
import type { ReadEvidence } from '../use-cases/keep-files.ts';
import {
  copyReplyLink,
  endReplyLink,
  giveNewCode,
  listReplyLinks,
  type MadeReplyLink,
  makeReplyLink,
} from '../use-cases/make-reply-link.ts';
import {
  knockAtReplyLink,
  openByCode,
  requireLinkOfKey,
  type StrangerCall,
  turnToOther,
} from '../use-cases/open-reply-link.ts';
import { askForReplyCode, mayAskForCode } from '../use-cases/send-reply-code.ts';
import {
  forgetReplyFile,
  keepReplyDraft,
  lookAtReply,
  receiveReplyFile,
  type SeenReply,
  sendReply,
} from '../use-cases/write-reply.ts';

/** The routes of reply links: made by who is signed in, opened by who is not. */
export function replyRoutes(readEvidence: ReadEvidence): AddRoutes {
  return (api, world) => {
    addMakingRoutes(api, world);
    addOpeningRoutes(api, world);
    addFileRoutes(readEvidence)(api, world);
  };
}

const addMakingRoutes: AddRoutes = (api, world) => {
  const law = (actor: Parameters<typeof canRecord>[0]) => canRecord(actor, 'records.make-reply-link');
  serve(api, replyEndpoints.listReplyLinks, {
    law: (actor) => canRecord(actor, 'records.read'),
    answer: async ({ actor, act, params }) => {
      const { links, mayMake } = await listReplyLinks(world, { ...act, actor }, params.obligation);
      return { links: links.map((link) => presentLink(link, act.now)), mayMake };
    },
  });
  serve(api, replyEndpoints.makeReplyLink, {
    law,
    answer: async ({ actor, act, params, body }) =>
      presentMade(await makeReplyLink(world, { ...act, actor }, params.obligation, body)),
  });
  serve(api, replyEndpoints.giveReplyCode, {
    law,
    answer: async ({ actor, act, params, body }) =>
      presentMade(await giveNewCode(world, { ...act, actor }, { id: params.link, version: body.version })),
  });
  serve(api, replyEndpoints.revokeReplyLink, {
    law,
    answer: async ({ actor, act, params, body }) => {
      await endReplyLink(world, { ...act, actor }, { id: params.link, version: body.version });
      return undefined;
    },
  });
  serve(api, replyEndpoints.copyReplyLink, {
    law,
    answer: async ({ actor, act, params }) => ({
      address: await copyReplyLink(world, { ...act, actor }, params.link),
    }),
  });
};

const addOpeningRoutes: AddRoutes = (api, world) => {
  servePublic(api, replyEndpoints.knockAtReply, async ({ body }) => ({
    ...(await knockAtReplyLink(world, body.token)),
    byMail: await mayAskForCode(world, body.token),
  }));
  servePublic(api, replyEndpoints.askForReplyCode, async (call) => {
    await askForReplyCode(world, strangerOf(call), call.body.token);
    return undefined;
  });
  servePublic(api, replyEndpoints.openReply, async (call) => ({
    key: await openByCode(world, strangerOf(call), call.body),
  }));
  servePublic(api, replyEndpoints.turnToReply, async (call) => ({
    key: await turnToOther(world, strangerOf(call), call.body),
  }));
  servePublic(api, replyEndpoints.lookAtReply, async ({ body }) =>
    presentReply(await lookAtReply(world, body.key)),
  );
  servePublic(api, replyEndpoints.keepReplyDraft, async (call) => ({
    version: await keepReplyDraft(world, strangerOf(call), call.body),
  }));
  servePublic(api, replyEndpoints.forgetReplyFile, async (call) => {
    await forgetReplyFile(world, strangerOf(call), call.body);
    return undefined;
  });
  servePublic(api, replyEndpoints.sendReply, async (call) => {
    const { key, sender, ...content } = call.body;
    await sendReply(world, strangerOf(call), { key, sender, content: { ...content, link: null } });
    return presentReply(await lookAtReply(world, key));
  });
  servePublic(api, replyEndpoints.addToReply, async (call) => {
    await addToReply(world, strangerOf(call), call.body);
    return presentReply(await lookAtReply(world, call.body.key));
  });
};

function addFileRoutes(readEvidence: ReadEvidence): AddRoutes {
  return (api, world) => {
    // Everybody may call it: who shows no key is refused before a byte of the file is read.
    api.on('POST', '/reply/files', async (context, next) => {
      await requireLinkOfKey(world.db, context.req.header(REPLY_KEY_HEADER) ?? '', world.clock.now());
      await next();
    });
    servePublic(api, replyEndpoints.uploadReplyFile, async (call) => {
      const { file, query, context } = call;
      if (file === null) throw new TypeError('An upload came without its file.');
      const bytes = new Uint8Array(await file.arrayBuffer());
      const key = context.req.header(REPLY_KEY_HEADER) ?? '';
      const sent = { name: file.name, bytes, declared: query.declared === 'yes' };
      return presentFile(
        await receiveReplyFile({ ...world, readEvidence }, strangerOf(call), key, sent),
        false,
      );
    });
  };
}

function strangerOf<E extends Endpoint>({ context }: Call<E>): StrangerCall {
  return { requestId: context.var.requestId, address: context.var.clientAddress };
}

function presentMade({ expiresAt, ...made }: MadeReplyLink) {
  return { ...made, expiresAt: expiresAt.toISOString() };
}

function presentLink(link: ReplyLink, now: Date): ReplyLinkShape {
  return {
    id: link.id,
    asked: link.asked,
    indicators: [...link.indicators],
    state: replyLinkState(link, now),
    createdAt: link.createdAt.toISOString(),
    createdBy: link.createdByName,
    expiresAt: link.expiresAt.toISOString(),
    openedAt: link.openedAt?.toISOString() ?? null,
    draftAt: link.draftAt?.toISOString() ?? null,
    answeredAt: link.answeredAt?.toISOString() ?? null,
    record: link.recordId,
    revokedBy: link.revokedByName,
    version: link.version,
  };
}

function presentReply({
  link,
  realmName,
  obligation,
  indicators,
  files,
  sent,
  more,
  remedy,
  bundle,
  today,
}: SeenReply): Reply {
  const { draft, answeredAt } = link;
  return {
    id: link.id,
    realm: realmName,
    body: obligation.organizationName,
    asked: link.asked,
    askedBy: link.createdByName,
    kind: remedy === null ? 'record' : 'remedy',
    obligation: remedy?.words ?? obligation.text,
    returned: presentReturned(remedy),
    plan:
      remedy === null
        ? [obligation.planNumber, obligation.planTitle].filter(Boolean).join(' · ') || null
        : obligation.text,
    dueDay: obligation.dueDay,
    indicators: indicators.map(({ code, name, unit }) => ({ code, name, unit })),
    expiresAt: link.expiresAt.toISOString(),
    today,
    draft: draft === null ? null : { ...draft, quantities: draft.quantities.map((one) => ({ ...one })) },
    draftVersion: link.draftVersion,
    files: files.map((file) => presentFile(file, link.remedyStepId !== null || file.recordId !== null)),
    all: bundle.length < 2 ? [] : bundle.map(presentAsked),
    more: more.map(presentMore),
    sent:
      sent === null || answeredAt === null
        ? null
        : {
            at: answeredAt.toISOString(),
            sender: sent.sender,
            words: sent.words,
            doneOn: sent.doneOn,
            place: sent.place,
            quantities: [...sent.quantities],
            confirmed: sent.isConfirmed,
          },
  };
}

function presentAsked({ id, asked, answeredAt, isMoreAsked }: ReplyLink): Reply['all'][number] {
  return { id, asked, answered: answeredAt !== null, more: isMoreAsked };
}

function presentMore({ id, words, answer, ...question }: SeenReply['more'][number]): Reply['more'][number] {
  return {
    ...{ id, words, answer },
    askedBy: question.askedByName,
    askedAt: question.askedAt.toISOString(),
    answeredAt: question.answeredAt?.toISOString() ?? null,
    answeredBy: question.answeredByName,
  };
}

function presentReturned(remedy: SeenReply['remedy']): Reply['returned'] {
  const returned = remedy?.returned ?? null;
  return returned === null ? null : { ...returned, at: returned.at.toISOString() };
}

function presentFile({ id, name, kind, size }: RecordFile, sent: boolean): ReplyFile {
  return { id, name, kind, size, sent };
}
