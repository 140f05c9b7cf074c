import { admit, houseOrigin, serve } from '#modules/access/door.ts';
import { refuseSecretWords } from '#modules/documents/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { describeWritten, handOutWritten, readFormat } from '#writing/hand-out-written.ts';
import type { WriteDocument } from '#writing/write-or-refuse.ts';
import { urgentEndpoints as endpoints } from '../contract/urgent.ts';
import { canWork } from '../domain/permissions.ts';
import { composeReply } from '../domain/urgent/compose-reply.ts';
import type { ReplyLinkPort } from '../use-cases/reply-link-port.ts';
import type { AnswerPort } from '../use-cases/urgent/answer-port.ts';
import { answerUrgent } from '../use-cases/urgent/answer-urgent.ts';
import { beginUrgent } from '../use-cases/urgent/begin-urgent.ts';
import { findReplying, getUrgent, listUrgentRequests } from '../use-cases/urgent/look-at-urgent.ts';
import { changeUrgent, moveUrgent, sendUrgent, writeReply } from '../use-cases/urgent/run-urgent.ts';
import { urgentNotFound } from '../use-cases/urgent/urgent-problems.ts';
import { writeMessage } from '../use-cases/urgent/write-message.ts';
import { presentEnd, presentUrgent } from './present-urgent.ts';
import { presentReplyLink } from './present-urging.ts';

/** What urgent requests ask of later modules. */
export interface UrgentPorts {
  /** Keeps answers as records. */
  readonly answering: AnswerPort;
  /** Makes links by which bodies without an account answer. */
  readonly replies: ReplyLinkPort;
}

/** The routes of urgent requests; `write` writes the reply behind the fence. */
export function urgentRoutes(ports: UrgentPorts, write: WriteDocument): AddRoutes {
  return (api, world) => {
    addLooking(api, world);
    addWriting(api, world);
    addAnswering(ports)(api, world);
    addReplyDocument(write)(api, world);
  };
}

const addLooking: AddRoutes = (api, world) => {
  serve(api, endpoints.listUrgent, {
    law: (actor) => canWork(actor, 'work.read'),
    answer: async ({ actor, act }) => ({
      requests: (await listUrgentRequests(world.db, actor.realmId)).map((one) => ({
        id: one.id,
        title: one.title,
        asker: one.asker,
        number: one.number,
        day: one.dueDay,
        hour: one.dueUntil?.slice(11, 16) ?? null,
        ...presentEnd(one.end, act.now),
        state: one.state,
        asked: one.questions.reduce((sum, { bodies }) => sum + bodies.length, 0),
        answered: one.answered,
      })),
    }),
  });
  serve(api, endpoints.getUrgent, {
    law: (actor) => canWork(actor, 'work.read'),
    answer: async ({ actor, act, params }) =>
      presentUrgent(await getUrgent(world.db, actor, params.urgent, act.now), act.now),
  });
};

const addWriting: AddRoutes = (api, world) => {
  serve(api, endpoints.beginUrgent, {
    law: (actor) => canWork(actor, 'work.run-urgent'),
    answer: async ({ actor, act, body }) => {
      const id = await inTransaction(world.db, (tx) => beginUrgent(tx, { ...act, actor }, body.readingId));
      return presentUrgent(await getUrgent(world.db, actor, id, act.now), act.now);
    },
  });
  serve(api, endpoints.changeUrgent, {
    law: (actor) => canWork(actor, 'work.run-urgent'),
    answer: async ({ actor, act, params, body }) => {
      const { version, ...content } = body;
      const said = [content.title, content.asker, ...content.questions.map(({ text }) => text)];
      await refuseSecretWords(world.db, act, said);
      const seen = { id: params.urgent, version };
      await inTransaction(world.db, (tx) => changeUrgent(tx, { ...act, actor }, seen, content));
      return presentUrgent(await getUrgent(world.db, actor, params.urgent, act.now), act.now);
    },
  });
  serve(api, endpoints.sendUrgent, {
    law: (actor) => canWork(actor, 'work.run-urgent'),
    answer: async ({ actor, act, params, body }) => {
      const seen = { id: params.urgent, version: body.version };
      await inTransaction(world.db, (tx) => sendUrgent(tx, { ...act, actor }, seen));
      return presentUrgent(await getUrgent(world.db, actor, params.urgent, act.now), act.now);
    },
  });
  serve(api, endpoints.writeReply, {
    law: (actor) => canWork(actor, 'work.run-urgent'),
    answer: async ({ actor, act, params, body }) => {
      await refuseSecretWords(
        world.db,
        act,
        body.replies.map(({ words }) => words ?? ''),
      );
      const seen = { id: params.urgent, version: body.version };
      await inTransaction(world.db, (tx) => writeReply(tx, { ...act, actor }, seen, body.replies));
      return presentUrgent(await getUrgent(world.db, actor, params.urgent, act.now), act.now);
    },
  });
  serve(api, endpoints.moveUrgent, {
    law: (actor) => canWork(actor, 'work.run-urgent'),
    answer: async ({ actor, act, params, body }) => {
      const seen = { id: params.urgent, version: body.version };
      await inTransaction(world.db, (tx) => moveUrgent(tx, { ...act, actor }, seen, body.state));
      return presentUrgent(await getUrgent(world.db, actor, params.urgent, act.now), act.now);
    },
  });
};

function addAnswering({ answering, replies }: UrgentPorts): AddRoutes {
  return (api, world) => {
    serve(api, endpoints.answerUrgent, {
      law: (actor) => canWork(actor, 'work.answer-urgent'),
      answer: async ({ actor, act, params, body }) => {
        await refuseSecretWords(world.db, act, [body.words]);
        await inTransaction(world.db, (tx) =>
          answerUrgent(tx, { ...act, actor }, { id: params.urgent, ...body }, answering),
        );
        return presentUrgent(await getUrgent(world.db, actor, params.urgent, act.now), act.now);
      },
    });
    serve(api, endpoints.writeUrgentMessage, {
      law: (actor) => canWork(actor, 'work.run-urgent'),
      answer: async ({ actor, act, params, body }) => {
        const asked = { id: params.urgent, origin: houseOrigin(world), ...body };
        const { words, reply } = await inTransaction(world.db, (tx) =>
          writeMessage(tx, { ...act, actor }, asked, replies),
        );
        return { words, reply: presentReplyLink(reply) };
      },
    });
  };
}

function addReplyDocument(write: WriteDocument): AddRoutes {
  return (api, world) => {
    describeWritten(
      api,
      '/urgent-requests/{urgent}/document',
      'The reply to a request as an official letter, with what was answered so far.',
    );
    api.get('/urgent-requests/:urgent/document', async (context) => {
      const { actor, act } = await admit(context, (who) => canWork(who, 'work.read'));
      readFormat(context);
      const named = endpoints.getUrgent.params.safeParse(context.req.param());
      if (!named.success) throw urgentNotFound();
      const { urgent, answers } = await getUrgent(world.db, actor, named.data.urgent, act.now);
      const replying = await findReplying(world.db, actor.realmId, urgent, act.now);
      const name = `Trả lời ${urgent.number ?? urgent.title.slice(0, 60)}`.replaceAll('/', '-');
      return handOutWritten(context, write, composeReply(urgent, answers, replying), name);
    });
  };
}
