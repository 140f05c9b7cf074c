import { localDay } from '#kernel/time/local-time.ts';
import { reportingHalfYear } from '#kernel/time/reporting-half-year.ts';
import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { endpoints, type RecordVersion } from '../contract.ts';
import { canRecord } from '../domain/permissions.ts';
import { addRecords } from '../use-cases/add-records.ts';
import { answerQuestion, askForMore } from '../use-cases/ask-for-more.ts';
import { confirmByBody, correctRecord, restoreRecord, withdrawRecord } from '../use-cases/change-record.ts';
import type { ReadEvidence } from '../use-cases/keep-files.ts';
import { listIndicators, listVersions, lookAtRecords } from '../use-cases/look-at-records.ts';
import { addEventRoutes } from './add-event-routes.ts';
import { addFileRoutes } from './add-file-routes.ts';
import { addIndicatorRoutes } from './add-indicator-routes.ts';
import { replyRoutes } from './add-reply-routes.ts';
import { presentEntry } from './present-record.ts';

/** The routes of records; `readEvidence` reads a file in the fence. */
export function recordRoutes(readEvidence: ReadEvidence): AddRoutes {
  return (api, world) => {
    addLookingRoutes(api, world);
    addWritingRoutes(api, world);
    addQuestionRoutes(api, world);
    addFileRoutes(readEvidence)(api, world);
    replyRoutes(readEvidence)(api, world);
    addIndicatorRoutes(api, world);
    addEventRoutes(api, world);
  };
}

const addLookingRoutes: AddRoutes = (api, world) => {
  serve(api, endpoints.listRecords, {
    law: (actor) => canRecord(actor, 'records.read'),
    answer: async ({ actor, act, params }) => {
      const { entries, entering } = await lookAtRecords(world.db, actor, params.obligation, act.now);
      const today = localDay(act.now);
      return { records: entries.map(presentEntry), entering, today, period: reportingHalfYear(today) };
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
      const { ids, began } = await addRecords(world.db, { ...act, actor }, params.obligation, body.records);
      return { ids: [...ids], began };
    },
  });
  serve(api, endpoints.correctRecord, {
    law: (actor) => canRecord(actor, 'records.change-record'),
    answer: async ({ actor, act, params, body }) => {
      const seen = { id: params.record, version: body.version };
      await correctRecord(world.db, { ...act, actor }, seen, body.content);
      return undefined;
    },
  });
  serve(api, endpoints.withdrawRecord, {
    law: (actor) => canRecord(actor, 'records.change-record'),
    answer: async ({ actor, act, params, body }) => {
      const seen = { id: params.record, version: body.version };
      const reason = body.reason === '' ? null : body.reason;
      return { takenBack: await withdrawRecord(world.db, { ...act, actor }, seen, reason) };
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
      await inTransaction(world.db, (tx) => confirmByBody(tx, { ...act, actor }, seen));
      return undefined;
    },
  });
};

const addQuestionRoutes: AddRoutes = (api, world) => {
  serve(api, endpoints.askForMore, {
    law: (actor) => canRecord(actor, 'records.ask-for-more'),
    answer: async ({ actor, act, params, body }) => ({
      id: await askForMore(world.db, { ...act, actor }, params.record, body.words),
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
