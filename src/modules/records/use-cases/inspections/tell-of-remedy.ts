import type { Act } from '#modules/audit/door.ts';
import { type Telling, tellBodies } from '#modules/work/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Inspection, Remedy } from '../../domain/inspection/inspection.ts';
import type { RemedyAct, RemedySide } from '../../domain/inspection/remedy-state.ts';

/** A remedy about which something was done, with the inspection it belongs to. */
interface Concerned {
  readonly remedy: Remedy;
  readonly inspection: Pick<Inspection, 'organizationId'>;
}

/** What was done, on which side; and by whom, where that is nobody of the house. */
interface ToldAct {
  readonly wanted: { readonly kind: RemedyAct; readonly words: string };
  readonly side: RemedySide;
  readonly byName?: string;
}

/**
 * Tells the other side of an act about a remedy: whoever inspected that a report waits to be judged, the body what was
 * judged of it, and that a judgement was taken back. Its end that moved is told with it (`moveRemedyEnd`).
 */
export async function tellOfRemedy(
  tx: Transaction,
  act: Act,
  { remedy, inspection }: Concerned,
  { wanted, side, byName }: ToldAct,
): Promise<void> {
  const { obligationId, organizationId: body, words: subject } = remedy;
  const told = { subject, said: wanted.words, obligationId, planId: null };
  const tellings: readonly Telling[] = (() => {
    switch (wanted.kind) {
      case 'report':
        if (side === 'inspector' || inspection.organizationId === null) return [];
        return [{ ...told, organizationId: inspection.organizationId, kind: 'to-decide' as const }];
      case 'return':
        return [{ ...told, organizationId: body, kind: 'asked-for-more' as const }];
      case 'accept':
        return [{ ...told, organizationId: body, kind: 'remedy-accepted' as const }];
      case 'take-back':
        return side === 'body' ? [] : [{ ...told, organizationId: body, kind: 'record-changed' as const }];
      case 'move-end':
        return [];
    }
  })();
  await tellBodies(tx, act, tellings, byName);
}
