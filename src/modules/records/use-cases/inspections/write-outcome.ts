import type { OfficialDocument } from '#kernel/document/model/official-document.ts';
import type { Actor } from '#kernel/law/actor.ts';
import { localDay, localMinute } from '#kernel/time/local-time.ts';
import { getRealm } from '#modules/access/door.ts';
import {
  chooseSigner,
  findSender,
  type Obligation,
  sayState,
  symbolOf,
  withPlace,
} from '#modules/work/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { composeOutcome } from '../../domain/inspection/compose-outcome.ts';
import { sayRemedyEnd } from '../../domain/inspection/remedy-work.ts';
import { getInspection } from './look-at-inspections.ts';

/**
 * The outcome of an inspection as the actor may read it, ready to be written.
 *
 * @throws ProblemError inspection-not-found, access.other-organization
 */
export async function writeOutcome(
  db: Queryable,
  actor: Actor,
  id: string,
  now: Date,
): Promise<{ readonly document: OfficialDocument; readonly name: string }> {
  const { inspection, obligations } = await getInspection(db, actor, id, now);
  const realm = (await getRealm(db, actor.realmId)).name;
  const day = localDay(inspection.sentAt ?? now);
  const sender = await findSender(db, actor.realmId, inspection.organizationId, { realm, day });
  const place = realm.replace(/^(?:Tỉnh|Thành phố)\s+/u, '');
  const head = {
    isParty: sender.kind.startsWith('party-'),
    issuer: withPlace(sender.name, place),
    above: sender.above === null ? null : withPlace(sender.above, place),
    symbol: symbolOf(sender),
    place,
    signature: chooseSigner(sender.kind, 'urge'),
    day,
  };
  const ends = new Map(
    inspection.remedies.flatMap((remedy) => {
      const words = sayRemedyEnd(remedy, day);
      return words === null ? [] : [[remedy.id, words] as const];
    }),
  );
  const items = obligations.map((work) => itemOf(work, now));
  const document = composeOutcome(inspection, head, { items, ends });
  return { document, name: `Thông báo kết quả kiểm tra ${inspection.fromDay ?? day}` };
}

function itemOf(work: Obligation, now: Date) {
  const { organizationName, text, planNumber, planTitle, number } = work;
  const plan = planNumber ?? planTitle;
  const { end, state } = sayState(work, localMinute(now));
  return {
    body: organizationName,
    text,
    plan: number === null || plan === '' ? plan : `${plan}, mục ${number.replace(/\.$/u, '')}`,
    end,
    state,
  };
}
