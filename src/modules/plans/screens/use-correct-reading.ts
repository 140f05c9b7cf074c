import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import type { Corrections, Reading } from '#modules/documents/contract.ts';
import { documentsApi, readingQuery } from '#modules/documents/widgets/document-queries.ts';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import {
  type Change,
  type CorrectionPath,
  isNothing,
  leaveOut,
  pathsOf,
  takesBack,
  tornPaths,
} from './correction-paths.ts';
import { keepTyped } from './typed-words.ts';

/** How a correction is saved. */
export interface SaveOptions {
  /** What was done, for a notice with the way back; nothing is said of what can be seen in its field. */
  readonly said?: string | undefined;
  /** The document as the person saw it; left out: as it stands now. */
  readonly seen?: Reading | undefined;
  readonly onSaved?: (reading: Reading) => void;
}

/** A change that somebody else's change tears: both are kept until a person says what stands. */
export interface Conflict {
  readonly change: Change;
  readonly paths: readonly CorrectionPath[];
  /** The document with what the other person set right. */
  readonly theirs: Reading;
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
  /** Which way it goes through what was done: forward, back, or forward again. */
  readonly way: 'do' | 'undo' | 'redo';
}

class Torn extends Error {
  readonly conflict: Conflict;
  constructor(conflict: Conflict) {
    super('Somebody else set the same value right.');
    this.conflict = conflict;
  }
}

/** Keeps corrections of one document. */
export function useCorrectReading(id: string): CorrectReading {
  const kit = useTranslations('kit');
  const t = useTranslations('plans.review');
  const answers = useQueryClient();
  const may = mayDo(useSession(), 'documents.correct-reading');
  const { queryKey } = readingQuery(id);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const done = useRef<Step[]>([]);
  const undone = useRef<Step[]>([]);
  const now = (): Reading | undefined => answers.getQueryData(queryKey);

  const mutation = useMutation<{ before: Reading; after: Reading }, Error, Save>({
    // One at a time, so that each save knows the version the one before it made.
    scope: { id: `correct-${id}` },
    mutationFn: ({ change, seen }) =>
      saveOver(change, seen, now(), () => answers.fetchQuery({ ...readingQuery(id), staleTime: 0 })),
    onSuccess: ({ before, after }, { change, way, said, onSaved }) => {
      answers.setQueryData(queryKey, after);
      void answers.invalidateQueries({ queryKey: ['readings', 'list'] });
      for (const path of pathsOf(change)) keepTyped(id, path.join('.'), null);
      const step = { back: takesBack(change, before, after), after };
      (way === 'undo' ? undone : done).current.push(step);
      if (way === 'do') undone.current = [];
      if (said !== undefined) {
        const takeBack = { words: kit('undo'), act: () => go(step, 'undo') };
        showToast(way === 'undo' ? { words: said } : { words: said, undo: takeBack });
      }
      onSaved?.(after);
    },
    onError: (reason) => {
      if (reason instanceof Torn) setConflict(reason.conflict);
    },
  });

  const go = (step: Step | undefined, way: 'undo' | 'redo'): void => {
    if (step === undefined) return;
    const [from] = way === 'undo' ? [done] : [undone];
    from.current = from.current.filter((other) => other !== step);
    mutation.mutate({
      change: step.back,
      seen: step.after,
      way,
      said: t(way === 'undo' ? 'undone' : 'redone'),
    });
  };
  const save = (corrections: Corrections, options: SaveOptions = {}): void =>
    mutation.mutate({
      ...options,
      change: { corrections, without: [] },
      seen: options.seen ?? now(),
      way: 'do',
    });

  return {
    reading: id,
    may,
    now,
    save,
    undo: () => go(done.current.at(-1), 'undo'),
    redo: () => go(undone.current.at(-1), 'redo'),
    isSaving: mutation.isPending,
    savedOnce: mutation.isSuccess,
    failure: mutation.error instanceof Torn ? null : mutation.error,
    conflict,
    settle: (mine) => {
      if (conflict === null) return;
      setConflict(null);
      const given = conflict.paths.filter((path) => !mine.includes(path));
      const change = leaveOut(conflict.change, given);
      for (const path of given) keepTyped(id, path.join('.'), null);
      if (isNothing(change)) mutation.reset();
      else mutation.mutate({ change, seen: conflict.theirs, way: 'do' });
    },
  };
}

/**
 * Saves a change over the document as it stands, however often somebody else was quicker, as long as they set other
 * values right. @throws Torn when they set the same one
 */
async function saveOver(
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
