import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { failure, type Result, success } from '#kernel/base/result.ts';
import { createFence } from '#platform/fence/create-fence.ts';
import type { FenceFailure } from '#platform/fence/fence-failure.ts';
import { retryOnce } from './retry-once.ts';
import type { WritingJob } from './written-format.ts';

/** Writes documents in child processes. */
export interface WritingFence {
  /** Writes one document; a job that broke off is tried once more in a fresh process before it counts as failed. */
  readonly write: (job: WritingJob) => Promise<Result<Uint8Array, FenceFailure>>;
  /** Starts a process ahead of the first document. */
  readonly warm: () => void;
  readonly close: () => void;
}

/** Limits of the fence; see `FenceOptions`. */
export interface WritingFenceLimits {
  readonly size?: number;
  readonly memoryLimit?: number;
  readonly timeLimit?: number;
  /** Module that does the work, for tests. */
  readonly entry?: URL;
}

const packageRoot = new URL('../../', import.meta.url);
/** All that writing needs: our own code and the makers, no data and no settings. */
const readableParts = ['package.json', 'src/kernel', 'src/platform', 'src/writing'];
const libraries = ['docx', 'fflate', '@myriaddreamin', '@expo-google-fonts'];
/** A thousand pages take a minute on a slow machine; nobody waits longer for a document. */
const longest = 60_000;
/** The compiler of pages keeps fonts and results of earlier documents: some 250 MB. */
const mostMemory = 1024;

/**
 * The compiler of pages keeps names and numbers of every document for good, some 60 kB of each: a process is replaced
 * before that is worth a look. A fresh one starts in half a second.
 */
const documentsOfProcess = 300;

/** Builds the fence in which the server and the command line write files. */
export function createWritingFence(limits: WritingFenceLimits = {}): WritingFence {
  const { entry, ...rest } = limits;
  const fence = createFence({
    entry: entry ?? new URL('write-worker.ts', import.meta.url),
    readable: [
      ...readableParts.map((part) => fileURLToPath(new URL(part, packageRoot))),
      ...findLibraryFolders(),
      ...(entry === undefined ? [] : [path.dirname(fileURLToPath(entry))]),
    ],
    codeCache: findCodeCache(),
    native: true,
    timeLimit: longest,
    memoryLimit: mostMemory,
    jobsOfProcess: documentsOfProcess,
    ...rest,
  });
  const writeOnce = async (job: WritingJob): Promise<Result<Uint8Array, FenceFailure>> => {
    const result = await fence.run(job);
    return result.ok ? success(result.value as Uint8Array) : failure(result.reason);
  };
  return {
    write: (job) => retryOnce(() => writeOnce(job)),
    warm: fence.warm,
    close: fence.close,
  };
}

/** Where npm put the makers: below this package, or beside it when it is itself a dependency. */
function findLibraryFolders(): string[] {
  const folders: string[] = [];
  for (let folder = fileURLToPath(packageRoot); ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules');
    if (libraries.some((library) => existsSync(path.join(candidate, library)))) folders.push(candidate);
    if (folder === path.dirname(folder)) return folders;
  }
}

/** Compiled code between runs makes a process start faster; a house that cannot keep it goes without. */
function findCodeCache(): string | null {
  const folder = fileURLToPath(new URL('node_modules/.cache/nhipcau/writing', packageRoot));
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return null;
  }
}
