import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiEnvironment } from './api-environment.ts';
import { PAGE_NONCE_PLACEHOLDER } from './page-nonce.ts';
import { serveFolder } from './serve-folder.ts';

let folder: string;
const site = new Hono<ApiEnvironment>();

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-app-'));
  const app = path.join(folder, 'app');
  mkdirSync(path.join(app, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.json'), '{}');
  writeFileSync(path.join(app, '.build-key'), 'key');
  // What Windows takes for a way out, other systems take for the name of a file.
  writeFileSync(path.join(app, 'assets', '..\\..\\secret.json'), '{}');
  writeFileSync(path.join(app, 'index.html'), `<style nonce="${PAGE_NONCE_PLACEHOLDER}"></style>`);
  writeFileSync(path.join(app, 'mark.svg'), '<svg/>');
  writeFileSync(path.join(app, 'assets', 'main-a1B2c3D4.js'), 'plain');
  writeFileSync(path.join(app, 'assets', 'main-a1B2c3D4.js.br'), 'small');
  const application = serveFolder(app);
  site.get('/page', async (c) => (await application.page(c)) ?? c.notFound());
  site.get('/*', async (c) => {
    const within = decodeURIComponent(c.req.path.slice(1));
    return (await application.file(c, within)) ?? c.notFound();
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a built application', () => {
  it('gives each page a nonce of its own, the same in the page and in its policy', async () => {
    const pages = await Promise.all([site.request('/page'), site.request('/page')]);
    const nonces = await Promise.all(
      pages.map(async (page) => {
        const nonce = /nonce="([^"]+)"/.exec(await page.text())?.[1] ?? '';
        expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(nonces[0]).not.toContain(PAGE_NONCE_PLACEHOLDER);
  });

  it('lets browsers keep files with a hash in their name for ever, and asks about others', async () => {
    const hashed = await site.request('/assets/main-a1B2c3D4.js');
    expect(hashed.headers.get('cache-control')).toContain('immutable');
    const plain = await site.request('/mark.svg');
    expect(plain.headers.get('cache-control')).toBe('no-cache');
    const again = await site.request('/mark.svg', {
      headers: { 'if-none-match': plain.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('sends the compressed file to whom can read it', async () => {
    const small = await site.request('/assets/main-a1B2c3D4.js', {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect([small.headers.get('content-encoding'), await small.text()]).toEqual(['br', 'small']);
    const plain = await site.request('/assets/main-a1B2c3D4.js');
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, 'plain']);
  });

  it.each([
    '/..%2fsecret.json',
    '/assets%2f..%2f..%2fsecret.json',
    '/assets/..%5c..%5csecret.json',
    '/.build-key',
    '/nowhere.js',
    '/assets',
    '/a%00.js',
  ])('has nothing at %s', async (address) => {
    expect((await site.request(address)).status).toBe(404);
  });
});
