import { localDay } from '#kernel/time/local-time.ts';
import { admit, serve } from '#modules/access/door.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { guardedResponses, SESSION_SCHEME } from '#platform/http/mount-endpoint.ts';
import { figureEndpoints } from '../contract/past-figures.ts';
import { canRecord } from '../domain/permissions.ts';
import { bringFigures, exportFigures } from '../use-cases/keep-past-figures.ts';
import { readYears } from '../use-cases/read-years.ts';
import { type ReadSheets, readListFile } from '../use-cases/receive-record-list.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The routes of figures of years before; `readSheets` reads a file in the fence. */
export function figureRoutes(readSheets: ReadSheets): AddRoutes {
  return (api, world) => {
    serve(api, figureEndpoints.readYears, {
      law: (actor) => canRecord(actor, 'records.read'),
      answer: async ({ actor, act }) => {
        const thisYear = Number(localDay(act.now).slice(0, 4));
        const years = [thisYear - 2, thisYear - 1, thisYear];
        const read = await readYears(world.db, actor.realmId, years);
        return {
          years,
          indicators: read.map(({ indicator: { code, name, unit }, amounts }) => ({
            code,
            name,
            unit,
            amounts: [...amounts],
          })),
          mayKeep: canRecord(actor, 'records.keep-figures').allowed,
        };
      },
    });
    serve(api, figureEndpoints.bringFigures, {
      law: (actor) => canRecord(actor, 'records.keep-figures'),
      answer: async ({ actor, act, query, file }) => {
        if (file === null) throw new TypeError('An upload came without its file.');
        const bytes = new Uint8Array(await file.arrayBuffer());
        const person = { ...act, actor };
        const rows = await readListFile({ db: world.db, readSheets }, person, { bytes, name: file.name });
        const { seen = null } = query;
        const outcome = await bringFigures(world.db, person, { rows, dryRun: query.dryRun === 'yes', seen });
        return {
          ...outcome,
          faults: [...outcome.faults],
          figures: outcome.figures.map(({ row, year, body, indicator, amount, source, before }) => ({
            ...{ row, year, indicator, amount, source, before },
            organization: { id: body.id, name: body.name },
          })),
        };
      },
    });
    addDownload(api, world);
  };
}

/** A file to be saved: no JSON, so no endpoint of the contract. */
const addDownload: AddRoutes = (api, world) => {
  api.openAPIRegistry.registerPath({
    method: 'get',
    path: '/past-figures/workbook',
    summary: 'Every figure of years before as XLSX, in the shape in which it comes in.',
    tags: ['past-figures'],
    security: [{ [SESSION_SCHEME]: [] }],
    responses: {
      200: {
        description: 'The bytes.',
        content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } },
      },
      ...guardedResponses(),
    },
  });
  api.get('/past-figures/workbook', async (context) => {
    const { actor, act } = await admit(context, (who) => canRecord(who, 'records.read'));
    const bytes = await exportFigures(world.db, actor.realmId);
    return context.body(bytes.slice().buffer, 200, {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="so-lieu-truoc-${localDay(act.now)}.xlsx"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    });
  });
};
