import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import type { Corrections, Reading } from '#modules/documents/contract.ts';
import { readingQuery } from '#modules/documents/widgets/document-queries.ts';
import { showToast, takeBackOrTell } from '#ui-kit/toast/show-toast.tsx';
import {
  type Change,
  type CorrectionPath,
  isNothing,
  leaveOut,
  pathsOf,
  takesBack,
} from './correction-paths.ts';
import { type Conflict, saveOver, Torn } from './save-over.ts';
import { keepTyped } from './typed-words.ts';
import { createUndoSteps, type UndoSteps, type Way } from './undo-steps.ts';

/** How a correction is saved. */
export interface SaveOptions {
  /** What was done, for a notice with the way back; nothing is said of what can be seen in its field. */
  readonly said?: string | undefined;
  /** The document as the person saw it; left out: as it stands now. */
  readonly seen?: Reading | undefined;
  readonly onSaved?: (reading: Reading) => void;
}

/** Saving what a person sets right, one after another, each against the version it was made on. */
export interface CorrectReading {
  /** The document. */
  readonly reading: string;
  /** Whether the law lets the person set anything right; fields are plain words where it does not. */
  readonly may: boolean;
  /** The document as it stands now. */
  readonly now: () => Reading | undefined;
  readonly save: (corrections: Corrections, options?: SaveOptions) => void;
  /** Takes the last change back, or makes the last one taken back anew. */
  readonly undo: () => void;
  readonly redo: () => void;
  readonly isSaving: boolean;
  readonly savedOnce: boolean;
  readonly failure: unknown;
  readonly conflict: Conflict | null;
  /** Ends a conflict: mine stand at these places, theirs at the others. */
  readonly settle: (mine: readonly CorrectionPath[]) => void;
}

/** A change that was made, and the one that takes it back. */
interface Step {
  readonly back: Change;
  readonly after: Reading;
}

interface Save extends SaveOptions {
  readonly change: Change;
  readonly seen: Reading | undefined;
  readonly way: Way;
}

/** Keeps corrections of one document. */
export function useCorrectReading(id: string): CorrectReading {
  const kit = useTranslations('kit');
  const t = useTranslations('plans.review');
  const answers = useQueryClient();
  const may = mayDo(useSession(), 'documents.correct-reading');
  const { queryKey } = readingQuery(id);
  const conflicts = useConflicts(id);
  const [steps] = useState(() => createUndoSteps<Step>());
  const now = (): Reading | undefined => answers.getQueryData(queryKey);
  const said = (way: 'undo' | 'redo'): string => t(way === 'undo' ? 'undone' : 'redone');

  const mutation = useMutation<{ before: Reading; after: Reading }, Error, Save>({
    // One at a time, so that each save knows the version the one before it made.
    scope: { id: `correct-${id}` },
    mutationFn: ({ change, seen }) =>
      saveOver(change, seen, now(), () => answers.fetchQuery({ ...readingQuery(id), staleTime: 0 })),
    onSuccess: ({ before, after }, { change, way, said: words, onSaved }) => {
      keepSaved(answers, change, after);
      const step = { back: takesBack(change, before, after), after };
      steps.keep(step, way);
      const undo = { words: kit('undo'), act: () => go(step, 'undo') };
      if (words !== undefined) showToast({ words, ...(way === 'undo' ? {} : { undo }) });
      onSaved?.(after);
    },
    onError: (reason) => {
      if (reason instanceof Torn) conflicts.add(reason.conflict);
    },
  });

  const go = (step: Step, way: 'undo' | 'redo'): Promise<void> =>
    walkStep(steps, step, (change) => mutation.mutateAsync({ ...change, way, said: said(way) }));
  const goLast = (way: 'undo' | 'redo'): void => {
    const step = steps.last(way);
    if (step !== undefined) void takeBackOrTell(() => go(step, way));
  };
  const save = (corrections: Corrections, { seen = now(), ...options }: SaveOptions = {}): void =>
    mutation.mutate({ ...options, change: { corrections, without: [] }, seen, way: 'do' });

  return {
    reading: id,
    may,
    now,
    save,
    undo: () => goLast('undo'),
    redo: () => goLast('redo'),
    isSaving: mutation.isPending,
    savedOnce: mutation.isSuccess,
    failure: mutation.error instanceof Torn ? null : mutation.error,
    conflict: conflicts.first,
    settle: (mine) => {
      const settled = conflicts.settle(mine);
      if (settled === null) mutation.reset();
      else mutation.mutate({ ...settled, way: 'do' });
    },
  };
}

/** Takes one step back or makes it anew, once; one whose save fails stays at hand, to be tried again. */
async function walkStep(
  steps: UndoSteps<Step>,
  step: Step,
  save: (back: Pick<Save, 'change' | 'seen'>) => Promise<unknown>,
): Promise<void> {
  if (!steps.take(step)) return;
  try {
    await save({ change: step.back, seen: step.after });
    steps.letGo(step);
  } catch (reason) {
    // What somebody else's change tears waits in the conflict, where nothing of it is lost.
    if (reason instanceof Torn) return steps.letGo(step);
    steps.putBack(step);
    throw reason;
  }
}

/** Puts a saved document where every screen reads it, and lets go of the words that are in it now. */
function keepSaved(answers: QueryClient, change: Change, after: Reading): void {
  answers.setQueryData(readingQuery(after.id).queryKey, after);
  void answers.invalidateQueries({ queryKey: ['readings', 'list'] });
  for (const path of pathsOf(change)) keepTyped(after.id, path.join('.'), null);
}

/** Conflicts that wait for a person, the oldest first: none pushes another out. */
function useConflicts(id: string) {
  const [waiting, wait] = useState<readonly Conflict[]>([]);
  const first = waiting[0] ?? null;
  return {
    first,
    add: (conflict: Conflict): void => wait((before) => [...before, conflict]),
    /** Ends the first: what is left to save once all places that stay theirs are left out, or null. */
    settle: (mine: readonly CorrectionPath[]): Pick<Save, 'change' | 'seen'> | null => {
      if (first === null) return null;
      wait((before) => before.slice(1));
      const theirs = first.paths.filter((path) => !mine.includes(path));
      for (const path of theirs) keepTyped(id, path.join('.'), null);
      const change = leaveOut(first.change, theirs);
      return isNothing(change) ? null : { change, seen: first.theirs };
    },
  };
}
