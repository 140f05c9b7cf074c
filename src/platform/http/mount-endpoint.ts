import { createRoute, type RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Endpoint, InputOf, OutputOf } from '#kernel/base/endpoint.ts';
import type { Api } from './api.ts';
import type { ApiEnvironment } from './api-environment.ts';
import { ProblemError, problemResponse, problemSchema } from './problem.ts';
import { refuseUnkeepableText } from './refuse-unkeepable-text.ts';

/** One valid request to an endpoint, parsed by the schemas of its contract. */
export interface Call<E extends Endpoint> {
  readonly params: OutputOf<E['params']>;
  readonly query: OutputOf<E['query']>;
  readonly body: OutputOf<E['body']>;
  /** The part `file` of an upload; null for endpoints without one. */
  readonly file: File | null;
  readonly context: Context<ApiEnvironment>;
}

/** What a handler gives back: the value its contract promises, or nothing where the contract says null. */
export type Answer<E extends Endpoint> = E['response'] extends null ? undefined : InputOf<E['response']>;

/** Whom a route is open to; said in the OpenAPI document, kept by whoever mounts the endpoint. */
export type OpenTo = 'everybody' | 'signed-in';

/** The name of the session cookie's scheme in the OpenAPI document. */
export const SESSION_SCHEME = 'session';

const API_PREFIX = /^\/api(?=\/)/;
const MULTIPART_FILE = {
  type: 'object' as const,
  properties: { file: { type: 'string' as const, format: 'binary' } },
  required: ['file'],
};

/**
 * Puts an endpoint of a contract on the API: route, validation and OpenAPI entry from the one description.
 *
 * Contracts write the whole path (`/api/plans/{plan}`), as a client sends it; the API stands below `/api`.
 */
export function mountEndpoint<E extends Endpoint>(
  api: Api,
  endpoint: E,
  openTo: OpenTo,
  answer: (call: Call<E>) => Promise<Answer<E>>,
): void {
  const route = createRoute(describeRoute(endpoint, openTo));
  api.openapi(route, async (context) => {
    const value = await answer(await readCall(endpoint, context as unknown as Context<ApiEnvironment>));
    return endpoint.response === null ? context.body(null, 204) : context.json(value as never, 200);
  });
}

function describeRoute(endpoint: Endpoint, openTo: OpenTo): RouteConfig & { path: string } {
  const operation = endpoint.path.replace(API_PREFIX, '');
  return {
    method: endpoint.method,
    path: operation,
    summary: endpoint.summary,
    tags: [operation.split('/')[1] ?? 'house'],
    ...(openTo === 'signed-in' ? { security: [{ [SESSION_SCHEME]: [] }] } : {}),
    request: {
      ...(endpoint.params === undefined ? {} : { params: endpoint.params as z.ZodObject }),
      ...(endpoint.query === undefined ? {} : { query: endpoint.query as z.ZodObject }),
      ...describeBody(endpoint),
    },
    responses: {
      ...(endpoint.response === null
        ? { 204: { description: 'Done.' } }
        : {
            200: {
              description: 'Done.',
              content: { 'application/json': { schema: endpoint.response as z.ZodType } },
            },
          }),
      ...problemResponse(400, 'The request is not as the contract says.'),
      ...(openTo === 'signed-in' ? guardedResponses() : {}),
      // Which others a thing may answer (404, 409, 413, 422, 423, 429) depends on the thing; the shape is one.
      default: {
        description: 'Any other refusal.',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
  };
}

/** The refusals that every route under a law may give. */
export function guardedResponses() {
  return {
    ...problemResponse(401, 'Nobody is signed in.'),
    ...problemResponse(403, 'The law of the house does not allow it.'),
  };
}

function describeBody(endpoint: Endpoint): { body?: NonNullable<RouteConfig['request']>['body'] } {
  if (endpoint.upload === true) {
    return { body: { required: true, content: { 'multipart/form-data': { schema: MULTIPART_FILE } } } };
  }
  if (endpoint.body === undefined) return {};
  return {
    body: { required: true, content: { 'application/json': { schema: endpoint.body as z.ZodType } } },
  };
}

async function readCall<E extends Endpoint>(endpoint: E, context: Context<ApiEnvironment>): Promise<Call<E>> {
  // Typed by the contract, not by the route: the route is described from a value, so hono cannot infer it.
  const valid = (part: 'param' | 'query' | 'json') => (context.req as unknown as ValidParts).valid(part);
  const query = endpoint.query === undefined ? undefined : valid('query');
  const body = endpoint.body === undefined ? undefined : valid('json');
  refuseUnkeepableText({ query, body });
  return {
    params: (endpoint.params === undefined ? undefined : valid('param')) as Call<E>['params'],
    query: query as Call<E>['query'],
    body: body as Call<E>['body'],
    file: endpoint.upload === true ? await readFile(context) : null,
    context,
  };
}

interface ValidParts {
  valid(part: string): unknown;
}

async function readFile(context: Context<ApiEnvironment>): Promise<File> {
  const form = await context.req.parseBody().catch(() => ({}) as Record<string, unknown>);
  const file = form['file'];
  if (file instanceof File) return file;
  throw new ProblemError(
    'request.no-file',
    400,
    { vi: 'Yêu cầu không kèm tệp nào.', en: 'The request carries no file.' },
    {
      remedy: {
        vi: 'Gửi tệp ở phần có tên "file" của multipart/form-data.',
        en: 'Send the file in the part named "file" of multipart/form-data.',
      },
    },
  );
}
