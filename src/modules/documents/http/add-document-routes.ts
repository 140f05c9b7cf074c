import { Readable } from 'node:stream';
import { admit, serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { attachmentHeaders } from '#platform/http/attachment-headers.ts';
import { guardedResponses, SESSION_SCHEME } from '#platform/http/mount-endpoint.ts';
import { problemResponse } from '#platform/http/problem.ts';
import { endpoints } from '../contract.ts';
import { canDocuments } from '../domain/permissions.ts';
import { correctReading, discardReading, restoreReading } from '../use-cases/change-reading.ts';
import { readingNotFound } from '../use-cases/problems.ts';
import { getReading, listReadings, openOriginal } from '../use-cases/read-readings.ts';
import { receiveDocument } from '../use-cases/receive-document.ts';
import { refuseSecretWords } from '../use-cases/refuse-secret-words.ts';
import { formRoute } from './add-form-route.ts';
import { addIntakeRoutes, type IntakeFences } from './add-intake-routes.ts';
import { presentReading, presentSummary } from './present-reading.ts';

/** The routes of documents; the fences read files of strangers. */
export function documentRoutes(fences: IntakeFences): AddRoutes {
  return (api, world) => {
    serve(api, endpoints.uploadDocument, {
      law: (actor) => canDocuments(actor, 'documents.receive-document'),
      answer: async ({ act, query, file }) => {
        if (file === null) throw new TypeError('An upload came without its file.');
        const bytes = new Uint8Array(await file.arrayBuffer());
        const upload = { name: file.name, bytes, declared: query.declaration === 'no-state-secret' };
        return presentSummary(await receiveDocument({ ...world, ...fences }, act, upload));
      },
    });
    serve(api, endpoints.listReadings, {
      law: (actor) => canDocuments(actor, 'documents.read'),
      answer: async ({ actor, query }) => ({
        readings: (await listReadings(world.db, actor.realmId, query.state ?? null)).map(presentSummary),
      }),
    });
    serve(api, endpoints.getReading, {
      law: (actor) => canDocuments(actor, 'documents.read'),
      answer: async ({ actor, params }) =>
        presentReading(await getReading(world.db, actor.realmId, params.reading)),
    });
    formRoute(fences.readDocument)(api, world);
    addWritingRoutes(api, world);
    addOriginalRoute(api, world);
    addIntakeRoutes(fences)(api, world);
  };
}

const addWritingRoutes: AddRoutes = (api, world) => {
  serve(api, endpoints.correctReading, {
    law: (actor) => canDocuments(actor, 'documents.correct-reading'),
    answer: async ({ act, params, body }) => {
      await refuseSecretWords(world.db, act, wordsOf(body.corrections));
      const seen = { id: params.reading, version: body.version };
      return presentReading(
        await inTransaction(world.db, (tx) => correctReading(tx, act, seen, body.corrections, body.without)),
      );
    },
  });
  serve(api, endpoints.discardReading, {
    law: (actor) => canDocuments(actor, 'documents.put-aside-reading'),
    answer: async ({ act, params, body }) => {
      const seen = { id: params.reading, version: body.version };
      return presentSummary(await inTransaction(world.db, (tx) => discardReading(tx, act, seen)));
    },
  });
  serve(api, endpoints.restoreReading, {
    law: (actor) => canDocuments(actor, 'documents.put-aside-reading'),
    answer: async ({ act, params, body }) => {
      const seen = { id: params.reading, version: body.version };
      return presentSummary(await inTransaction(world.db, (tx) => restoreReading(tx, act, seen)));
    },
  });
};

/** Every text somewhere in what a person typed. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}

/** The file as it came in: no JSON, so no endpoint of the contract. */
const addOriginalRoute: AddRoutes = (api, world) => {
  api.openAPIRegistry.registerPath({
    method: 'get',
    path: '/readings/{reading}/file',
    summary: 'The original file as it came in, to be saved.',
    tags: ['readings'],
    security: [{ [SESSION_SCHEME]: [] }],
    request: { params: endpoints.getReading.params },
    responses: {
      200: {
        description: 'The bytes.',
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
      ...guardedResponses(),
      ...problemResponse(404, 'There is no such document.'),
    },
  });
  api.get('/readings/:reading/file', async (context) => {
    const { actor } = await admit(context, (who) => canDocuments(who, 'documents.read'));
    const named = endpoints.getReading.params.safeParse(context.req.param());
    if (!named.success) throw readingNotFound();
    const { file, bytes } = await openOriginal(world, actor.realmId, named.data.reading);
    return context.body(Readable.toWeb(bytes) as ReadableStream, 200, attachmentHeaders(file));
  });
};
