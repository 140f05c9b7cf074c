import type { RequestLanguage } from './choose-language.ts';

/**
 * What every request carries inside the house. A module adds its own by
 * `declare module 'hono' { interface ContextVariableMap { actor: Actor } }`.
 */
export interface ApiVariables {
  requestId: string;
  language: RequestLanguage;
  /** Address of the client as far as it can be believed; also in the header named by `CLIENT_ADDRESS_HEADER`. */
  clientAddress: string;
}

/** The environment of every route. */
export interface ApiEnvironment {
  Variables: ApiVariables;
}
