import { localDay } from '#kernel/time/local-time.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes, Api } from '#platform/http/api.ts';
import { attachmentHeaders } from '#platform/http/attachment-headers.ts';
import { guardedResponses, SESSION_SCHEME } from '#platform/http/mount-endpoint.ts';
import type { World } from '#platform/world/world.ts';
import { endpoints } from '../contract.ts';
import { readLogCursor } from '../domain/log-cursor.ts';
import { canAudit } from '../domain/permissions.ts';
import type { AuditPorts } from '../use-cases/audit-ports.ts';
import { checkChainState } from '../use-cases/check-chain-state.ts';
import { erasePersonalData } from '../use-cases/erase-personal-data.ts';
import { exportChain, startOfDay } from '../use-cases/export-chain.ts';
import { type LogReader, openLogEntry, readLog, readObjectHistory } from '../use-cases/read-log.ts';
import { recordAudit } from '../use-cases/record-audit.ts';
import { presentEntry, presentOpenEntry } from './present-entry.ts';
import { streamLines } from './stream-lines.ts';

/** The routes of the log: search, one entry, the history of an object, the chain, its export, erasures. */
export function auditRoutes(ports: AuditPorts): AddRoutes {
  return (api, world) => {
    addLogRoutes(ports, api, world);
    addChainRoutes(ports, api, world);
    addExport(ports, api, world);
  };
}

function addLogRoutes(ports: AuditPorts, api: Api, world: World): void {
  const readerOf = (realmId: string, now: Date): LogReader => ({ db: world.db, ports, realmId, now });
  ports.serve(api, endpoints.listAudit, {
    law: (actor) => canAudit(actor, 'audit.read'),
    answer: async ({ actor, act, query }) => {
      const { entries, ...page } = await readLog(
        readerOf(actor.realmId, act.now),
        readNarrowing(query),
        query.cursor === undefined ? null : readLogCursor(query.cursor),
      );
      return { ...page, entries: entries.map(presentEntry) };
    },
  });
  ports.serve(api, endpoints.getAuditEntry, {
    law: (actor) => canAudit(actor, 'audit.read'),
    answer: async ({ actor, act, params }) =>
      presentOpenEntry(
        await openLogEntry(readerOf(actor.realmId, act.now), params.entry),
        canAudit(actor, 'audit.erase-personal-data').allowed,
      ),
  });
  ports.serve(api, endpoints.listAuditChoices, {
    law: (actor) => canAudit(actor, 'audit.read'),
    answer: async ({ actor, act, query }) => ({
      choices: [...(await ports.findChoices(world.db, actor.realmId, query.kind, query.q ?? '', act.now))],
    }),
  });
  ports.serve(api, endpoints.getObjectHistory, {
    // Whether the history of this kind of object is open is asked once the object is known.
    law: () => ({ allowed: true }),
    answer: async ({ actor, act, params, query }) => {
      const object = { type: params.type, id: params.object };
      const reader = readerOf(actor.realmId, act.now);
      const { entries, nextCursor } = await readObjectHistory(reader, actor, object, query.before ?? null);
      return { entries: entries.map(presentEntry), nextCursor };
    },
  });
}

type LogQuery = NonNullable<(typeof endpoints)['listAudit']['query']['_output']>;

function readNarrowing(query: LogQuery): Parameters<typeof readLog>[1] {
  const { person, body, objectType, object, action, from, to, q } = query;
  return {
    person: person ?? null,
    body: body ?? null,
    object: objectType === undefined || object === undefined ? null : { type: objectType, id: object },
    action: action ?? null,
    from: from === undefined ? null : startOfDay(from),
    before: to === undefined ? null : new Date(startOfDay(to).getTime() + 86_400_000),
    words: q === undefined || q === '' ? null : q,
  };
}

function addChainRoutes(ports: AuditPorts, api: Api, world: World): void {
  ports.serve(api, endpoints.getAuditChain, {
    law: (actor) => canAudit(actor, 'audit.read'),
    answer: async ({ actor, query }) => ({
      ...(await checkChainState(world.db, actor.realmId, query.reach)),
      singleDatabaseRole: world.config.databaseSingleRole,
    }),
  });
  ports.serve(api, endpoints.erasePersonalData, {
    law: (actor) => canAudit(actor, 'audit.erase-personal-data'),
    answer: async ({ act, body }) => ({
      erased: await inTransaction(world.db, (tx) => erasePersonalData(tx, act, body)),
    }),
  });
}

const JSON_LINES = 'application/jsonl';

function addExport(ports: AuditPorts, api: Api, world: World): void {
  api.openAPIRegistry.registerPath({
    method: 'get',
    path: '/audit/export',
    summary:
      'The log with its checkpoints as JSON lines, checked by "nhipcau audit verify" without this server.',
    tags: ['audit'],
    security: [{ [SESSION_SCHEME]: [] }],
    responses: {
      200: { description: 'The lines.', content: { [JSON_LINES]: { schema: { type: 'string' } } } },
      ...guardedResponses(),
    },
  });
  api.get('/audit/export', async (context) => {
    const { actor, act } = await ports.admit(context, (who) => canAudit(who, 'audit.export'));
    const days = { from: readDay(context.req.query('from')), to: readDay(context.req.query('to')) };
    await inTransaction(world.db, (tx) =>
      recordAudit(tx, act, {
        action: 'audit.export-chain',
        object: { type: 'realm', id: actor.realmId },
        before: null,
        after: days,
      }),
    );
    const named = await ports.nameObjects(
      world.db,
      actor.realmId,
      [{ type: 'realm', id: actor.realmId }],
      act.now,
    );
    const realm = { id: actor.realmId, name: named[0]?.name ?? '' };
    const lines = exportChain(world.db, realm, days, act.now);
    const name = `nhat-ky-${localDay(act.now)}.jsonl`;
    // The length is known only at the end.
    const { 'Content-Length': _, ...headers } = attachmentHeaders({ name, mediaType: JSON_LINES, size: 0 });
    return context.body(streamLines(lines), 200, headers);
  });
}

function readDay(day: string | undefined): string | null {
  const isDay = day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  return isDay ? day : null;
}
