import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { ManuscriptPart, PartKind } from '#kernel/composition/manuscript.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import { addPart, changePart, dropPart, movePart, putBack, removePart } from './change-parts.ts';
import type { ManuscriptWriter } from './manuscript-writer.ts';

/** What a person does with the parts of a text. */
export interface PartActs {
  readonly change: (id: string, change: Partial<ManuscriptPart>) => void;
  /** Adds a part behind another, or at the end, and goes to it. */
  readonly add: (kind: PartKind, behind: string | null) => void;
  readonly move: (id: string, by: -1 | 1) => void;
  readonly drop: (id: string, before: string | null) => void;
  readonly remove: (id: string) => void;
}

/**
 * The acts on the parts of a plan; taking one out can be undone, and moving does not lose the place of the cursor.
 *
 * @param pen names the parts that this screen adds apart from those that others add at the same time
 */
export function usePartActs({ change }: Pick<ManuscriptWriter, 'change'>, pen: string): PartActs {
  const t = useTranslations('plans.writing');
  const kit = useTranslations('kit');
  const afterwards = useRef<(() => void) | null>(null);
  const added = useRef(0);
  useEffect(() => {
    afterwards.current?.();
    afterwards.current = null;
  });
  return useMemo(() => {
    const parts = (make: (parts: readonly ManuscriptPart[]) => readonly ManuscriptPart[]): void =>
      change((content) => ({ ...content, parts: make(content.parts) }));
    return {
      change: (id, part) => parts((all) => changePart(all, id, part)),
      add: (kind, behind) => {
        added.current += 1;
        const id = `${pen}-${added.current}`;
        afterwards.current = () => goToPart(id);
        parts((all) => addPart(all, kind, id, behind));
      },
      move: (id, by) => {
        const held = document.activeElement;
        afterwards.current = () => {
          if (!(held instanceof HTMLElement)) return;
          held.focus({ preventScroll: true });
          held.scrollIntoView({ block: 'nearest' });
        };
        parts((all) => movePart(all, id, by));
      },
      drop: (id, before) => parts((all) => dropPart(all, id, before)),
      remove: (id) => {
        parts((all) => {
          const at = all.findIndex((part) => part.id === id);
          const part = all[at];
          if (part === undefined) return all;
          const undo = { words: kit('undo'), act: () => parts((rest) => putBack(rest, part, at)) };
          showToast({ words: t('removed'), undo });
          return removePart(all, id);
        });
      },
    };
  }, [change, kit, pen, t]);
}

/** Brings a part into sight and puts the cursor into its words. */
export function goToPart(id: string): void {
  const part = document.getElementById(`part-${id}`);
  if (part === null) return;
  part.scrollIntoView({ block: 'nearest' });
  const field = part.querySelector<HTMLElement>('[data-words], textarea, input');
  field?.focus({ preventScroll: true });
}
