import { localMinute } from '#kernel/time/local-time.ts';
import { admit, houseOrigin, serve } from '#modules/access/door.ts';
import { refuseSecretWords } from '#modules/documents/door.ts';
import { getOrganizations } from '#modules/organizations/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { describeWritten, handOutWritten, readFormat } from '#writing/hand-out-written.ts';
import type { WriteDocument } from '#writing/write-or-refuse.ts';
import { replyCodeEndpoints } from '../contract/reply-code.ts';
import { urgingEndpoints } from '../contract/urging.ts';
import { canUrge, canWork } from '../domain/permissions.ts';
import { getObligation } from '../use-cases/list-obligations.ts';
import { listUrging, listUrgingsOf, nameSender } from '../use-cases/urging/list-urging.ts';
import { takeUrgingStep, undoUrging } from '../use-cases/urging/take-step.ts';
import type { UrgingPorts } from '../use-cases/urging/urging-ports.ts';
import { urgingNotFound } from '../use-cases/urging/urging-problems.ts';
import { writeUrgingLetter } from '../use-cases/urging/write-letter.ts';
import { presentBatch, presentLetter, presentUrgedBody, presentUrging } from './present-urging.ts';

export type { UrgingPorts } from '../use-cases/urging/urging-ports.ts';

/** The routes of urging; `write` writes letters behind the fence. */
export function urgingRoutes(ports: UrgingPorts, write: WriteDocument): AddRoutes {
  return (api, world) => {
    serve(api, urgingEndpoints.listUrging, {
      law: (actor) => canUrge(actor),
      answer: async ({ actor, act, query }) => {
        const asked = {
          planId: query.plan ?? null,
          span: query.span ?? ('late' as const),
          origin: houseOrigin(world),
        };
        const list = await listUrging(world.db, actor, act.now, ports, asked);
        return {
          bodies: list.bodies.map((body) => presentUrgedBody(body, list.now)),
          more: list.more,
          letters: list.letters.map(presentLetter),
          now: list.now,
        };
      },
    });
    serve(api, urgingEndpoints.takeUrgingStep, {
      law: (actor) => canUrge(actor),
      answer: async ({ actor, act, body }) => {
        const contact = body.contact === '' ? null : (body.contact ?? null);
        await refuseSecretWords(world.db, act, [contact]);
        const batches = await inTransaction(world.db, async (tx) => {
          const ids = actor.organizationId === null ? [] : [actor.organizationId];
          const own = await getOrganizations(tx, actor.realmId, ids, localMinute(act.now).slice(0, 10));
          const told = { origin: houseOrigin(world), sender: await nameSender(tx, actor, own) };
          return takeUrgingStep(tx, { ...act, actor }, { ...body, contact }, ports, told);
        });
        return { batches: batches.map(presentBatch) };
      },
    });
    serve(api, urgingEndpoints.undoUrging, {
      law: (actor) => canUrge(actor),
      answer: async ({ actor, act, params }) => {
        await inTransaction(world.db, (tx) => undoUrging(tx, { ...act, actor }, params.batch, ports));
        return undefined;
      },
    });
    serve(api, urgingEndpoints.listUrgingsOf, {
      law: (actor) => canWork(actor, 'work.read'),
      answer: async ({ actor, params }) => {
        await getObligation(world.db, actor.realmId, params.obligation);
        const urgings = await listUrgingsOf(world.db, actor.realmId, params.obligation);
        return { urgings: urgings.map(presentUrging) };
      },
    });
    addLetterRoute(write)(api, world);
    const { replies } = ports;
    if (replies === null) return;
    serve(api, replyCodeEndpoints.sendReplyCode, {
      law: (actor) => canUrge(actor),
      answer: ({ actor, act, params, body }) =>
        replies.sendCode({ ...act, actor }, { id: params.link, version: body.version }),
    });
  };
}

function addLetterRoute(write: WriteDocument): AddRoutes {
  return (api, world) => {
    describeWritten(
      api,
      '/urging/letters/{batch}/document',
      'A letter of urging with its annex of what is owed.',
    );
    api.get('/urging/letters/:batch/document', async (context) => {
      const { actor } = await admit(context, (who) => canUrge(who));
      readFormat(context);
      const batch = context.req.param('batch');
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(batch)) throw urgingNotFound();
      const { letter, name } = await writeUrgingLetter(world.db, actor.realmId, batch);
      return handOutWritten(context, write, letter, name);
    });
  };
}
