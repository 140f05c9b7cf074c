import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Manuscript as Content } from '#kernel/composition/manuscript.ts';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Manuscript } from '../../contract.ts';
import { type Merged, mergeManuscripts, takeTheirs } from '../../domain/manuscript/merge-manuscripts.ts';
import { plansApi } from '../../widgets/plan-queries.ts';
import { keepWords, readKeptWords } from './kept-words.ts';
import { manuscriptQuery } from './manuscript-queries.ts';

/** Two people changed the same places; what was merged so far, and what the other one wrote. */
export interface WritingConflict {
  readonly merged: Merged;
  readonly theirs: Manuscript;
}

/** A plan as it is being written: its words now, how far they are saved, and what stands in the way. */
export interface Writing {
  readonly content: Content;
  /** As the server has it. */
  readonly saved: Manuscript;
  readonly isSaving: boolean;
  /** Words that no server has yet. */
  readonly isDirty: boolean;
  readonly failure: unknown;
  readonly conflict: WritingConflict | null;
  readonly change: (change: (content: Content) => Content) => void;
  /** Saves what is not saved yet; gives back the saved plan, or null when it could not be. */
  readonly flush: () => Promise<Manuscript | null>;
  /** Ends a conflict: theirs stand at these places, mine at the others. */
  readonly settle: (theirs: readonly string[]) => void;
  /** Takes over what an act of the server answered. */
  readonly takeOver: (manuscript: Manuscript) => void;
}

/** A pause in typing. */
const PAUSE = 900;

/** Keeps one plan while it is written: every pause is saved, others' words are laid in, a closed tab loses nothing. */
export function useManuscript(opened: Manuscript): Writing {
  const t = useTranslations('plans.writing');
  const answers = useQueryClient();
  const { id } = opened;
  const [first] = useState(() => openWith(opened));
  const [saved, setSaved] = useState(opened);
  const [content, setContent] = useState(first.content);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [conflict, setConflict] = useState<WritingConflict | null>(first.conflict);
  const now = useRef({ content: first.content, saved: opened, conflict: first.conflict });
  const timer = useRef<number | undefined>(undefined);
  const running = useRef<Promise<Manuscript | null> | null>(null);

  const write = useCallback((next: Content): void => {
    now.current = { ...now.current, content: next };
    setContent(next);
  }, []);
  const stand = useCallback(
    (next: Manuscript): void => {
      now.current = { ...now.current, saved: next };
      setSaved(next);
      answers.setQueryData(manuscriptQuery(next.id).queryKey, next);
    },
    [answers],
  );
  const collide = useCallback((next: WritingConflict | null): void => {
    now.current = { ...now.current, conflict: next };
    setConflict(next);
  }, []);

  const layIn = useCallback(
    (theirs: Manuscript): boolean => {
      const { content: mine, saved: base } = now.current;
      const merged = mergeManuscripts(base.content, mine, theirs.content);
      if (merged.clashes.length > 0) {
        collide({ merged, theirs });
        return false;
      }
      stand(theirs);
      write(merged.content);
      showToast({ words: t('merged', { name: theirs.changedBy }) });
      return true;
    },
    [collide, stand, write, t],
  );

  const save = useCallback(async (): Promise<Manuscript | null> => {
    const { content: sent, saved: base } = now.current;
    if (now.current.conflict !== null) return null;
    if (isSame(sent, base.content)) return base;
    setSaving(true);
    try {
      const answer = await plansApi('put /api/manuscripts/{manuscript}', {
        params: { manuscript: id },
        body: { version: base.version, content: sent as Manuscript['content'] },
      });
      stand(answer);
      setFailure(null);
      const rest = now.current.content;
      keepWords(id, isSame(rest, sent) ? null : { base: sent, content: rest });
      return isSame(rest, sent) ? answer : await save();
    } catch (reason) {
      if (reason instanceof ApiProblem && reason.code === 'version-conflict') {
        const theirs = await answers.fetchQuery({ ...manuscriptQuery(id), staleTime: 0 });
        if (theirs.state === 'writing') return layIn(theirs) ? await save() : null;
        stand(theirs);
      }
      // Words that the gate refuses are kept nowhere, not in this browser either.
      if (reason instanceof ApiProblem && reason.code === 'secret-mark') keepWords(id, null);
      setFailure(reason);
      return null;
    } finally {
      setSaving(false);
    }
  }, [answers, id, layIn, stand]);

  const flush = useCallback(async (): Promise<Manuscript | null> => {
    window.clearTimeout(timer.current);
    await running.current;
    running.current = save();
    return running.current;
  }, [save]);

  const change = useCallback(
    (make: (content: Content) => Content): void => {
      const next = make(now.current.content);
      write(next);
      keepWords(id, { base: now.current.saved.content, content: next });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), PAUSE);
    },
    [flush, id, write],
  );

  // What was found in this browser goes to the server; what is on its way when the screen is left goes too.
  useEffect(() => {
    if (!isSame(first.content, opened.content)) void flush();
    return () => {
      window.clearTimeout(timer.current);
      if (!isSame(now.current.content, now.current.saved.content)) void save();
    };
    // biome-ignore lint/correctness/useExhaustiveDependencies: once for the life of the screen
  }, []);

  // Others wrote meanwhile, and nothing of ours is on its way.
  useEffect(() => {
    const { content: mine, saved: base, conflict: torn } = now.current;
    if (opened.version <= base.version || (running.current === null && opened.version === base.version))
      return;
    if (torn === null && isSame(mine, base.content)) {
      stand(opened);
      write(opened.content);
    }
  }, [opened, stand, write]);

  return {
    content,
    saved,
    isSaving,
    isDirty: !isSame(content, saved.content),
    failure,
    conflict,
    change,
    flush,
    settle: (places) => {
      const torn = now.current.conflict;
      if (torn === null) return;
      const next = takeTheirs(torn.merged, torn.theirs.content, places);
      collide(null);
      stand(torn.theirs);
      write(next);
      keepWords(id, { base: torn.theirs.content, content: next });
      void flush();
    },
    takeOver: (next) => {
      stand(next);
      write(next.content);
      keepWords(id, null);
    },
  };
}

/** The words to begin with: those of the server, with what this browser kept laid over them. */
function openWith(opened: Manuscript): { content: Content; conflict: WritingConflict | null } {
  const kept = opened.state === 'writing' ? readKeptWords(opened.id) : null;
  if (kept === null) return { content: opened.content, conflict: null };
  const merged = mergeManuscripts(kept.base, kept.content, opened.content);
  return {
    content: merged.content,
    conflict: merged.clashes.length > 0 ? { merged, theirs: opened } : null,
  };
}

function isSame(one: Content, other: Content): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
