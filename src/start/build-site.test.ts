import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '#platform/clock/clock.ts';
import { readConfig } from '#platform/config/read-config.ts';
import type { Site } from '#platform/http/create-site.ts';
import { createIdMaker } from '#platform/ids/new-id.ts';
import { createLog } from '#platform/log/create-log.ts';
import type { World } from '#platform/world/world.ts';
import { buildSite } from './build-site.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-site-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The site over an application of one page and one picture; no module, and a database nobody asks. */
function build(isBuilt = true): Site {
  if (isBuilt) {
    writeFileSync(path.join(folder, 'index.html'), '<h1>Nhịp Cầu</h1>');
    writeFileSync(path.join(folder, 'mark.svg'), '<svg/>');
  }
  const world = {
    config: readConfig({}, '/'),
    newId: createIdMaker(systemClock),
    log: createLog('silent'),
  } as World;
  return buildSite(world, {
    modules: [],
    appFolder: folder,
    version: '1.2.3',
    migrations: 0,
    isStopping: () => false,
  });
}

async function ask(site: Site, address: string): Promise<[number, string | null]> {
  const answer = await site.request(address);
  return [answer.status, answer.headers.get('location')];
}

describe('the site', () => {
  it('leads to the application, and there to a page', async () => {
    const site = build();
    expect(await ask(site, '/')).toEqual([302, '/app/']);
    expect(await ask(site, '/app')).toEqual([302, '/app/']);
    expect(await ask(site, '/app/')).toEqual([200, null]);
  });

  it('gives the page at every address of the application, but not for a file that is missing', async () => {
    const site = build();
    const deep = await site.request('/app/ke-hoach/2026?nam=1');
    expect([deep.status, await deep.text()]).toEqual([200, '<h1>Nhịp Cầu</h1>']);
    expect(await ask(site, '/app/mark.svg')).toEqual([200, null]);
    expect(await ask(site, '/app/missing.svg')).toEqual([404, null]);
    expect(await ask(site, '/app/%E0%A4%A')).toEqual([200, null]);
  });

  it('says what to do when the application has not been built', async () => {
    const answer = await build(false).request('/app/');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'application.not-built', remedy: 'Chạy "npm start".' });
  });

  it('describes its API under its own version', async () => {
    const answer = await build().request('/api/openapi.json');
    expect(await answer.json()).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } });
  });
});
