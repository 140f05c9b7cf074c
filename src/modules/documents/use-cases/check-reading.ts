import { buffer } from 'node:stream/consumers';
import { findParts } from '#kernel/composition/find-parts.ts';
import { checkForm } from '#kernel/document/checks/form/check-form.ts';
import type { CheckedDocument, Deviation } from '#kernel/document/checks/form/checked-document.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { ReadDocument } from './read-document.ts';
import { getReading } from './read-readings.ts';

/** How a document stands to its official form. */
export interface CheckedReading {
  /** The paper whose clauses are cited. */
  readonly form: string;
  /** True when margins, fonts and sizes were looked at as well: the file tells them. */
  readonly pagesChecked: boolean;
  /** True when it is older than every form that is known, so that nothing may be held against it. */
  readonly isOlder: boolean;
  readonly deviations: readonly (Deviation & { readonly words: string })[];
}

/** Long enough to know the place again. */
const QUOTED = 90;

/**
 * Checks a document that came in against its official form. Its file is read again behind the fence for margins,
 * fonts and sizes, which are not kept; where it cannot be, its words alone are checked and that is said.
 *
 * @throws ProblemError reading-not-found
 */
export async function checkReading(
  world: { readonly db: Queryable; readonly files: FileStore; readonly readDocument: ReadDocument },
  realmId: string,
  id: string,
): Promise<CheckedReading> {
  const reading = await getReading(world.db, realmId, id);
  const stream = await world.files.getStream(reading.file.id);
  const outcome =
    stream === null
      ? null
      : await world.readDocument({
          bytes: new Uint8Array(await buffer(stream)),
          name: reading.file.name,
          facts: true,
        });
  const read = outcome?.kind === 'read' ? outcome : null;
  const tree = read?.tree ?? reading.tree;
  const checked: CheckedDocument = findParts(tree, read?.draft ?? reading.draft, read?.facts ?? null);
  const texts = new Map([...paragraphsOf(tree)].map(({ id: block, text }) => [block, text]));
  return {
    form: checked.form.source,
    pagesChecked: checked.facts !== null,
    isOlder: checked.isOlder,
    deviations: checkForm(checked).map((one) => ({
      ...one,
      words: one.block === null ? '' : (texts.get(one.block) ?? '').slice(0, QUOTED),
    })),
  };
}
