import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import type { Corrections, Reading } from '#modules/documents/contract.ts';
import { documentsApi, readingQuery } from '#modules/documents/widgets/document-queries.ts';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';

/** Saving what a person sets right, one after another, each against the version it was made on. */
export interface CorrectReading {
  /** Whether the law lets the person set anything right; fields are plain words where it does not. */
  readonly may: boolean;
  readonly save: (corrections: Corrections) => void;
  readonly isSaving: boolean;
  readonly savedOnce: boolean;
  readonly failure: unknown;
  /** What could not be saved because somebody else changed the draft meanwhile; nothing of it is lost. */
  readonly conflict: Corrections | null;
  readonly saveConflict: () => void;
  readonly dropConflict: () => void;
}

/** Keeps corrections of one reading. */
export function useCorrectReading(id: string): CorrectReading {
  const answers = useQueryClient();
  const may = mayDo(useSession(), 'documents.correct-reading');
  const { queryKey } = readingQuery(id);
  const [conflict, setConflict] = useState<Corrections | null>(null);
  const mutation = useMutation<Reading, Error, Corrections>({
    // One at a time, so that each save knows the version the one before it made.
    scope: { id: `correct-${id}` },
    mutationFn: (corrections) => {
      const version = answers.getQueryData(queryKey)?.version ?? 0;
      return documentsApi('patch /api/readings/{reading}', {
        params: { reading: id },
        body: { version, corrections },
      });
    },
    onSuccess: (reading) => {
      answers.setQueryData(queryKey, reading);
      void answers.invalidateQueries({ queryKey: ['readings', 'list'] });
    },
    onError: (reason, corrections) => {
      if (!(reason instanceof ApiProblem) || (reason.status !== 409 && reason.status !== 412)) return;
      setConflict((earlier) => layOver(earlier, corrections));
      void answers.invalidateQueries({ queryKey });
    },
  });
  return {
    may,
    save: mutation.mutate,
    isSaving: mutation.isPending,
    savedOnce: mutation.isSuccess,
    failure: conflict === null ? mutation.error : null,
    conflict,
    saveConflict: () => {
      if (conflict !== null) mutation.mutate(conflict);
      setConflict(null);
    },
    dropConflict: () => {
      setConflict(null);
      mutation.reset();
    },
  };
}

function layOver(earlier: Corrections | null, later: Corrections): Corrections {
  const tasks = { ...earlier?.tasks };
  for (const [index, task] of Object.entries(later.tasks ?? {})) tasks[index] = { ...tasks[index], ...task };
  return { document: { ...earlier?.document, ...later.document }, tasks };
}
