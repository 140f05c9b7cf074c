import { OpenAPIHono } from '@hono/zod-openapi';
import type { World } from '../world/world.ts';
import type { ApiEnvironment } from './api-environment.ts';
import { refuseInvalidRequest } from './refuse-invalid-request.ts';

/** The API of the house; its paths are written without the leading `/api`. */
export type Api = OpenAPIHono<ApiEnvironment>;

/** Adds a module's routes to the API. */
export type AddRoutes = (api: Api, world: World) => void;

/** Makes an empty API whose validation errors become problems that name the field. */
export function createApi(): Api {
  return new OpenAPIHono<ApiEnvironment>({ defaultHook: refuseInvalidRequest, strict: false });
}
