/** What the fence sends to a child: one job at a time. */
export interface FenceJob {
  /** Not to be guessed: a child that a file has taken over cannot answer the next job before it is asked. */
  readonly number: number;
  readonly payload: unknown;
  /** Milliseconds after which the child gives up by itself, should nobody be left to kill it. */
  readonly timeLimit: number;
  /** Bytes of an answer; a longer one stays in the child. */
  readonly answerLimit: number;
}

/**
 * What a child sends back; the value as bytes of `node:v8`, counted before they are sent. `threw` carries no message,
 * because a message may quote the file.
 */
export type FenceAnswer =
  | { readonly number: number; readonly kind: 'value'; readonly bytes: Uint8Array }
  | { readonly number: number; readonly kind: 'threw' | 'too-long' };

/** What a child says first, before it has seen any job: what it runs is loaded. */
export const FENCE_READY = 'ready';
