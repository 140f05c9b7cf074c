import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import type { Actor } from '#kernel/law/actor.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { getReadingForPlan } from '#modules/documents/door.ts';
import { getOrganizations, readDefinitions, suggestOrganizations } from '#modules/organizations/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { endOfDay } from '../../domain/end-of-time.ts';
import { canWork } from '../../domain/permissions.ts';
import { readLetter } from '../../domain/urgent/urgent.ts';
import { insertUrgent } from '../../store/urgent.ts';

/**
 * Begins a request out of a letter that came in: its questions, whom they name where that is sure, and its end. A
 * person sets it right before it is sent.
 *
 * @throws ProblemError reading-not-found, reading-confirmed, reading-discarded
 */
export async function beginUrgent(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  readingId: string,
): Promise<string> {
  enforceDecision(canWork(act.actor, 'work.run-urgent'));
  const { realmId, actor } = act;
  const today = localDay(act.now);
  const reading = await getReadingForPlan(tx, realmId, readingId);
  const letter = readLetter(reading.draft, reading.title);
  const suggested = await suggestOrganizations(
    tx,
    realmId,
    letter.questions.flatMap(({ names }) => names),
    {
      day: today,
      issuer: letter.asker === '' ? null : letter.asker,
      definitions: readDefinitions([...paragraphsOf(reading.tree)].map((one) => one.text)),
    },
  );
  const meant = (name: string): readonly string[] => {
    const one = suggested.get(name);
    return one?.certain === true && one.resolution.kind === 'organizations'
      ? one.resolution.organizationIds
      : [];
  };
  const asked = letter.questions.map(({ text, names }) => ({
    text,
    ids: [...new Set(names.flatMap(meant))],
  }));
  const own = actor.organizationId === null ? [] : [actor.organizationId];
  const wanted = [...new Set([...own, ...asked.flatMap(({ ids }) => ids)])];
  const bodies = await getOrganizations(tx, realmId, wanted, today);
  const id = act.newId();
  await insertUrgent(
    tx,
    realmId,
    {
      id,
      readingId,
      title: letter.title,
      asker: letter.asker,
      number: letter.number,
      dueDay: endOfDay(letter.day, letter.hour).namedDay,
      dueUntil: letter.day === null || letter.hour === null ? null : `${letter.day}T${letter.hour}`,
      questions: asked.map(({ text, ids }) => ({
        id: act.newId(),
        text,
        bodies: ids.flatMap((body) => {
          const name = bodies.get(body)?.name;
          return name === undefined ? [] : [{ id: body, name }];
        }),
        reply: null,
      })),
      organizationId: actor.organizationId,
      organizationName:
        actor.organizationId === null ? null : (bodies.get(actor.organizationId)?.name ?? null),
    },
    authorOf(act),
  );
  await recordAudit(tx, act, {
    action: 'work.begin-urgent',
    object: { type: 'urgent', id },
    before: null,
    after: { readingId, questions: asked.length, day: letter.day, hour: letter.hour },
  });
  return id;
}
