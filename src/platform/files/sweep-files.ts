import type { FileStore, ListedFile } from './file-store.ts';

/** Answers which of these keys something names. */
export type FindNamed = (keys: readonly string[]) => Promise<readonly string[]>;

/** What a sweep looks at, and what it may do. */
export interface Sweep {
  readonly files: Pick<FileStore, 'list' | 'remove' | 'removeUnfinished'>;
  /** Everybody who keeps files; one who is left out loses them. */
  readonly findNamed: readonly FindNamed[];
  /** Only files written before this moment: one that is just coming in has no name yet. */
  readonly before: Date;
  /** Say what would go, remove nothing. */
  readonly dryRun: boolean;
}

/** What a sweep saw, and what it removed or would remove. */
export interface Swept {
  readonly looked: number;
  readonly orphans: readonly ListedFile[];
}

/** Keys that are asked about at once. */
const BATCH = 500;

/**
 * Removes files that nothing names: a process that is killed between keeping the bytes and writing the row leaves one.
 * What is younger than `before` is never touched.
 */
export async function sweepFiles({ files, findNamed, before, dryRun }: Sweep): Promise<Swept> {
  let looked = 0;
  const orphans: ListedFile[] = [];
  let batch: ListedFile[] = [];
  const sort = async (): Promise<void> => {
    const keys = batch.filter(({ isUnfinished }) => !isUnfinished).map(({ key }) => key);
    const answers = await Promise.all(findNamed.map((find) => find(keys)));
    const named = new Set(answers.flat());
    orphans.push(...batch.filter(({ key, isUnfinished }) => isUnfinished || !named.has(key)));
    batch = [];
  };
  for await (const file of files.list()) {
    looked += 1;
    if (file.writtenAt >= before) continue;
    batch.push(file);
    if (batch.length === BATCH) await sort();
  }
  await sort();
  if (!dryRun) {
    for (const { key, isUnfinished } of orphans)
      await (isUnfinished ? files.removeUnfinished(key) : files.remove(key));
  }
  return { looked, orphans };
}
