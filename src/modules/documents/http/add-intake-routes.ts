import { Readable } from 'node:stream';
import { admit, serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { guardedResponses, SESSION_SCHEME } from '#platform/http/mount-endpoint.ts';
import { problemResponse } from '#platform/http/problem.ts';
import { endpoints } from '../contract.ts';
import { SHEET_MEDIA_TYPE } from '../domain/media-type.ts';
import { canDocuments } from '../domain/permissions.ts';
import { takeFillingBack } from '../use-cases/fill-reading.ts';
import { readingNotFound } from '../use-cases/problems.ts';
import type { LookAtScan, ReadDocument, ReadSheets } from '../use-cases/read-document.ts';
import { getSummary } from '../use-cases/read-readings.ts';
import { receiveTaskSheet } from '../use-cases/receive-task-sheet.ts';
import {
  fillWithRows,
  fillWithSheet,
  fillWithWords,
  receivePasted,
  writeTaskTemplate,
} from '../use-cases/receive-words.ts';
import { createShowPage } from '../use-cases/show-page.ts';
import type { SentTaskSheet, TaskSheetOutcome } from '../use-cases/take-task-sheet.ts';
import { presentReading, presentScan, presentSummary } from './present-reading.ts';

/** What reads and looks at files of strangers, each behind its fence. */
export interface IntakeFences {
  readonly readDocument: ReadDocument;
  readonly lookAtScan: LookAtScan;
  readonly readSheets: ReadSheets;
}

/** The ways in beside a file that can be read: pasted words, and what is given to a scan. */
export function addIntakeRoutes(fences: IntakeFences): AddRoutes {
  return (api, world) => {
    const house = { ...world, ...fences };
    serve(api, endpoints.pasteDocument, {
      law: (actor) => canDocuments(actor, 'documents.receive-document'),
      answer: async ({ act, body }) => presentSummary(await receivePasted(house, act, body.text)),
    });
    addSheetRoute(fences)(api, world);
    serve(api, endpoints.getScan, {
      law: (actor) => canDocuments(actor, 'documents.read'),
      answer: async ({ actor, params }) => ({
        scan: presentScan((await getSummary(world.db, actor.realmId, params.reading)).scan),
      }),
    });
    serve(api, endpoints.fillWithWords, {
      law: (actor) => canDocuments(actor, 'documents.correct-reading'),
      answer: async ({ act, params, body }) =>
        presentReading(await fillWithWords(house, act, { id: params.reading, ...body }, body.text)),
    });
    serve(api, endpoints.fillWithRows, {
      law: (actor) => canDocuments(actor, 'documents.correct-reading'),
      answer: async ({ act, params, body }) =>
        presentReading(await fillWithRows(house, act, { id: params.reading, version: body.version }, body)),
    });
    serve(api, endpoints.fillWithSheet, {
      law: (actor) => canDocuments(actor, 'documents.correct-reading'),
      answer: async ({ act, params, query, file }) => {
        const seen = { id: params.reading, version: query.version };
        const outcome = await fillWithSheet(house, act, seen, await readSent(file, query));
        return { ...presentSheet(outcome), version: outcome.reading?.version ?? null };
      },
    });
    serve(api, endpoints.takeFillingBack, {
      law: (actor) => canDocuments(actor, 'documents.correct-reading'),
      answer: async ({ act, params, body }) => {
        const seen = { id: params.reading, version: body.version };
        return presentReading(await inTransaction(world.db, (tx) => takeFillingBack(tx, act, seen)));
      },
    });
    addTemplateRoute(api, world);
    addPageRoute(fences.lookAtScan)(api, world);
  };
}

/** A spreadsheet of tasks that comes in by itself. */
function addSheetRoute(fences: IntakeFences): AddRoutes {
  return (api, world) => {
    const house = { ...world, ...fences };
    serve(api, endpoints.receiveTaskSheet, {
      law: (actor) => canDocuments(actor, 'documents.receive-document'),
      answer: async ({ act, query, file }) => {
        const outcome = await receiveTaskSheet(house, act, await readSent(file, query));
        return { ...presentSheet(outcome), reading: outcome.reading && presentSummary(outcome.reading) };
      },
    });
  };
}

async function readSent(
  file: File | null,
  { dryRun, year }: { readonly dryRun: boolean; readonly year?: number | undefined },
): Promise<SentTaskSheet> {
  if (file === null) throw new TypeError('An upload came without its file.');
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, year: year ?? null, dryRun };
}

function presentSheet({ tasks, problems }: Pick<TaskSheetOutcome<unknown>, 'tasks' | 'problems'>) {
  return {
    tasks: tasks.map((task) => ({ ...task, lead: [...task.lead] })),
    problems: problems.map((problem) => ({ ...problem })),
  };
}

/** A file to be saved: no JSON, so no endpoint of the contract. */
const addTemplateRoute: AddRoutes = (api) => {
  api.openAPIRegistry.registerPath({
    method: 'get',
    path: '/task-sheet/template',
    summary: 'The spreadsheet of tasks to be filled in.',
    tags: ['readings'],
    security: [{ [SESSION_SCHEME]: [] }],
    responses: {
      200: {
        description: 'The bytes.',
        content: { [SHEET_MEDIA_TYPE]: { schema: { type: 'string', format: 'binary' } } },
      },
      ...guardedResponses(),
    },
  });
  api.get('/task-sheet/template', async (context) => {
    await admit(context, (who) => canDocuments(who, 'documents.receive-document'));
    return context.body((await writeTaskTemplate()).slice().buffer, 200, {
      'Content-Type': SHEET_MEDIA_TYPE,
      'Content-Disposition': 'attachment; filename="nhiem-vu-mau.xlsx"',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    });
  });
};

/** A picture: no JSON, so no endpoint of the contract. */
function addPageRoute(lookAtScan: LookAtScan): AddRoutes {
  return (api, world) => {
    const showPage = createShowPage({ ...world, lookAtScan });
    api.openAPIRegistry.registerPath({
      method: 'get',
      path: '/readings/{reading}/pages/{page}',
      summary: 'The picture of one page of a scan, from 1.',
      tags: ['readings'],
      security: [{ [SESSION_SCHEME]: [] }],
      request: { params: endpoints.getReading.params },
      responses: {
        200: {
          description: 'The picture.',
          content: { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } },
        },
        ...guardedResponses(),
        ...problemResponse(404, 'There is no such page.'),
      },
    });
    api.get('/readings/:reading/pages/:page', async (context) => {
      const { actor } = await admit(context, (who) => canDocuments(who, 'documents.read'));
      const named = endpoints.getReading.params.safeParse(context.req.param());
      const page = /^[1-9]\d{0,3}$/.test(context.req.param('page')) ? Number(context.req.param('page')) : 0;
      if (!named.success) throw readingNotFound();
      const picture = await showPage(actor.realmId, named.data.reading, page);
      const body =
        picture.bytes instanceof Uint8Array
          ? picture.bytes.slice().buffer
          : (Readable.toWeb(picture.bytes) as ReadableStream);
      return context.body(body, 200, pictureHeaders(picture.mediaType));
    });
  };
}

/** A picture of others: shown as a picture of that very kind or not at all, and kept by nobody on the way. */
function pictureHeaders(mediaType: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Disposition': 'inline',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, max-age=600',
  };
}
