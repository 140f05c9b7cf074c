import { localMinute } from '#kernel/time/local-time.ts';
import type { UrgentShape } from '../contract/urgent.ts';
import { minutesUntil, missingAnswers, replyTo } from '../domain/urgent/urgent.ts';
import type { UrgentView } from '../use-cases/urgent/look-at-urgent.ts';

/** Minutes until the end of a request, negative once it is past; null without an end. */
export function minutesLeftOf(
  { dueDay, dueUntil }: Pick<UrgentView['urgent'], 'dueDay' | 'dueUntil'>,
  now: Date,
): number | null {
  return minutesUntil(dueDay, dueUntil, localMinute(now));
}

/** A request as it is sent at a moment. */
export function presentUrgent(
  { urgent, answers, runs, answersFor, needLink }: UrgentView,
  now: Date,
): UrgentShape {
  const { organizationId, organizationName } = urgent;
  return {
    id: urgent.id,
    readingId: urgent.readingId,
    title: urgent.title,
    asker: urgent.asker,
    number: urgent.number,
    day: urgent.dueDay,
    hour: urgent.dueUntil?.slice(11, 16) ?? null,
    state: urgent.state,
    organization:
      organizationId === null || organizationName === null
        ? null
        : { id: organizationId, name: organizationName },
    questions: urgent.questions.map((question) => ({
      id: question.id,
      text: question.text,
      bodies: [...question.bodies],
      reply: question.reply,
      replied: replyTo(question, answers),
      answers: answers
        .filter(({ questionId }) => questionId === question.id)
        .map((one) => ({
          organization: { id: one.organizationId, name: one.organizationName },
          words: one.words,
          toldHow: one.toldHow,
          waits: one.waits,
          version: one.version,
          at: one.answeredAt.toISOString(),
          by: one.answeredByName,
        })),
    })),
    minutesLeft: minutesLeftOf(urgent, now),
    missing: missingAnswers(urgent.questions, answers),
    version: urgent.version,
    created: { at: urgent.createdAt.toISOString(), by: urgent.createdByName },
    sentAt: urgent.sentAt?.toISOString() ?? null,
    repliedAt: urgent.repliedAt?.toISOString() ?? null,
    runs,
    answersFor: [...answersFor],
    needLink: [...needLink],
  };
}
