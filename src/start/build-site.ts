import { createSite, type Site } from '#platform/http/create-site.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { makeNonce, pagePolicy } from '#platform/http/secure-answers.ts';
import { type FolderServer, serveFolder } from '#platform/http/serve-folder.ts';
import type { World } from '#platform/world/world.ts';
import { addHealth, type HealthOptions } from './add-health.ts';
import { renderApiPage } from './api-page.ts';
import { composeApi, describeApi } from './compose-api.ts';
import type { HouseModule } from './compose-modules.ts';

/** What the site is built from. */
export interface SiteParts extends HealthOptions {
  readonly modules: readonly HouseModule[];
  /** The folder of the built staff application. */
  readonly appFolder: string;
  readonly version: string;
}

/** Builds everything that answers: health, API with its description, staff application. */
export function buildSite(world: World, parts: SiteParts): Site {
  const site = createSite(world);
  addHealth(site, world, parts);
  addApi(site, world, parts);
  const application = serveFolder(parts.appFolder);
  addApplication(site, application);
  addReplyPage(site, application);
  // The portal will stand here; until then the house opens on the application of the staff.
  site.get('/', (c) => c.redirect('/app/'));
  return site;
}

function addApi(site: Site, world: World, parts: SiteParts): void {
  const api = composeApi(parts.modules, world);
  const description = describeApi(api, parts.version);
  site.get('/api/openapi.json', (c) => c.json(description));
  site.get('/api/docs', (c) => {
    const nonce = makeNonce();
    c.header('content-security-policy', pagePolicy(nonce));
    return c.html(renderApiPage(description, nonce));
  });
  site.route('/api', api);
}

function addApplication(site: Site, application: FolderServer): void {
  site.get('/app/*', async (c, next) => {
    // Routing here is blind to a closing stroke, but relative addresses are not: `/app` must become `/app/`.
    const { pathname } = new URL(c.req.url);
    if (pathname === '/app') return c.redirect('/app/');
    const within = decodePath(pathname.slice('/app/'.length));
    const file = within === '' ? null : await application.file(c, within);
    if (file !== null) return file;
    // A missing picture is missing; every other address is one of the application's own.
    if (/\.\w+$/.test(within)) return next();
    const page = await application.page(c);
    if (page === null) throw notBuilt();
    return page;
  });
}

/** The page behind a reply link: small, without an account, and none of the staff's application. */
function addReplyPage(site: Site, application: FolderServer): void {
  site.get('/tra-loi', async (c) => {
    const page = await application.page(c, 'reply.html');
    if (page === null) throw notBuilt();
    return page;
  });
}

function notBuilt(): ProblemError {
  return new ProblemError(
    'application.not-built',
    503,
    { vi: 'Ứng dụng chưa được dựng.', en: 'The application has not been built.' },
    { remedy: { vi: 'Chạy "npm start".', en: 'Run "npm start".' } },
  );
}

/** An address that is badly encoded is no file; the application may say what it thinks of it. */
function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
