import type { Actor } from '#kernel/law/actor.ts';
import { localMinute } from '#kernel/time/local-time.ts';
import { admit, getRealm } from '#modules/access/door.ts';
import { getOrganizations } from '#modules/organizations/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { describeWritten, handOutWritten, readFormat } from '#writing/hand-out-written.ts';
import type { WriteDocument } from '#writing/write-or-refuse.ts';
import { endpoints } from '../contract.ts';
import { composeList } from '../domain/compose-list.ts';
import { composeSummary, type SummaryFacts } from '../domain/compose-summary.ts';
import { canWork } from '../domain/permissions.ts';
import { gatherObligations } from '../use-cases/gather-obligations.ts';
import { addressUnread } from '../use-cases/problems.ts';
import { sumUpWork } from '../use-cases/sum-up-work.ts';
import { presentSummary } from './present-summary.ts';
import { readNarrowing } from './read-narrowing.ts';
import { factsOfSummary } from './summary-facts.ts';

/** The routes by which lists and the summary go out as official documents; `write` writes behind the fence. */
export function workExportRoutes(write: WriteDocument): AddRoutes {
  return (api, world) => {
    addListRoute(write)(api, world);
    addSummaryRoute(write)(api, world);
  };
}

function addListRoute(write: WriteDocument): AddRoutes {
  return (api, world) => {
    describeWritten(api, '/obligations/document', 'The obligations under a filter as the annex of a letter.');
    api.get('/obligations/document', async (context) => {
      const { actor, act } = await admit(context, (who) => canWork(who, 'work.read'));
      readFormat(context);
      const { format: _, ...asked } = context.req.query();
      const filter = endpoints.listObligations.query.safeParse(asked);
      if (!filter.success) throw addressUnread();
      const now = localMinute(act.now);
      const query = { ...readNarrowing(filter.data), sort: filter.data.sort };
      const obligations = await gatherObligations(world.db, actor.realmId, query, now);
      return handOutWritten(
        context,
        write,
        composeList(obligations, now),
        `Danh sách nhiệm vụ ${now.slice(0, 10)}`,
      );
    });
  };
}

function addSummaryRoute(write: WriteDocument): AddRoutes {
  return (api, world) => {
    describeWritten(api, '/summary/document', 'The summary of the work as a report of one page.');
    api.get('/summary/document', async (context) => {
      const { actor, act } = await admit(context, (who) => canWork(who, 'work.read'));
      readFormat(context);
      const { format: _, ...asked } = context.req.query();
      const query = endpoints.getSummary.query.safeParse(asked);
      if (!query.success) throw addressUnread();
      const { plan = null, day = null } = query.data;
      const minute = localMinute(act.now);
      const at = { moment: act.now, minute };
      const work = await sumUpWork(world.db, actor.realmId, { planId: plan, day }, at);
      const realm = (await getRealm(world.db, actor.realmId)).name;
      const issuer = await findIssuer(world.db, actor, work.day);
      const facts = factsOfSummary(presentSummary(work, realm), issuer);
      return handOutWritten(context, write, composeSummary(facts), `Tóm tắt ${work.day}`);
    });
  };
}

/** The body of whoever asks, and the one above it in the tree of the State. */
async function findIssuer(
  db: Queryable,
  { realmId, organizationId }: Actor,
  day: string,
): Promise<SummaryFacts['issuer']> {
  if (organizationId === null) return null;
  const own = (await getOrganizations(db, realmId, [organizationId], day)).get(organizationId);
  if (own === undefined) return null;
  const above = (own.parents.find(({ tree }) => tree === 'state') ?? own.parents[0])?.id;
  const named = above === undefined ? null : (await getOrganizations(db, realmId, [above], day)).get(above);
  return { name: own.name, above: named?.name ?? null };
}
