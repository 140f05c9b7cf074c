import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import type { InspectionShape, InspectionState } from '../../contract/inspections.ts';
import { contentOfDraft } from './inspection-draft.ts';
import { inspectionsApi, useInspectionWrite } from './inspection-queries.ts';
import { saysAlready } from './kept-inspection.ts';
import type { WrittenDraft } from './use-inspection-draft.ts';

const NEXT_TRY = 5000;

/** Saving, sending and dropping an inspection; each names the version that was seen. */
export function useWriteInspection({ id }: InspectionShape, { draft, settle, forget }: WrittenDraft) {
  const t = useTranslations('records.inspections.edit');
  const kit = useTranslations('kit');
  const params = { inspection: id };
  const write = async (version: number): Promise<InspectionShape> => {
    const body = { ...contentOfDraft(draft), version };
    const now = await inspectionsApi('put /api/inspections/{inspection}', { params, body }).catch(
      async (reason: unknown) => {
        if (!isConflict(reason)) throw reason;
        // The first sending may have arrived and only its answer been lost.
        const stands = await inspectionsApi('get /api/inspections/{inspection}', { params });
        if (!saysAlready(stands, draft)) throw reason;
        return stands;
      },
    );
    settle(draft, now.version);
    return now;
  };
  const move = (version: number, state: InspectionState): Promise<InspectionShape> =>
    inspectionsApi('patch /api/inspections/{inspection}', { params, body: { version, state } });
  const save = useInspectionWrite(id, write, () => ({ words: t('saved') }));
  const send = useInspectionWrite(
    id,
    async (version: number) => {
      const saved = await write(version);
      return inspectionsApi('post /api/inspections/{inspection}/send', {
        params,
        body: { version: saved.version },
      });
    },
    () => ({
      words: t('sent'),
      undo: { words: kit('undo'), act: (now) => move(now.version, 'draft') },
    }),
  );
  const drop = useInspectionWrite(
    id,
    async (version: number) => {
      const now = await move(version, 'dropped');
      forget();
      return now;
    },
    () => ({
      words: t('dropped'),
      undo: { words: kit('undo'), act: (now) => move(now.version, 'draft') },
    }),
  );
  const isWaiting = save.isError && isNetwork(save.error);
  useTryAgain(isWaiting, () => {
    if (save.variables !== undefined) save.mutate(save.variables);
  });
  const reason = send.error ?? (isWaiting ? null : save.error) ?? drop.error;
  // Somebody else was faster: both texts are shown, which says more than the refusal.
  const failure = isConflict(reason) ? null : reason;
  return { save, send, drop, isWaiting, failure };
}

/** Tries again by itself while a line is lost: after some seconds, and as soon as the browser is told that it is back. */
function useTryAgain(isWaiting: boolean, again: () => void): void {
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = window.setTimeout(again, NEXT_TRY);
    window.addEventListener('online', again);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  });
}

function isConflict(reason: unknown): boolean {
  return reason instanceof ApiProblem && reason.code === 'version-conflict';
}

function isNetwork(reason: unknown): boolean {
  return reason instanceof ApiProblem && (reason.code === 'network' || reason.status >= 502);
}
