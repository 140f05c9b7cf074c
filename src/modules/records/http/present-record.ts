import type { RecordFile as RecordFileShape, WorkRecord as WorkRecordShape } from '../contract.ts';
import type { RecordFile } from '../domain/record.ts';
import type { SeenEntry } from '../use-cases/look-at-records.ts';

/** A record as it is sent, with what stands on it. */
export function presentEntry({ record, counts, files, questions, may }: SeenEntry): WorkRecordShape {
  return {
    id: record.id,
    organization: { id: record.organizationId, name: record.organizationName },
    source: record.source,
    doneOn: record.doneOn,
    place: record.place,
    words: record.words,
    link: record.link,
    quantities: [...record.quantities],
    toldHow: record.toldHow,
    toldDetail: record.toldDetail,
    version: record.version,
    corrections: record.corrections,
    counts,
    enteredAt: record.enteredAt.toISOString(),
    enteredBy: record.enteredByName,
    changedAt: record.changedAt.toISOString(),
    changedBy: record.changedByName,
    confirmedAt: record.confirmedAt?.toISOString() ?? null,
    confirmedBy: record.confirmedByName,
    confirmedVersion: record.confirmedVersion,
    withdrawnAt: record.withdrawnAt?.toISOString() ?? null,
    withdrawnBy: record.withdrawnByName,
    withdrawnReason: record.withdrawnReason,
    files: files.map(presentFile),
    questions: questions.map((question) => ({
      id: question.id,
      words: question.words,
      askedAt: question.askedAt.toISOString(),
      askedBy: question.askedByName,
      answer: question.answer,
      answeredAt: question.answeredAt?.toISOString() ?? null,
      answeredBy: question.answeredByName,
    })),
    may: [...may],
  };
}

/** A file as it is sent. */
export function presentFile({ id, name, kind, mediaType, size, width, height }: RecordFile): RecordFileShape {
  return { id, name, kind, mediaType, size, width, height };
}
