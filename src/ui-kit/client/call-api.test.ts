import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from './api-problem.ts';
import { callApi } from './call-api.ts';

interface SmallApi {
  'get /api/things': {
    params: undefined;
    query: { q?: string | undefined };
    body: undefined;
    response: { things: number };
  };
  'patch /api/things/{thing}': {
    params: { thing: string };
    query: undefined;
    body: { version: number };
    response: null;
  };
}

const call = callApi<SmallApi>();

function answerWith(status: number, body: string) {
  const answer = vi.fn<typeof fetch>(async () => new Response(body, { status }));
  vi.stubGlobal('fetch', answer);
  return answer;
}

afterEach(() => vi.unstubAllGlobals());

describe('a call of the API', () => {
  it('sends method, address and body as the contract names them', async () => {
    const answer = answerWith(200, '{}');
    await call('patch /api/things/{thing}', { params: { thing: '7' }, body: { version: 3 } });
    expect(answer).toHaveBeenCalledWith(
      '/api/things/7',
      expect.objectContaining({ method: 'PATCH', body: '{"version":3}' }),
    );
  });

  it('gives the answer back', async () => {
    answerWith(200, '{"things":2}');
    await expect(call('get /api/things', { query: { q: 'a' } })).resolves.toEqual({ things: 2 });
  });

  it('throws what the server refused, in its words', async () => {
    answerWith(409, '{"title":"Đã đổi","code":"things.changed","remedy":"Tải lại."}');
    const problem = await call('get /api/things').catch((reason: unknown) => reason);
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({
      status: 409,
      title: 'Đã đổi',
      code: 'things.changed',
      remedy: 'Tải lại.',
    });
  });

  it('calls an answer that is no problem document unreadable and keeps its status', async () => {
    answerWith(502, '<html>');
    await expect(call('get /api/things')).rejects.toMatchObject({ code: 'unreadable', status: 502 });
  });

  it('says that no answer came when the line is down', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('failed');
    });
    await expect(call('get /api/things')).rejects.toMatchObject({ code: 'network', status: 0 });
  });
});
