import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { type EventProposal, eventEndpoints } from '../contract/events.ts';
import type { BesideRecord } from '../domain/beside-record.ts';
import { canRecord } from '../domain/permissions.ts';
import { decideEvent, lookAtEvents, undoEvent } from '../use-cases/merge-events.ts';

/** The routes by which records of one event are put together and parted again. */
export const addEventRoutes: AddRoutes = (api, world) => {
  serve(api, eventEndpoints.listEvents, {
    law: (actor) => canRecord(actor, 'records.read'),
    answer: async ({ actor, act, params }) => {
      const seen = await lookAtEvents(world.db, actor, params.obligation, act.now);
      return {
        events: seen.events.map(({ recordId, others }) => ({
          record: recordId,
          others: others.map(({ record, tie }) => ({
            ...presentBeside(record),
            tie: tie === null ? null : { id: tie.id, version: tie.version },
            decidedBy: tie?.decidedByName ?? null,
          })),
        })),
        apart: seen.apart.map(({ recordId, other, tie }) => ({
          record: recordId,
          other: presentBeside(other),
          tie: { id: tie.id, version: tie.version },
          decidedBy: tie.decidedByName,
        })),
        proposals: seen.proposals.map(({ recordId, other, score, reasons }) => ({
          record: recordId,
          other: presentBeside(other),
          score,
          reasons: [...reasons],
        })),
        mayMerge: seen.mayMerge,
      };
    },
  });
  serve(api, eventEndpoints.decideEvent, {
    law: (actor) => canRecord(actor, 'records.merge-events'),
    answer: ({ actor, act, body }) =>
      inTransaction(world.db, (tx) => decideEvent(tx, { ...act, actor }, body)),
  });
  serve(api, eventEndpoints.undoEvent, {
    law: (actor) => canRecord(actor, 'records.merge-events'),
    answer: async ({ actor, act, params, body }) => {
      const seen = { id: params.tie, version: body.version };
      await inTransaction(world.db, (tx) => undoEvent(tx, { ...act, actor }, seen));
      return undefined;
    },
  });
};

function presentBeside(record: BesideRecord): EventProposal['other'] {
  return {
    id: record.id,
    obligation: record.obligationId,
    organization: { id: record.organizationId, name: record.organizationName },
    doneOn: record.doneOn,
    place: record.place,
    words: record.words.length > 300 ? `${record.words.slice(0, 300)}…` : record.words,
  };
}
