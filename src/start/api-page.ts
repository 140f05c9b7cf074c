import { html, raw } from 'hono/html';
import type { ApiDescription } from './compose-api.ts';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly responses: readonly { readonly status: string; readonly description: string }[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c2b2d; }
  h2 { margin-top: 2.5rem; border-bottom: 1px solid #c9d4d5; }
  h3 { font-size: 1rem; margin: 1.5rem 0 0.25rem; }
  code { font-family: ui-monospace, monospace; }
  .method { text-transform: uppercase; color: #0b5f68; font-weight: 700; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0.25rem 0; }
  dd { margin: 0; }`;

/** Writes the API for people to read: one page without scripts, made from the same description that programs get. */
export function renderApiPage(description: ApiDescription, nonce: string) {
  const operations = listOperations(description);
  const tags = [...new Set(operations.flatMap((operation) => operation.tags))];
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>API · ${description.info.title}</title>
        <style nonce="${nonce}">${raw(STYLE)}</style>
      </head>
      <body>
        <h1>API · ${description.info.title} ${description.info.version}</h1>
        <p>${description.info.description}</p>
        <p>OpenAPI 3.1: <a href="/api/openapi.json">/api/openapi.json</a></p>
        ${tags.map((tag) => renderTag(tag, operations))}
      </body>
    </html>`;
}

function renderTag(tag: string, operations: readonly Operation[]) {
  return html`<h2>${tag}</h2>
    ${operations.filter((operation) => operation.tags.includes(tag)).map(renderOperation)}`;
}

function renderOperation(operation: Operation) {
  return html`<h3><code><span class="method">${operation.method}</span> /api${operation.path}</code></h3>
    <p>${operation.summary}</p>
    <dl>
      ${operation.responses.map(
        ({ status, description }) => html`<dt><code>${status}</code></dt>
          <dd>${description}</dd>`,
      )}
    </dl>`;
}

function listOperations(description: ApiDescription): Operation[] {
  return Object.entries(description.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item?.[method];
      if (operation === undefined) return [];
      const responses = Object.entries(operation.responses ?? {}).map(([status, response]) => ({
        status,
        description: 'description' in response ? String(response.description) : '',
      }));
      const tags = operation.tags?.length ? operation.tags : [path.split('/')[1] ?? ''];
      return [{ method, path, summary: operation.summary ?? operation.description ?? '', tags, responses }];
    }),
  );
}
