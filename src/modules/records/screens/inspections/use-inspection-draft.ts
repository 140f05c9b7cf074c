import { useState } from 'react';
import { useSession } from '#modules/access/widgets/session.ts';
import { useKeptDraft } from '#ui-kit/fields/use-kept-draft.ts';
import type { InspectionShape } from '../../contract/inspections.ts';
import { draftOf, type InspectionDraft } from './inspection-draft.ts';
import { type KeptInspection, readKept, saysAlready } from './kept-inspection.ts';

/** An inspection as it is typed; what is not saved outlives the tab. */
export interface WrittenDraft {
  readonly draft: InspectionDraft;
  /** What is not saved, and the version it was written on; null: nothing. */
  readonly kept: KeptInspection | null;
  /** It was written in an earlier tab and found again. */
  readonly isRecalled: boolean;
  readonly change: (part: Partial<InspectionDraft>) => void;
  readonly forget: () => void;
  /** What was sent stands as this version; what was typed meanwhile goes on from there. */
  readonly settle: (sent: InspectionDraft, version: number) => void;
}

/** Keeps what is typed into an inspection on this machine until it is saved or dropped. */
export function useInspectionDraft(inspection: InspectionShape): WrittenDraft {
  const { account } = useSession();
  const [kept, write, forgetKept] = useKeptDraft<KeptInspection | null>(
    `nhipcau.inspection.${account.id}.${inspection.id}`,
    readKept,
  );
  const [isRecalled, setRecalled] = useState(kept !== null);
  // What was kept and stands already was saved, but the answer was lost on its way.
  const unsaved = kept === null || saysAlready(inspection, kept.draft) ? null : kept;
  return {
    draft: unsaved?.draft ?? draftOf(inspection),
    kept: unsaved,
    isRecalled: isRecalled && unsaved !== null,
    change: (part) => {
      // Whoever writes on has taken up what was found.
      setRecalled(false);
      write((now) => {
        const isNew = now === null || saysAlready(inspection, now.draft);
        const base = isNew ? { version: inspection.version, draft: draftOf(inspection) } : now;
        return { version: base.version, draft: { ...base.draft, ...part } };
      });
    },
    forget: () => {
      setRecalled(false);
      forgetKept();
    },
    settle: (sent, version) => {
      setRecalled(false);
      write((now) => (now === null || now.draft === sent ? null : { version, draft: now.draft }));
    },
  };
}
