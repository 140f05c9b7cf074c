import { Readable } from 'node:stream';
import { admit, serve } from '#modules/access/door.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { attachmentHeaders, pictureHeaders } from '#platform/http/attachment-headers.ts';
import { guardedResponses, SESSION_SCHEME } from '#platform/http/mount-endpoint.ts';
import { problemResponse } from '#platform/http/problem.ts';
import { endpoints } from '../contract.ts';
import { canRecord } from '../domain/permissions.ts';
import { forgetFile, openFile, type ReadEvidence, receiveFile } from '../use-cases/keep-files.ts';
import { fileNotFound } from '../use-cases/problems.ts';
import { presentFile } from './present-record.ts';

/** The routes of the files of records. */
export function addFileRoutes(readEvidence: ReadEvidence): AddRoutes {
  return (api, world) => {
    serve(api, endpoints.uploadRecordFile, {
      law: (actor) => canRecord(actor, 'records.add-record'),
      answer: async ({ actor, act, params, query, file }) => {
        if (file === null) throw new TypeError('An upload came without its file.');
        const bytes = new Uint8Array(await file.arrayBuffer());
        const sent = { name: file.name, bytes, declared: query.declared === 'yes' };
        const evidence = { ...world, readEvidence };
        return presentFile(await receiveFile(evidence, { ...act, actor }, params.obligation, sent));
      },
    });
    serve(api, endpoints.forgetRecordFile, {
      law: (actor) => canRecord(actor, 'records.add-record'),
      answer: async ({ actor, act, params }) => {
        await forgetFile(world, { ...act, actor }, params.file);
        return undefined;
      },
    });
    addServingRoute(api, world);
  };
}

/** The bytes of a file: no JSON, so no endpoint of the contract. */
const addServingRoute: AddRoutes = (api, world) => {
  api.openAPIRegistry.registerPath({
    method: 'get',
    path: '/record-files/{file}',
    summary: 'A file of a record: a picture to be shown, a document to be saved.',
    tags: ['record-files'],
    security: [{ [SESSION_SCHEME]: [] }],
    request: { params: endpoints.forgetRecordFile.params },
    responses: {
      200: {
        description: 'The bytes.',
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
      ...guardedResponses(),
      ...problemResponse(404, 'There is no such file.'),
    },
  });
  api.get('/record-files/:file', async (context) => {
    const { actor } = await admit(context, (who) => canRecord(who, 'records.read'));
    const named = endpoints.forgetRecordFile.params.safeParse(context.req.param());
    if (!named.success) throw fileNotFound();
    const { file, bytes } = await openFile(world, actor, named.data.file);
    const headers = file.kind === 'picture' ? pictureHeaders(file) : attachmentHeaders(file);
    return context.body(Readable.toWeb(bytes) as ReadableStream, 200, headers);
  });
};
