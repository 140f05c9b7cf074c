import { readProblem, unreachable } from './api-problem.ts';
import { attendanceHeader } from './attendance.ts';
import { callLanguage } from './call-language.ts';
import { type AddressValues, fillAddress } from './fill-address.ts';
import { sendMended } from './mend-refusal.ts';
import { tellRefusal } from './watch-refusals.ts';

/** What a call of one endpoint must bring: only the parts that its contract names. */
export type CallInput<Call> = Part<Call, 'params'> & Part<Call, 'query'> & Part<Call, 'body'>;

/** What an endpoint answers. */
export type CallOutput<Call> = Call extends { readonly response: infer Response } ? Response : never;

type Part<Call, Name extends string> =
  Call extends Readonly<Record<Name, infer Value>>
    ? [Value] extends [undefined]
      ? { readonly [Key in Name]?: undefined }
      : Record<never, never> extends Value
        ? { readonly [Key in Name]?: Value }
        : { readonly [Key in Name]: Value }
    : Record<never, never>;

type Arguments<Call> =
  Record<never, never> extends CallInput<Call> ? [input?: CallInput<Call>] : [input: CallInput<Call>];

/** Calls one endpoint of a module by its name in the contract; throws an ApiProblem when refused. */
export type CallApi<Api> = <Name extends keyof Api & string>(
  name: Name,
  ...input: Arguments<Api[Name]>
) => Promise<CallOutput<Api[Name]>>;

/** Makes the caller of one module's API: `callApi<WorkApi>()('get /api/obligations', { query })`. */
export function callApi<Api>(): CallApi<Api> {
  return async (name, ...[input]) => {
    const parts = (input ?? {}) as { params?: AddressValues; query?: AddressValues; body?: unknown };
    const space = name.indexOf(' ');
    const answer = await send(
      name.slice(0, space),
      fillAddress(name.slice(space + 1), parts.params, parts.query),
      parts.body,
    );
    return answer as CallOutput<Api[typeof name]>;
  };
}

/** Sends one JSON request to our own server and reads the answer; for the sign-in library, which has no contract. */
export async function send(method: string, address: string, body?: unknown): Promise<unknown> {
  return sendMended(() => sendOnce(method, address, body));
}

async function sendOnce(method: string, address: string, body?: unknown): Promise<unknown> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': callLanguage(),
    ...attendanceHeader(),
  };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const request: RequestInit = { method: method.toUpperCase(), headers, credentials: 'same-origin' };
  if (body !== undefined) request.body = JSON.stringify(body);
  const answer = await fetch(address, request).catch(() => {
    throw unreachable();
  });
  const words = await answer.text();
  const content = parse(words);
  if (!answer.ok) throw tellRefusal(readProblem(answer.status, content));
  if (words !== '' && content === undefined) throw readProblem(answer.status, undefined);
  return content;
}

function parse(words: string): unknown {
  try {
    return words === '' ? undefined : JSON.parse(words);
  } catch {
    return undefined;
  }
}
