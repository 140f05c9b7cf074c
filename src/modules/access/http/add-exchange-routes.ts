import type { Actor } from '#kernel/law/actor.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes, Api } from '#platform/http/api.ts';
import { guardedResponses, SESSION_SCHEME } from '#platform/http/mount-endpoint.ts';
import { type AccountWorkbookOutcome, endpoints } from '../contract.ts';
import type { AccountPlan } from '../domain/exchange/plan-accounts.ts';
import { canAccess } from '../domain/permissions.ts';
import type { AccessPorts } from '../use-cases/access-ports.ts';
import { exportAccounts, writeAccountTemplate } from '../use-cases/exchange-accounts.ts';
import { receiveAccounts } from '../use-cases/receive-accounts.ts';
import { admit, serve } from '../use-cases/serve-endpoint.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const law = (actor: Actor) => canAccess(actor, 'access.exchange-accounts');

/** Accounts by spreadsheet; before those of one account, whose identifier would take their name for itself. */
export function exchangeRoutes(ports: AccessPorts): AddRoutes {
  return (api, world) => {
    serve(api, endpoints.importAccounts, {
      law,
      answer: async ({ act, actor, query, file }) => {
        if (file === null) throw new TypeError('An upload came without its file.');
        const sent = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), ...query };
        const plan = await receiveAccounts(world.db, ports, act, sent);
        const bodies = plan.toMake.flatMap(({ positions }) =>
          positions.map(({ organizationId }) => organizationId),
        );
        const ids = [...new Set(bodies.filter((id) => id !== null))];
        return presentPlan(plan, await ports.nameOrganizations(world.db, actor.realmId, ids, act.now));
      },
    });
    describeDownload(
      api,
      '/accounts/workbook',
      'All accounts with what they hold, as XLSX without passwords.',
    );
    api.get('/accounts/workbook', async (context) => {
      const { act } = await admit(context, law);
      const bytes = await inTransaction(world.db, (tx) => exportAccounts(tx, ports, act));
      return context.body(asBody(bytes), 200, downloadHeaders(`tai-khoan-${localDay(act.now)}.xlsx`));
    });
    describeDownload(api, '/accounts/workbook/template', 'An empty workbook of accounts to be filled in.');
    api.get('/accounts/workbook/template', async (context) => {
      await admit(context, law);
      return context.body(asBody(await writeAccountTemplate()), 200, downloadHeaders('tai-khoan-mau.xlsx'));
    });
  };
}

/** A file to be saved: no JSON, so no endpoint of the contract. */
function describeDownload(api: Api, path: string, summary: string): void {
  api.openAPIRegistry.registerPath({
    method: 'get',
    path,
    summary,
    tags: ['accounts'],
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

function presentPlan(
  { toMake, kept, problems }: AccountPlan,
  names: ReadonlyMap<string, string>,
): AccountWorkbookOutcome {
  return {
    made: toMake.map(({ row, name, email, kind, positions }) => ({
      row,
      name,
      email,
      kind,
      positions: positions.map(({ role, organizationId }) => ({
        role,
        organization: organizationId === null ? null : (names.get(organizationId) ?? null),
      })),
    })),
    kept,
    problems: problems.map((problem) => ({ ...problem })),
  };
}
