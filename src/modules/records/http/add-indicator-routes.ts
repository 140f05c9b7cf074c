import { localDay } from '#kernel/time/local-time.ts';
import { serve } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { indicatorEndpoints } from '../contract/indicators.ts';
import { canRecord } from '../domain/permissions.ts';
import {
  addIndicator,
  changeIndicator,
  listIndicatorVersions,
  listKeptIndicators,
} from '../use-cases/keep-indicators.ts';

/** The routes by which the list of counted things is kept. */
export const addIndicatorRoutes: AddRoutes = (api, world) => {
  const { db } = world;
  serve(api, indicatorEndpoints.keepIndicators, {
    law: (actor) => canRecord(actor, 'records.read'),
    answer: async ({ actor, act }) => ({
      indicators: (await listKeptIndicators(db, actor.realmId, act.now)).map(
        ({ changedAt, changedByName, ...indicator }) => ({
          ...indicator,
          changedAt: changedAt.toISOString(),
          changedBy: changedByName,
        }),
      ),
      mayKeep: canRecord(actor, 'records.keep-indicators').allowed,
      today: localDay(act.now),
    }),
  });
  serve(api, indicatorEndpoints.addIndicator, {
    law: (actor) => canRecord(actor, 'records.keep-indicators'),
    answer: async ({ actor, act, body }) => {
      await inTransaction(db, (tx) => addIndicator(tx, { ...act, actor }, body));
      return undefined;
    },
  });
  serve(api, indicatorEndpoints.changeIndicator, {
    law: (actor) => canRecord(actor, 'records.keep-indicators'),
    answer: async ({ actor, act, params, body }) => {
      const change = { ...body, code: params.code };
      await inTransaction(db, (tx) => changeIndicator(tx, { ...act, actor }, change));
      return undefined;
    },
  });
  serve(api, indicatorEndpoints.listIndicatorVersions, {
    law: (actor) => canRecord(actor, 'records.read'),
    answer: async ({ actor, params }) => ({
      versions: (await listIndicatorVersions(db, actor.realmId, params.code)).map(
        ({ writtenAt, writtenByName, ...version }) => ({
          ...version,
          writtenAt: writtenAt.toISOString(),
          writtenBy: writtenByName,
        }),
      ),
    }),
  });
};
