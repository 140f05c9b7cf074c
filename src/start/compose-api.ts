import type { Api } from '#platform/http/api.ts';
import { createApi } from '#platform/http/api.ts';
import { SESSION_SCHEME } from '#platform/http/mount-endpoint.ts';
import type { World } from '#platform/world/world.ts';
import type { HouseModule } from './compose-modules.ts';

/** The OpenAPI 3.1 document of the house, as an object. */
export type ApiDescription = ReturnType<Api['getOpenAPI31Document']>;

/** Puts the routes of all modules into one API. */
export function composeApi(modules: readonly HouseModule[], world: World): Api {
  const api = createApi();
  for (const module of modules) module.routes?.(api, world);
  return api;
}

/** Describes the API as OpenAPI 3.1; paths are relative to `/api`. */
export function describeApi(api: Api, version: string): ApiDescription {
  api.openAPIRegistry.registerComponent('securitySchemes', SESSION_SCHEME, {
    type: 'apiKey',
    in: 'cookie',
    name: 'nhipcau-*.session_token',
    description:
      'The cookie that signing in sets; its name holds eight letters of the house in place of the star.',
  });
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Nhịp Cầu',
      version,
      description:
        'Errors are RFC 9457 problems (application/problem+json), in the language of Accept-Language. ' +
        'A program that writes with a session cookie sends the header X-Nhipcau: 1.',
    },
    servers: [{ url: '/api' }],
  });
}
