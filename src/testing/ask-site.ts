import type { Site } from '#platform/http/create-site.ts';

/** What a test may add to a request. */
export interface AskOptions {
  readonly body?: unknown;
  /** A form in place of a body. */
  readonly form?: FormData;
  readonly cookie?: string;
  /** Address of the client, as our own server would have stamped it. */
  readonly from?: string;
  /** Further headers, over those that a program sends. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer, read. */
export interface Reply {
  readonly status: number;
  /** Empty when there was none. */
  readonly body: Readonly<Record<string, unknown>>;
  /** What a browser would send back. */
  readonly cookie: string;
  readonly headers: Headers;
}

/** Asks a site in this process, as a program that speaks English, and reads its JSON. */
export async function askSite(
  site: Site,
  method: string,
  path: string,
  options: AskOptions = {},
): Promise<Reply> {
  const headers = new Headers({ 'x-nhipcau': '1', 'accept-language': 'en' });
  if (options.cookie !== undefined) headers.set('cookie', options.cookie);
  if (options.from !== undefined) headers.set('x-nhipcau-client-address', options.from);
  if (options.body !== undefined) headers.set('content-type', 'application/json');
  for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value);
  const body = options.form ?? (options.body === undefined ? null : JSON.stringify(options.body));
  const response = await site.request(path, { method, headers, body });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    cookie: response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
    headers: response.headers,
  };
}
