import { serve } from '#modules/access/door.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { type ListOutcome as ListOutcomeShape, listEndpoints } from '../contract/record-list.ts';
import { rowsOfPaste } from '../domain/list-rows.ts';
import { canRecord } from '../domain/permissions.ts';
import {
  type ListOutcome,
  type ReadSheets,
  readListFile,
  receiveRecordList,
} from '../use-cases/receive-record-list.ts';

/** The routes by which a list becomes one record a row; `readSheets` reads a file in the fence. */
export function recordListRoutes(readSheets: ReadSheets): AddRoutes {
  return (api, world) => {
    serve(api, listEndpoints.pasteRecordList, {
      law: (actor) => canRecord(actor, 'records.add-record'),
      answer: async ({ actor, act, params, body }) => {
        const { text, toldHow, toldDetail, ...how } = body;
        const told = { toldHow: toldHow ?? null, toldDetail: toldDetail ?? null };
        const list = { ...how, ...told, rows: rowsOfPaste(text) };
        return present(await receiveRecordList(world.db, { ...act, actor }, params.obligation, list));
      },
    });
    serve(api, listEndpoints.uploadRecordList, {
      law: (actor) => canRecord(actor, 'records.add-record'),
      answer: async ({ actor, act, params, query, file }) => {
        if (file === null) throw new TypeError('An upload came without its file.');
        const bytes = new Uint8Array(await file.arrayBuffer());
        const person = { ...act, actor };
        const rows = await readListFile({ db: world.db, readSheets }, person, { bytes, name: file.name });
        const list = {
          rows,
          doneOn: query.doneOn,
          toldHow: query.toldHow ?? null,
          toldDetail: query.toldDetail ?? null,
          dryRun: query.dryRun === 'yes',
          leaveBadOut: query.leaveBadOut === 'yes',
        };
        return present(await receiveRecordList(world.db, person, params.obligation, list));
      },
    });
  };
}

function present({ records, faults, leftOut, ids, began }: ListOutcome): ListOutcomeShape {
  return {
    records: records.map((record) => ({ ...record, quantities: [...record.quantities] })),
    faults: [...faults],
    leftOut: [...leftOut],
    ids: [...ids],
    began,
  };
}
