import { composeFromManuscript } from '#kernel/composition/compose-from-manuscript.ts';
import { findParts } from '#kernel/composition/find-parts.ts';
import { checkForm } from '#kernel/document/checks/form/check-form.ts';
import type { Deviation } from '#kernel/document/checks/form/checked-document.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import type { ReadDocument } from '#modules/documents/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { type WriteDocument, writeOrRefuse } from '#writing/write-or-refuse.ts';
import { compareRead, type ReadAgain } from '../domain/manuscript/compare-read.ts';
import { manuscriptUnreadable } from './manuscript-problems.ts';
import { getManuscript } from './write-manuscript.ts';

/** How a written plan stands to its official form, and whether it is read again as it was written. */
export interface CheckedManuscript {
  readonly version: number;
  readonly form: string;
  readonly deviations: readonly (Deviation & { readonly words: string })[];
  readonly again: ReadAgain;
}

/** Long enough to know the place again. */
const QUOTED = 90;

/**
 * Writes the plan as a file, reads that file again behind the fence, and says what of its form and of its tasks is
 * not as it should be: what a clerk would find out later, told while writing.
 *
 * @throws ProblemError manuscript-not-found, manuscript-unreadable, and as `writeOrRefuse`
 */
export async function checkManuscript(
  world: { readonly db: Queryable; readonly write: WriteDocument; readonly readDocument: ReadDocument },
  realmId: string,
  id: string,
): Promise<CheckedManuscript> {
  const { content, version } = await getManuscript(world.db, realmId, id);
  const bytes = await writeOrRefuse(world.write, composeFromManuscript(content), 'docx');
  const outcome = await world.readDocument({ bytes, name: 'ban-soan.docx', facts: true });
  if (outcome.kind !== 'read') throw manuscriptUnreadable();
  const { tree, draft, facts = null } = outcome;
  const checked = findParts(tree, draft, facts);
  const texts = new Map([...paragraphsOf(tree)].map(({ id: block, text }) => [block, text]));
  return {
    version,
    form: checked.form.source,
    deviations: checkForm(checked).map((one) => ({
      ...one,
      words: one.block === null ? '' : (texts.get(one.block) ?? '').slice(0, QUOTED),
    })),
    again: compareRead(content, draft),
  };
}
