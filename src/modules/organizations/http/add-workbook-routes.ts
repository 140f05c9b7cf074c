import { localDay } from '#kernel/time/local-time.ts';
import { admit, serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes, Api } from '#platform/http/api.ts';
import { guardedResponses, SESSION_SCHEME } from '#platform/http/mount-endpoint.ts';
import type { WorkbookOutcome } from '../contract.ts';
import { endpoints } from '../contract.ts';
import type { WorkbookPlan } from '../domain/exchange/plan-workbook.ts';
import { canOrganizations } from '../domain/permissions.ts';
import { exportWorkbook, writeTemplate } from '../use-cases/exchange-workbook.ts';
import { type ReadSheets, receiveWorkbook } from '../use-cases/receive-workbook.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The routes of spreadsheets of bodies; `readSheets` reads a file in the fence. */
export function workbookRoutes(readSheets: ReadSheets): AddRoutes {
  return (api, world) => {
    serve(api, endpoints.importWorkbook, {
      law: (actor) => canOrganizations(actor, 'organizations.exchange'),
      answer: async ({ act, query, file }) => {
        if (file === null) throw new TypeError('An upload came without its file.');
        const sent = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
        const plan = await receiveWorkbook({ db: world.db, readSheets }, act, { ...sent, ...query });
        return presentPlan(plan);
      },
    });
    describeDownload(api, '/organizations/workbook', 'All bodies with their history and people, as XLSX.');
    api.get('/organizations/workbook', async (context) => {
      const { actor } = await admit(context, (who) => canOrganizations(who, 'organizations.exchange'));
      const act = context.get('startAct')(actor);
      const bytes = await inTransaction(world.db, (tx) => exportWorkbook(tx, act));
      return context.body(asBody(bytes), 200, downloadHeaders(`co-quan-${localDay(act.now)}.xlsx`));
    });
    describeDownload(api, '/organizations/workbook/template', 'An empty workbook of bodies to be filled in.');
    api.get('/organizations/workbook/template', async (context) => {
      await admit(context, (who) => canOrganizations(who, 'organizations.exchange'));
      return context.body(asBody(await writeTemplate()), 200, downloadHeaders('co-quan-mau.xlsx'));
    });
  };
}

/** A file to be saved: no JSON, so no endpoint of the contract. */
function describeDownload(api: Api, path: string, summary: string): void {
  api.openAPIRegistry.registerPath({
    method: 'get',
    path,
    summary,
    tags: ['organizations'],
    security: [{ [SESSION_SCHEME]: [] }],
    responses: {
      200: {
        description: 'The bytes.',
        content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } },
      },
      ...guardedResponses(),
    },
  });
}

function asBody(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}

function downloadHeaders(name: string): Record<string, string> {
  return {
    'Content-Type': XLSX,
    'Content-Disposition': `attachment; filename="${name}"`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  };
}

function presentPlan(plan: WorkbookPlan): WorkbookOutcome {
  const names = new Map(plan.toMake.map((body) => [body.key, body.names.at(-1)?.name ?? body.key]));
  return {
    made: plan.toMake.map((body) => {
      const above = (body.parents ?? []).findLast((parent) => parent.tree === body.tree);
      const parent =
        above === undefined ? null : (names.get(above.parent) ?? plan.parentNames.get(above.parent));
      return {
        row: body.row.row,
        name: body.names.at(-1)?.name ?? body.key,
        kind: body.kind,
        tree: body.tree,
        parent: parent ?? null,
      };
    }),
    kept: plan.kept,
    successions: plan.successionsToMake.length,
    contacts: plan.contactsToMake.length,
    problems: plan.problems.map((problem) => ({ ...problem })),
  };
}
