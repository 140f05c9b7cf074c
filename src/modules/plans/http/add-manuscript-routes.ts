import { composeFromManuscript } from '#kernel/composition/compose-from-manuscript.ts';
import { EMPTY_HEAD, kindWords } from '#kernel/composition/manuscript.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { admit, serve } from '#modules/access/door.ts';
import type { ReceivingWorld } from '#modules/documents/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes, Api } from '#platform/http/api.ts';
import { guardedResponses, SESSION_SCHEME } from '#platform/http/mount-endpoint.ts';
import type { World } from '#platform/world/world.ts';
import { describeWritten, handOutWritten, readFormat } from '#writing/hand-out-written.ts';
import { type WriteDocument, writeOrRefuse } from '#writing/write-or-refuse.ts';
import { endpoints } from '../contract.ts';
import { canPlans, type PlansAction } from '../domain/permissions.ts';
import { beginManuscript } from '../use-cases/begin-manuscript.ts';
import { handOverManuscript } from '../use-cases/hand-over-manuscript.ts';
import { listKnownBases } from '../use-cases/list-known-bases.ts';
import { checkManuscript } from '../use-cases/look-at-manuscript.ts';
import { manuscriptNotFound } from '../use-cases/manuscript-problems.ts';
import {
  getManuscript,
  listManuscripts,
  saveManuscript,
  startManuscript,
  turnManuscript,
} from '../use-cases/write-manuscript.ts';
import { presentCheck, presentManuscript, presentManuscriptSummary } from './present-manuscript.ts';

/** What makes the pages of a written plan and reads them again, each behind its fence. */
export interface ManuscriptFences {
  readonly write: WriteDocument;
  readonly readDocument: ReceivingWorld['readDocument'];
}

const law =
  (action: PlansAction) =>
  (actor: Parameters<typeof canPlans>[0]): ReturnType<typeof canPlans> =>
    canPlans(actor, action);

/** The routes by which people write plans in the house. */
export function manuscriptRoutes(fences: ManuscriptFences): AddRoutes {
  return (api, world) => {
    addWritingRoutes(api, world);
    addTurningRoutes(api, world);
    serve(api, endpoints.checkManuscript, {
      law: law('plans.read'),
      answer: async ({ actor, params }) =>
        presentCheck(await checkManuscript({ ...world, ...fences }, actor.realmId, params.manuscript)),
    });
    serve(api, endpoints.handOverManuscript, {
      law: law('plans.write-plan'),
      answer: async ({ act, params, body }) => {
        const seen = { id: params.manuscript, version: body.version };
        const handed = await handOverManuscript({ ...world, ...fences }, act, seen);
        const { carried, left } = handed;
        return { ...presentManuscript(handed, world.newId()), carried, left };
      },
    });
    addFileRoute(api, world, fences.write);
    addPagesRoute(api, world, fences.write);
  };
}

function addWritingRoutes(api: Api, world: World): void {
  serve(api, endpoints.listManuscripts, {
    law: law('plans.read'),
    answer: async ({ actor, query }) => {
      const states = query.state === undefined ? (['writing', 'handed'] as const) : [query.state];
      const found = await listManuscripts(world.db, actor.realmId, states);
      return { manuscripts: found.map(presentManuscriptSummary) };
    },
  });
  serve(api, endpoints.listKnownBases, {
    law: law('plans.read'),
    answer: async ({ actor }) => {
      const today = localDay(world.clock.now());
      return { today, bases: [...(await listKnownBases(world.db, actor.realmId, today))] };
    },
  });
  serve(api, endpoints.startManuscript, {
    law: law('plans.write-plan'),
    answer: async ({ actor, act, body }) => {
      const today = localDay(act.now);
      const begun = await beginManuscript(world.db, actor, body.from, { today, newId: act.newId });
      return presentManuscript(
        await startManuscript(world.db, act, begun.content, begun.fromPlanId),
        world.newId(),
      );
    },
  });
  serve(api, endpoints.getManuscript, {
    law: law('plans.read'),
    answer: async ({ actor, params }) =>
      presentManuscript(await getManuscript(world.db, actor.realmId, params.manuscript), world.newId()),
  });
  serve(api, endpoints.saveManuscript, {
    law: law('plans.write-plan'),
    answer: async ({ act, params, body }) => {
      const seen = { id: params.manuscript, version: body.version };
      return presentManuscript(await saveManuscript(world.db, act, seen, body.content), world.newId());
    },
  });
}

const TURNS = [
  [endpoints.resumeManuscript, { from: 'handed', to: 'writing' }],
  [endpoints.discardManuscript, { from: 'writing', to: 'discarded' }],
  [endpoints.restoreManuscript, { from: 'discarded', to: 'writing' }],
] as const;

function addTurningRoutes(api: Api, world: World): void {
  for (const [endpoint, turn] of TURNS) {
    serve(api, endpoint, {
      law: law('plans.write-plan'),
      answer: async ({ act, params, body }) => {
        const seen = { id: params.manuscript, version: body.version };
        return presentManuscript(
          await inTransaction(world.db, (tx) => turnManuscript(tx, act, seen, turn)),
          world.newId(),
        );
      },
    });
  }
}

/** A file to be saved: no JSON, so no endpoint of the contract. */
function addFileRoute(api: Api, world: World, write: WriteDocument): void {
  describeWritten(
    api,
    '/manuscripts/{manuscript}/document',
    'A written plan as an official document, to be saved.',
  );
  api.get('/manuscripts/:manuscript/document', async (context) => {
    const { actor } = await admit(context, law('plans.read'));
    readFormat(context);
    const named = endpoints.getManuscript.params.safeParse(context.req.param());
    if (!named.success) throw manuscriptNotFound();
    const { content, title } = await getManuscript(world.db, actor.realmId, named.data.manuscript);
    const name = `${kindWords({ ...EMPTY_HEAD, ...content.head })} ${title}`
      .replace(/[\s/\\]+/gu, ' ')
      .trim()
      .slice(0, 90);
    return handOutWritten(context, write, composeFromManuscript(content), name);
  });
}

/** A drawing: no JSON, so no endpoint of the contract. */
function addPagesRoute(api: Api, world: World, write: WriteDocument): void {
  api.openAPIRegistry.registerPath({
    method: 'get',
    path: '/manuscripts/{manuscript}/pages',
    summary: 'The pages of a written plan as one drawing, one below the other.',
    tags: ['manuscripts'],
    security: [{ [SESSION_SCHEME]: [] }],
    request: { params: endpoints.getManuscript.params },
    responses: {
      200: {
        description: 'The drawing.',
        content: { 'image/svg+xml': { schema: { type: 'string', format: 'binary' } } },
      },
      ...guardedResponses(),
    },
  });
  api.get('/manuscripts/:manuscript/pages', async (context) => {
    const { actor } = await admit(context, law('plans.read'));
    const named = endpoints.getManuscript.params.safeParse(context.req.param());
    if (!named.success) throw manuscriptNotFound();
    const { content } = await getManuscript(world.db, actor.realmId, named.data.manuscript);
    const drawn = await writeOrRefuse(write, composeFromManuscript(content), 'svg');
    return context.body(new Uint8Array(drawn).buffer, 200, {
      'Content-Type': 'image/svg+xml',
      'Content-Disposition': 'inline',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'Cache-Control': 'private, no-store',
    });
  });
}
