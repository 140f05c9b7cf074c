/** What the fence sends to a child: one job at a time. */
export interface FenceJob {
  readonly number: number;
  readonly payload: unknown;
}

/** What a child sends back; `threw` carries no message, because a message may quote the file. */
export type FenceAnswer =
  | { readonly number: number; readonly kind: 'value'; readonly value: unknown }
  | { readonly number: number; readonly kind: 'threw' };
