import { localDay } from '#kernel/time/local-time.ts';
import { reportingHalfYear } from '#kernel/time/reporting-half-year.ts';
import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import type { WriteDocument } from '#writing/write-or-refuse.ts';
import { endpoints, type RecordVersion } from '../contract.ts';
import { canRecord } from '../domain/permissions.ts';
import { addRecords } from '../use-cases/add-records.ts';
import { answerQuestion, askForMore } from '../use-cases/ask-for-more.ts';
import { confirmByBody, correctRecord, restoreRecord, withdrawRecord } from '../use-cases/change-record.ts';
import type { ReadEvidence } from '../use-cases/keep-files.ts';
import { listIndicators, listVersions, lookAtRecords } from '../use-cases/look-at-records.ts';
import type { ReadSheets } from '../use-cases/receive-record-list.ts';
import { addEventRoutes } from './add-event-routes.ts';
import { figureRoutes } from './add-figure-routes.ts';
import { addFileRoutes } from './add-file-routes.ts';
import { addIndicatorRoutes } from './add-indicator-routes.ts';
import { inspectionRoutes } from './add-inspection-routes.ts';
import { recordListRoutes } from './add-list-routes.ts';
import { replyRoutes } from './add-reply-routes.ts';
import { presentEntry } from './present-record.ts';

/** The routes of records; `readEvidence` and `readSheets` read a file in the fence, `write` writes a document there. */
export function recordRoutes(
  readEvidence: ReadEvidence,
  readSheets: ReadSheets,
  write: WriteDocument,
): AddRoutes {
  return (api, world) => {
    addLookingRoutes(api, world);
    addWritingRoutes(api, world);
    addQuestionRoutes(api, world);
    addFileRoutes(readEvidence)(api, world);
    replyRoutes(readEvidence)(api, world);
    addIndicatorRoutes(api, world);
    addEventRoutes(api, world);
    recordListRoutes(readSheets)(api, world);
    figureRoutes(readSheets)(api, world);
    inspectionRoutes(readEvidence, write)(api, world);
  };
}

const addLookingRoutes: AddRoutes = (api, world) => {
  serve(api, endpoints.listRecords, {
    law: (actor) => canRecord(actor, 'records.read'),
    answer: async ({ actor, act, params }) => {
      const { entries, entering, asks } = await lookAtRecords(world.db, actor, params.obligation, act.now);
      const today = localDay(act.now);
      const sendKey = act.newId();
      return {
        records: entries.map(presentEntry),
        entering,
        sendKey,
        asks: asks.map(({ id, text, isAnswered }) => ({ id, text, answered: isAnswered })),
        today,
        period: reportingHalfYear(today),
      };
    },
  });
  serve(api, endpoints.listRecordVersions, {
    law: (actor) => canRecord(actor, 'records.read'),
    answer: async ({ actor, params }) => ({
      versions: (await listVersions(world.db, actor.realmId, params.record)).map(
        ({ version, content, writtenAt, writtenByName }) => ({
          version,
          // Only our own server wrote it.
          content: content as RecordVersion['content'],
          writtenAt: writtenAt.toISOString(),
          writtenBy: writtenByName,
        }),
      ),
    }),
  });
  serve(api, endpoints.listIndicators, {
    law: (actor) => canRecord(actor, 'records.read'),
    answer: async ({ actor }) => ({ indicators: [...(await listIndicators(world.db, actor.realmId))] }),
  });
};

const addWritingRoutes: AddRoutes = (api, world) => {
  serve(api, endpoints.addRecords, {
    law: (actor) => canRecord(actor, 'records.add-record'),
    answer: async ({ actor, act, params, body }) => {
      const { records, key = null } = body;
      const person = { ...act, actor };
      const { ids, began } = await addRecords(world.db, person, params.obligation, records, key);
      return { ids: [...ids], began };
    },
  });
  serve(api, endpoints.correctRecord, {
    law: (actor) => canRecord(actor, 'records.change-record'),
    answer: async ({ actor, act, params, body }) => {
      const seen = { id: params.record, version: body.version };
      await correctRecord(world.db, { ...act, actor }, seen, body.content, world);
      return undefined;
    },
  });
  serve(api, endpoints.withdrawRecord, {
    law: (actor) => canRecord(actor, 'records.change-record'),
    answer: async ({ actor, act, params, body }) => {
      const seen = { id: params.record, version: body.version };
      const reason = body.reason === '' ? null : body.reason;
      return { takenBack: await withdrawRecord(world.db, { ...act, actor }, seen, reason, world) };
    },
  });
  serve(api, endpoints.restoreRecord, {
    law: (actor) => canRecord(actor, 'records.change-record'),
    answer: async ({ actor, act, params, body }) => {
      const seen = { id: params.record, version: body.version };
      const began = await inTransaction(world.db, (tx) => restoreRecord(tx, { ...act, actor }, seen));
      return { began };
    },
  });
  serve(api, endpoints.confirmRecord, {
    law: (actor) => canRecord(actor, 'records.confirm-record'),
    answer: async ({ actor, act, params, body }) => {
      const seen = { id: params.record, version: body.version };
      await inTransaction(world.db, (tx) => confirmByBody(tx, { ...act, actor }, seen, world));
      return undefined;
    },
  });
};

const addQuestionRoutes: AddRoutes = (api, world) => {
  serve(api, endpoints.askForMore, {
    law: (actor) => canRecord(actor, 'records.ask-for-more'),
    answer: async ({ actor, act, params, body }) => ({
      id: await askForMore(world.db, { ...act, actor }, params.record, body.words, world),
    }),
  });
  serve(api, endpoints.answerQuestion, {
    law: (actor) => canRecord(actor, 'records.answer-question'),
    answer: async ({ actor, act, params, body }) => {
      await answerQuestion(world.db, { ...act, actor }, params.question, body.answer);
      return undefined;
    },
  });
};
