import type { AddRoutes } from '#platform/http/api.ts';
import type { World } from '#platform/world/world.ts';

/** One module as the roof sees it. */
export interface HouseModule {
  readonly name: string;
  /** Adds the module's routes; paths are written without the leading `/api`. */
  readonly routes?: AddRoutes;
  /** Runs once after migration and before the first request, for example to make the first administrator. */
  readonly prepare?: (world: World) => Promise<void>;
}

/** The modules of the house, in their order (DESIGN 4): earlier ones first. */
export const modules: readonly HouseModule[] = [];
