/**
 * One HTTP endpoint as a module's `contract.ts` states it: the one source for the server's route, the
 * OpenAPI document and the typed client of our screens.
 *
 * The schemas are zod types, held here only by their shape so that neither the kernel nor the browser
 * takes the validator with it: screens import the contract as a type.
 */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Path with OpenAPI placeholders: `/api/plans/{plan}`. */
  readonly path: string;
  /** One English sentence for the OpenAPI document. */
  readonly summary: string;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** True when the body is multipart/form-data with one part `file`. */
  readonly upload?: boolean;
  /** Null when the answer has no body (204). */
  readonly response: Schema | null;
}

/** What a schema lets in and gives out; every zod type has these two fields. */
export interface Schema {
  readonly _input: unknown;
  readonly _output: unknown;
}

/** What may be given to a schema. */
export type InputOf<S> = S extends { readonly _input: infer Value } ? Value : undefined;
/** What a schema gives out once it has let a value in. */
export type OutputOf<S> = S extends { readonly _output: infer Value } ? Value : undefined;

/** The endpoints of a module as a type: key `get /api/plans/{plan}`, value what goes in and comes out. */
export type ApiOf<Endpoints extends Readonly<Record<string, Endpoint>>> = {
  [Name in keyof Endpoints as `${Endpoints[Name]['method']} ${Endpoints[Name]['path']}`]: {
    readonly params: InputOf<Endpoints[Name]['params']>;
    readonly query: InputOf<Endpoints[Name]['query']>;
    readonly body: Endpoints[Name]['upload'] extends true ? FormDataLike : InputOf<Endpoints[Name]['body']>;
    readonly response: OutputOf<Endpoints[Name]['response']>;
  };
};

/** The part of a browser's FormData that a call needs; named by shape because the kernel knows no DOM. */
export interface FormDataLike {
  append(name: string, value: unknown, fileName?: string): void;
}
