/** What the fence sends to a child: one job at a time. */
export interface FenceJob {
  readonly number: number;
  readonly payload: unknown;
  /** Milliseconds after which the child gives up by itself, should nobody be left to kill it. */
  readonly timeLimit: number;
}

/** What a child sends back; `threw` carries no message, because a message may quote the file. */
export type FenceAnswer =
  | { readonly number: number; readonly kind: 'value'; readonly value: unknown }
  | { readonly number: number; readonly kind: 'threw' };
