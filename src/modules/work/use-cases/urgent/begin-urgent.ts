import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import type { Actor } from '#kernel/law/actor.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { getReadingForPlan, moveReadingOfUrgent, type ReadingForPlan } from '#modules/documents/door.ts';
import { getOrganizations, readDefinitions, suggestOrganizations } from '#modules/organizations/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { canWork } from '../../domain/permissions.ts';
import { type ReadLetter, readLetter } from '../../domain/urgent/urgent.ts';
import { insertUrgent } from '../../store/urgent.ts';

/**
 * Begins a request out of a letter that came in: its questions, whom they name where that is sure, and its end. A
 * person sets it right before it is sent. The letter waits for nobody any more.
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
  const asked = await findAsked(tx, realmId, letter, reading.tree, today);
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
      dueDay: letter.day,
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
  await moveReadingOfUrgent(tx, act, readingId, 'urgent');
  await recordAudit(tx, act, {
    action: 'work.begin-urgent',
    object: { type: 'urgent', id },
    before: null,
    after: { readingId, questions: asked.length, day: letter.day, hour: letter.hour },
  });
  return id;
}

/** The questions with the bodies that their printed names surely mean. */
async function findAsked(
  db: Queryable,
  realmId: string,
  letter: ReadLetter,
  tree: ReadingForPlan['tree'],
  day: string,
): Promise<readonly { readonly text: string; readonly ids: readonly string[] }[]> {
  const names = letter.questions.flatMap((question) => question.names);
  const definitions = readDefinitions([...paragraphsOf(tree)].map(({ text }) => text));
  const issuer = letter.asker === '' ? null : letter.asker;
  const suggested = await suggestOrganizations(db, realmId, names, { day, issuer, definitions });
  const meant = (name: string): readonly string[] => {
    const one = suggested.get(name);
    return one?.certain === true && one.resolution.kind === 'organizations'
      ? one.resolution.organizationIds
      : [];
  };
  return letter.questions.map((question) => ({
    text: question.text,
    ids: [...new Set(question.names.flatMap(meant))],
  }));
}
