import { admit } from '#modules/access/door.ts';
import { getReadingSource } from '#modules/documents/door.ts';
import type { AddRoutes } from '#platform/http/api.ts';
import { describeWritten, handOutWritten, readFormat } from '#writing/hand-out-written.ts';
import type { WriteDocument } from '#writing/write-or-refuse.ts';
import { endpoints } from '../contract.ts';
import { composePlan } from '../domain/compose-plan.ts';
import { canPlans } from '../domain/permissions.ts';
import { getPlanHead } from '../use-cases/get-plan-head.ts';
import { planNotFound } from '../use-cases/problems.ts';

/** The route by which a plan goes out as an official document; `write` writes behind the fence. */
export function planExportRoutes(write: WriteDocument): AddRoutes {
  return (api, world) => {
    describeWritten(api, '/plans/{plan}/document', 'One plan as an official document, to be saved.');
    api.get('/plans/:plan/document', async (context) => {
      const { actor } = await admit(context, (who) => canPlans(who, 'plans.read'));
      readFormat(context);
      const named = endpoints.getPlan.params.safeParse(context.req.param());
      if (!named.success) throw planNotFound();
      const head = await getPlanHead(world.db, actor.realmId, named.data.plan);
      const source = await getReadingSource(world.db, actor.realmId, head.readingId);
      return handOutWritten(context, write, composePlan(source), fileNameOf(head));
    });
  };
}

/** `45-KH-UBND Công tác thông tin đối ngoại`: what an office finds again in a folder. */
function fileNameOf({ number, title }: { readonly number: string | null; readonly title: string }): string {
  const words = [number?.replace(/\//gu, '-').replace(/^-/u, ''), title].filter(Boolean).join(' ');
  return words.length <= 90 ? words : `${words.slice(0, 90).trimEnd()}…`;
}
