import { localDay, localMinute } from '#kernel/time/local-time.ts';
import { admit, serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes, Api } from '#platform/http/api.ts';
import { guardedResponses, SESSION_SCHEME } from '#platform/http/mount-endpoint.ts';
import { refuseInvalidRequest } from '#platform/http/refuse-invalid-request.ts';
import { listEndpoints, type SavedView as SavedViewShape, workbookQuery } from '../contract/list-work.ts';
import { readColumns } from '../domain/list-column.ts';
import { canWork } from '../domain/permissions.ts';
import type { SavedView } from '../domain/saved-view.ts';
import { changeObligations } from '../use-cases/change-obligations.ts';
import { exportList, type ListImport } from '../use-cases/exchange-list.ts';
import { listObligationGroups } from '../use-cases/group-obligations.ts';
import { changeView, listViews, removeView, saveView } from '../use-cases/keep-views.ts';
import { type ReadSheets, receiveList } from '../use-cases/receive-list.ts';
import { presentObligation } from './present-obligation.ts';
import { readNarrowing } from './read-narrowing.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Everything people do with the list beside reading it; `readSheets` reads a file in the fence. */
export function listRoutes(readSheets: ReadSheets): AddRoutes {
  return (api, world) => {
    serve(api, listEndpoints.listGroups, {
      law: (actor) => canWork(actor, 'work.read'),
      answer: async ({ actor, act, query }) => {
        const wanted = { ...readNarrowing(query), by: query.by };
        const { groups, more } = await listObligationGroups(
          world.db,
          actor.realmId,
          wanted,
          localMinute(act.now),
        );
        return { groups: [...groups], more };
      },
    });
    serve(api, listEndpoints.moveObligations, {
      law: (actor) => canWork(actor, 'work.set-obligation-state'),
      answer: async ({ actor, act, body }) => {
        const changed = await inTransaction(world.db, (tx) =>
          changeObligations(tx, { ...act, actor }, body.moves),
        );
        return { obligations: changed.map((row) => presentObligation(row, localMinute(act.now))) };
      },
    });
    serve(api, listEndpoints.importList, {
      law: (actor) => canWork(actor, 'work.set-obligation-state'),
      answer: async ({ actor, act, query, file }) => {
        if (file === null) throw new TypeError('An upload came without its file.');
        const sent = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), ...query };
        return presentImport(await receiveList({ db: world.db, readSheets }, { ...act, actor }, sent));
      },
    });
    addViewRoutes(api, world);
    addDownload(api, world);
  };
}

const addViewRoutes: AddRoutes = (api, world) => {
  serve(api, listEndpoints.listViews, {
    law: (actor) => canWork(actor, 'work.read'),
    answer: async ({ actor }) => ({
      views: (await listViews(world.db, actor)).map((view) => presentView(view, actor.accountId)),
    }),
  });
  serve(api, listEndpoints.saveView, {
    law: (actor) => canWork(actor, 'work.read'),
    answer: async ({ actor, act, body }) =>
      presentView(
        await inTransaction(world.db, (tx) => saveView(tx, { ...act, actor }, body)),
        actor.accountId,
      ),
  });
  serve(api, listEndpoints.changeView, {
    law: (actor) => canWork(actor, 'work.read'),
    answer: async ({ actor, act, body, params }) => {
      const wanted = { ...body, id: params.view };
      return presentView(
        await inTransaction(world.db, (tx) => changeView(tx, { ...act, actor }, wanted)),
        actor.accountId,
      );
    },
  });
  serve(api, listEndpoints.removeView, {
    law: (actor) => canWork(actor, 'work.read'),
    answer: async ({ actor, act, params }) => {
      await inTransaction(world.db, (tx) => removeView(tx, { ...act, actor }, params.view));
      return undefined;
    },
  });
};

const addDownload: AddRoutes = (api, world) => {
  describeDownload(api);
  api.get('/obligations/workbook', async (context) => {
    const { actor, act } = await admit(context, (who) => canWork(who, 'work.read'));
    const parsed = workbookQuery.safeParse(context.req.query());
    refuseInvalidRequest({ ...parsed, target: 'query' } as never, context as never);
    const { sort, columns, ...narrowing } = parsed.data ?? {};
    const query = { ...readNarrowing(narrowing), sort };
    const bytes = await inTransaction(
      world.db,
      (tx) => exportList(tx, { ...act, actor }, query, readColumns(columns)),
      'repeatable read',
    );
    return context.body(bytes.slice().buffer, 200, {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="nhiem-vu-${localDay(act.now)}.xlsx"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    });
  });
};

/** A file to be saved: no JSON, so no endpoint of the contract. */
function describeDownload(api: Api): void {
  api.openAPIRegistry.registerPath({
    method: 'get',
    path: '/obligations/workbook',
    summary: 'The list as it is shown, as XLSX; it comes back by POST to the same address.',
    tags: ['obligations'],
    security: [{ [SESSION_SCHEME]: [] }],
    request: { query: workbookQuery },
    responses: {
      200: {
        description: 'The bytes.',
        content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } },
      },
      ...guardedResponses(),
    },
  });
}

function presentView(view: SavedView, accountId: string): SavedViewShape {
  const { id, name, address, sharedWith, accountName, version } = view;
  return { id, name, address, sharedWith, own: view.accountId === accountId, madeBy: accountName, version };
}

function presentImport({ changes, unchanged, problems }: ListImport) {
  return {
    changes: changes.map(({ row, before, wanted }) => ({
      row,
      id: before.id,
      number: before.number,
      text: before.text,
      organization: before.organizationName,
      from: { state: before.state, note: before.reason },
      to: { state: wanted.state, note: wanted.reason },
    })),
    unchanged,
    problems: problems.map((problem) => ({ ...problem })),
  };
}
