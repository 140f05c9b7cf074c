import { localMinute } from '#kernel/time/local-time.ts';
import type { UrgentShape } from '../contract/urgent.ts';
import { minutesUntil, missingAnswers, replyTo } from '../domain/urgent/urgent.ts';
import type { UrgentView } from '../use-cases/urgent/look-at-urgent.ts';

/** The end of a request and the minutes to it, negative once it is past; null without an end. */
export function presentEnd(
  { dueDay, dueUntil }: UrgentView['end'],
  now: Date,
): Pick<UrgentShape, 'end' | 'minutesLeft'> {
  const minutesLeft = minutesUntil(dueDay, dueUntil, localMinute(now));
  return { end: dueDay === null ? null : { day: dueDay, until: dueUntil }, minutesLeft };
}

/** A request as it is sent at a moment. */
export function presentUrgent(
  { urgent, answers, end, runs, answersFor, needLink }: UrgentView,
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
    ...presentEnd(end, now),
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
