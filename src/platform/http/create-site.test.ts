import { createRoute, z } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import { fixedClock } from '../clock/clock.ts';
import { readConfig } from '../config/read-config.ts';
import { createIdMaker } from '../ids/new-id.ts';
import { createLog } from '../log/create-log.ts';
import { createApi } from './api.ts';
import { createSite } from './create-site.ts';
import { type Problem, ProblemError } from './problem.ts';

const created: unknown[] = [];

function buildProbe(variables: Record<string, string> = {}) {
  const lines: string[] = [];
  const log = createLog('error', { write: (line) => lines.push(line) });
  const newId = createIdMaker(fixedClock(new Date('2026-06-15T00:00:00Z')));
  const site = createSite({ config: readConfig(variables, '/'), newId, log });
  const api = createApi();
  const body = z.object({
    title: z.string().min(3),
    year: z.number().int(),
    tags: z.array(z.string()).optional(),
  });
  const route = createRoute({
    method: 'post',
    path: '/things',
    request: { body: { content: { 'application/json': { schema: body } }, required: true } },
    responses: { 201: { description: 'Kept' } },
  });
  api.openapi(route, (c) => {
    created.push(c.req.valid('json'));
    return c.body(null, 201);
  });
  api.get('/missing', () => {
    throw new ProblemError(
      'things.not-found',
      404,
      { vi: 'Không có.', en: 'Not there.' },
      {
        remedy: { vi: 'Xem danh sách.', en: 'See the list.' },
        extra: { looked: 3, status: 200 },
        retryAfter: 7,
      },
    );
  });
  api.get('/broken', () => {
    throw new Error('connection to postgres://app:hunter22@db failed');
  });
  api.post('/upload', async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)));
  site.route('/api', api);
  return { site, lines };
}

function post(body: unknown, headers: Record<string, string> = {}): [string, RequestInit] {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return [
    'http://house.test/api/things',
    {
      method: 'POST',
      body: text,
      headers: { host: 'house.test', 'content-type': 'application/json', ...headers },
    },
  ];
}

describe('a refusal', () => {
  it('is a problem in Vietnamese with its code, remedy and the number of the request', async () => {
    const answer = await buildProbe().site.request('/api/missing');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('retry-after')).toBe('7');
    const problem = (await answer.json()) as Problem;
    expect(problem).toMatchObject({
      type: 'urn:nhipcau:problem:things.not-found',
      code: 'things.not-found',
      title: 'Không có.',
      remedy: 'Xem danh sách.',
      status: 404,
      looked: 3,
    });
    expect(problem.instance).toBe(`urn:nhipcau:request:${answer.headers.get('x-request-id')}`);
  });

  it('speaks English when asked', async () => {
    const headers = { 'accept-language': 'fr, en;q=0.8, vi;q=0.3' };
    const answer = await buildProbe().site.request('/api/missing', { headers });
    expect(await answer.json()).toMatchObject({ title: 'Not there.' });
  });

  it('of a wrong body names every field and repeats no value', async () => {
    const answer = await buildProbe().site.request(...post({ title: 'xy', tags: ['a', 5] }));
    expect(answer.status).toBe(400);
    const problem = (await answer.json()) as Problem;
    expect(problem.code).toBe('request.invalid');
    expect(problem.fields?.map((field) => field.field)).toEqual(['body.title', 'body.year', 'body.tags.1']);
    expect(problem.fields?.[0]?.reason).toBe('phải ít nhất 3 ký tự');
  });

  it('of broken JSON is a problem too', async () => {
    const answer = await buildProbe().site.request(...post('{"title": '));
    expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([400, 'request.malformed']);
  });

  it('of our own failure tells nothing of its cause, but the log does, without the password', async () => {
    const { site, lines } = buildProbe();
    const answer = await site.request('/api/broken');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('postgres');
    expect(lines.join()).toContain('connection to postgres://app:[redacted]@db failed');
    expect(lines.join()).not.toContain('hunter22');
  });

  it('of an address that leads nowhere is a problem', async () => {
    expect(await (await buildProbe().site.request('/api/nowhere')).json()).toMatchObject({
      code: 'request.not-found',
    });
  });
});

describe('a body beyond the limit', () => {
  const big = 'x'.repeat(3 * 1024 * 1024);

  it('is refused, unless it is a form with files', async () => {
    const { site } = buildProbe();
    const headers = { 'content-type': 'application/octet-stream' };
    const refused = await site.request('/api/upload', { method: 'POST', body: big, headers });
    expect([refused.status, ((await refused.json()) as Problem).code]).toEqual([413, 'request.too-large']);
    const form = { 'content-type': 'multipart/form-data; boundary=b' };
    const taken = await site.request('/api/upload', { method: 'POST', body: big, headers: form });
    expect(await taken.text()).toBe(String(big.length));
  });

  it('is refused though its length was not announced', async () => {
    const chunks = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 3; i += 1) controller.enqueue(new Uint8Array(1024 * 1024));
        controller.close();
      },
    });
    const request = new Request('http://house.test/api/upload', {
      method: 'POST',
      body: chunks,
      duplex: 'half',
    } as RequestInit);
    expect((await buildProbe().site.request(request)).status).toBe(413);
  });
});

describe('a write from a browser', () => {
  const thing = { title: 'Bridge', year: 2026 };

  it.each([
    ['of our own origin', { origin: 'http://house.test', cookie: 's=1' }, 201],
    ['of another origin', { origin: 'http://evil.test', cookie: 's=1' }, 403],
    ['of another port', { origin: 'http://house.test:81', cookie: 's=1' }, 403],
    ['of an origin that hides itself', { origin: 'null', cookie: 's=1' }, 403],
    ['of a sibling site without Origin', { 'sec-fetch-site': 'same-site', cookie: 's=1' }, 403],
    ['of the same site without Origin', { 'sec-fetch-site': 'same-origin', cookie: 's=1' }, 201],
    ['of a program with a cookie and nothing else', { cookie: 's=1' }, 403],
    ['of a program with a cookie that says who it is', { cookie: 's=1', 'x-nhipcau': '1' }, 201],
    ['of a program without a cookie', {}, 201],
  ])('%s', async (_, headers, status) => {
    const before = created.length;
    const answer = await buildProbe().site.request(...post(thing, headers as Record<string, string>));
    expect(answer.status).toBe(status);
    expect(created.length - before).toBe(status === 201 ? 1 : 0);
  });

  it('is compared with PUBLIC_ORIGIN where that is given, whatever the Host header says', async () => {
    const { site } = buildProbe({ PUBLIC_ORIGIN: 'https://nhipcau.example.vn' });
    const ours = await site.request(...post(thing, { origin: 'https://nhipcau.example.vn' }));
    const host = await site.request(...post(thing, { origin: 'http://house.test' }));
    expect([ours.status, host.status]).toEqual([201, 403]);
    expect(ours.headers.get('strict-transport-security')).toContain('max-age');
  });
});

describe('every answer', () => {
  it('carries the safety headers and is not kept by caches', async () => {
    for (const path of ['/api/missing', '/api/broken', '/nowhere']) {
      const { headers } = await buildProbe().site.request(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });
});
