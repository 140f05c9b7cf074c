import type { Reading } from '#modules/documents/contract.ts';
import { documentsApi } from '#modules/documents/widgets/document-queries.ts';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { type Change, type CorrectionPath, tornPaths } from './correction-paths.ts';

/** A change that somebody else's change tears: both are kept until a person says what stands. */
export interface Conflict {
  readonly change: Change;
  readonly paths: readonly CorrectionPath[];
  /** The document with what the other person set right. */
  readonly theirs: Reading;
}

/** The refusal of a save that somebody else's change tears. */
export class Torn extends Error {
  readonly conflict: Conflict;
  constructor(conflict: Conflict) {
    super('Somebody else set the same value right.');
    this.conflict = conflict;
  }
}

/**
 * Saves a change over the document as it stands, however often somebody else was quicker, as long as they set other
 * values right. @throws Torn when they set the same one
 */
export async function saveOver(
  change: Change,
  seen: Reading | undefined,
  standing: Reading | undefined,
  fetchAnew: () => Promise<Reading>,
): Promise<{ before: Reading; after: Reading }> {
  let before = standing ?? (await fetchAnew());
  for (let round = 1; ; round += 1) {
    const paths = tornPaths(change, seen ?? before, before);
    if (paths.length > 0) throw new Torn({ change, paths, theirs: before });
    try {
      const after = await documentsApi('patch /api/readings/{reading}', {
        params: { reading: before.id },
        body: {
          version: before.version,
          corrections: change.corrections,
          without: change.without.map((path) => [...path]),
        },
      });
      return { before, after };
    } catch (reason) {
      const quicker = reason instanceof ApiProblem && reason.code === 'version-conflict';
      if (!quicker || round > 5) throw reason;
      before = await fetchAnew();
    }
  }
}
