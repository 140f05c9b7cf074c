/** With whom an obligation lies: `waiting` to be begun, `doing`, or `asked` for more; since when. */
export interface Holding {
  readonly how: 'waiting' | 'doing' | 'asked';
  /** A moment, ISO. */
  readonly since: string;
  /** Who moved it there; null where nobody did. */
  readonly by: string | null;
}

/** What holding is told from; moments are ISO. */
export interface Traces {
  /** Something is still owed. */
  readonly open: boolean;
  readonly givenAt: string;
  readonly steps: readonly { readonly at: string; readonly by: string; readonly to: string }[];
  readonly questions: readonly {
    readonly askedAt: string;
    readonly askedBy: string;
    readonly answered: boolean;
  }[];
}

/**
 * With whom an obligation lies and since when: what is asked comes first, then the step that last moved it, then the
 * day it was given. Null once nothing is owed.
 */
export function whoHolds({ open, givenAt, steps, questions }: Traces): Holding | null {
  if (!open) return null;
  const asked = questions.find(({ answered }) => !answered);
  if (asked !== undefined) return { how: 'asked', since: asked.askedAt, by: asked.askedBy };
  const last = steps.at(-1);
  if (last === undefined) return { how: 'waiting', since: givenAt, by: null };
  return { how: last.to === 'not-started' ? 'waiting' : 'doing', since: last.at, by: last.by };
}
