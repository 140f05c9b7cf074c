import type { Context } from 'hono';
import type { OfficialDocument } from '#kernel/document/model/official-document.ts';
import type { Api } from '#platform/http/api.ts';
import type { ApiEnvironment } from '#platform/http/api-environment.ts';
import { attachmentHeaders } from '#platform/http/attachment-headers.ts';
import { guardedResponses, SESSION_SCHEME } from '#platform/http/mount-endpoint.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { type WriteDocument, writeOrRefuse, writtenMediaTypes } from './write-or-refuse.ts';
import type { WrittenFormat } from './written-format.ts';

/** Tells the description of the API of a written document: no JSON, so no endpoint of a contract. */
export function describeWritten(api: Api, path: string, summary: string): void {
  const binary = { schema: { type: 'string', format: 'binary' } } as const;
  api.openAPIRegistry.registerPath({
    method: 'get',
    path,
    summary,
    tags: [path.split('/')[1] ?? ''],
    security: [{ [SESSION_SCHEME]: [] }],
    responses: {
      200: {
        description: 'The bytes, as DOCX or, with `format=pdf`, as PDF.',
        content: { [writtenMediaTypes.docx]: binary, [writtenMediaTypes.pdf]: binary },
      },
      ...guardedResponses(),
    },
  });
}

/** The wanted format: `format` of the address, DOCX when it names none. @throws ProblemError format-unknown */
export function readFormat(context: Context<ApiEnvironment>): WrittenFormat {
  const format = context.req.query('format') ?? 'docx';
  if (format === 'docx' || format === 'pdf') return format;
  throw new ProblemError(
    'format-unknown',
    400,
    { vi: 'Chỉ viết được tệp docx và pdf.', en: 'Only docx and pdf can be written.' },
    { fields: [{ field: 'query.format', reason: { vi: 'docx hoặc pdf', en: 'docx or pdf' } }] },
  );
}

/** Writes a document and answers with it as a file to be saved; `name` is without its ending. */
export async function handOutWritten(
  context: Context<ApiEnvironment>,
  write: WriteDocument,
  document: OfficialDocument,
  name: string,
): Promise<Response> {
  const format = readFormat(context);
  const bytes = await writeOrRefuse(write, document, format);
  const file = { name: `${name}.${format}`, mediaType: writtenMediaTypes[format], size: bytes.length };
  // Copied: bytes that came from another process are a window on a larger buffer, and its slice is another one.
  return context.body(new Uint8Array(bytes).buffer, 200, attachmentHeaders(file));
}
