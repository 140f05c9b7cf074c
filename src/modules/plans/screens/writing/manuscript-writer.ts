import type { Manuscript as Content } from '#kernel/composition/manuscript.ts';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import type { Manuscript } from '../../contract.ts';
import { type Merged, mergeManuscripts, takeTheirs } from '../../domain/manuscript/merge-manuscripts.ts';
import type { KeptWords } from './kept-words.ts';

/** Two people changed the same places; what was merged so far, and what the other one wrote. */
export interface WritingConflict {
  readonly merged: Merged;
  readonly theirs: Manuscript;
}

/** A plan as it is being written: its words now, how far they are saved, and what stands in the way. */
export interface WritingState {
  readonly content: Content;
  /** As the server has it. */
  readonly saved: Manuscript;
  readonly isSaving: boolean;
  readonly failure: unknown;
  readonly conflict: WritingConflict | null;
}

/** What a writer asks of the world: the server, this browser, and somebody to tell. */
export interface WriterWorld {
  readonly save: (id: string, version: number, content: Content) => Promise<Manuscript>;
  readonly load: (id: string) => Promise<Manuscript>;
  /** What this browser kept of a plan, and keeping it; null lets it go. */
  readonly recall: (id: string) => KeptWords | null;
  readonly keep: (id: string, words: KeptWords | null) => void;
  readonly onSaved: (manuscript: Manuscript) => void;
  /** What somebody of that name wrote was laid in. */
  readonly onMerged: (name: string) => void;
}

/** A pause in typing, in milliseconds. */
const PAUSE = 900;

/** Keeps one plan while it is written: every pause is saved, others' words are laid in, a closed tab loses nothing. */
export class ManuscriptWriter {
  #state: WritingState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<Manuscript | null> = Promise.resolve(null);
  readonly #listeners = new Set<() => void>();
  readonly #world: WriterWorld;

  constructor(opened: Manuscript, world: WriterWorld) {
    this.#world = world;
    this.#state = { ...openWith(opened, world), saved: opened, isSaving: false, failure: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): WritingState => this.#state;

  /** Words that no server has yet. */
  get isDirty(): boolean {
    return !isSame(this.#state.content, this.#state.saved.content);
  }

  readonly change = (make: (content: Content) => Content): void => {
    const content = make(this.#state.content);
    this.#set({ content });
    this.#world.keep(this.#state.saved.id, { base: this.#state.saved.content, content });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  };

  /** Saves what is not saved yet; gives back the saved plan, or null when it could not be. */
  readonly flush = (): Promise<Manuscript | null> => {
    clearTimeout(this.#timer);
    // One after another, so that each save knows the version the one before it made.
    this.#running = this.#running.then(() => this.#save());
    return this.#running;
  };

  /** Ends a conflict: theirs stand at these places, mine at the others. */
  readonly settle = (places: readonly string[]): void => {
    const { conflict } = this.#state;
    if (conflict === null) return;
    const { merged, theirs } = conflict;
    const content = takeTheirs(merged, theirs.content, places);
    this.#stand(theirs);
    this.#set({ content, conflict: null });
    this.#world.keep(theirs.id, { base: theirs.content, content });
    void this.flush();
  };

  /** Takes over what an act of the server answered. */
  readonly takeOver = (manuscript: Manuscript): void => {
    this.#stand(manuscript);
    this.#set({ content: manuscript.content, failure: null });
    this.#world.keep(manuscript.id, null);
  };

  /** Others wrote meanwhile: their words come in while nothing of ours is on its way; else the next save meets them. */
  readonly hear = (manuscript: Manuscript): void => {
    const { saved, conflict, isSaving } = this.#state;
    if (manuscript.version <= saved.version || isSaving || conflict !== null || this.isDirty) return;
    this.#stand(manuscript);
    this.#set({ content: manuscript.content });
  };

  async #save(): Promise<Manuscript | null> {
    this.#set({ isSaving: true });
    try {
      while (this.isDirty) {
        if (this.#state.conflict !== null || !(await this.#saveOnce())) return null;
      }
      return this.#state.saved;
    } finally {
      this.#set({ isSaving: false });
    }
  }

  /** False when something stands in the way. */
  async #saveOnce(): Promise<boolean> {
    const { content, saved } = this.#state;
    try {
      const answer = await this.#world.save(saved.id, saved.version, content);
      this.#stand(answer);
      this.#set({ failure: null });
      const rest = this.#state.content;
      this.#world.keep(saved.id, this.isDirty ? { base: answer.content, content: rest } : null);
      return true;
    } catch (reason) {
      return this.#meet(reason);
    }
  }

  /** True when the save can be tried again: what another wrote was laid in. */
  async #meet(reason: unknown): Promise<boolean> {
    const { id } = this.#state.saved;
    const code = reason instanceof ApiProblem ? reason.code : null;
    // Words that the gate refuses are kept nowhere, not in this browser either.
    if (code === 'secret-mark') this.#world.keep(id, null);
    if (code !== 'version-conflict') {
      this.#set({ failure: reason });
      return false;
    }
    const theirs = await this.#world.load(id).catch(() => null);
    if (theirs?.state !== 'writing') {
      if (theirs !== null) this.#stand(theirs);
      this.#set({ failure: reason });
      return false;
    }
    return this.#layIn(theirs);
  }

  #layIn(theirs: Manuscript): boolean {
    const { content, saved } = this.#state;
    const merged = mergeManuscripts(saved.content, content, theirs.content);
    if (merged.clashes.length > 0) {
      this.#set({ conflict: { merged, theirs } });
      return false;
    }
    this.#stand(theirs);
    this.#set({ content: merged.content });
    this.#world.onMerged(theirs.changedBy);
    return true;
  }

  #stand(saved: Manuscript): void {
    this.#set({ saved });
    this.#world.onSaved(saved);
  }

  #set(part: Partial<WritingState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

/** The words to begin with: those of the server, with what this browser kept laid over them. */
function openWith(opened: Manuscript, world: WriterWorld): Pick<WritingState, 'content' | 'conflict'> {
  const kept = opened.state === 'writing' ? world.recall(opened.id) : null;
  if (kept === null) return { content: opened.content, conflict: null };
  const merged = mergeManuscripts(kept.base, kept.content, opened.content);
  const conflict = merged.clashes.length > 0 ? { merged, theirs: opened } : null;
  return { content: merged.content, conflict };
}

function isSame(one: Content, other: Content): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
