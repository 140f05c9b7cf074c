import { ProblemError } from './problem.ts';

/** The last change of a row that somebody else made meanwhile. */
export interface LastChange {
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByName: string;
}

/**
 * Refuses a write that was made on an older version: names who changed the row last and gives the version
 * that stands now, so that a screen can show both and lose neither (DESIGN law 8).
 */
export function versionConflict({ version, changedAt, changedByName }: LastChange): ProblemError {
  return new ProblemError(
    'version-conflict',
    409,
    {
      vi: `${changedByName} đã sửa nội dung này sau khi bạn mở.`,
      en: `${changedByName} changed this after you opened it.`,
    },
    {
      remedy: {
        vi: 'Tải lại để xem bản mới, rồi làm lại phần của bạn.',
        en: 'Load it again to see the new state, then make your change once more.',
      },
      extra: { version, changedBy: changedByName, changedAt: changedAt.toISOString() },
    },
  );
}
