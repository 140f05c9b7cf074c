import type { Readable } from 'node:stream';

/** A file that is kept, or was being written when the process died. */
export interface ListedFile {
  readonly key: string;
  readonly size: number;
  readonly writtenAt: Date;
  /** Its writing never ended: nothing reads it. */
  readonly isUnfinished: boolean;
}

/**
 * Keeps bytes under identifiers: an accepted `put` is whole and durable or did not happen. Names of files,
 * owners and types live in the database; a key is a UUID and says nothing.
 */
export interface FileStore {
  /** Stores the bytes under a new key; refuses a key that is already taken (history is never overwritten). */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Reads the bytes back, or answers null when there is no such file. */
  get(key: string): Promise<Uint8Array | null>;
  /** Streams the bytes back, or answers null when there is no such file. */
  getStream(key: string): Promise<Readable | null>;
  /** The size in bytes, or null when there is no such file. */
  size(key: string): Promise<number | null>;
  /** Removes a file: to undo a `put` whose transaction failed, and to destroy a document let in by mistake (DESIGN law 3). */
  remove(key: string): Promise<void>;
  /** Every file, those whose writing never ended too, in no order. */
  list(): AsyncIterable<ListedFile>;
  /** Removes what is left of a file whose writing never ended. */
  removeUnfinished(key: string): Promise<void>;
}
