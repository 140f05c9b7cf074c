/**
 * Why a job behind the fence gave no value.
 *
 * - `fence-time`: it ran longer than it may; a file made to keep its reader busy, or far too large.
 * - `fence-memory`: it took more memory than it may.
 * - `fence-answer`: it answered with more than anybody could keep.
 * - `fence-crash`: its process ended or its code threw.
 * - `fence-closed`: the fence was closed before the job ended.
 */
export type FenceFailureCode =
  | 'fence-time'
  | 'fence-memory'
  | 'fence-answer'
  | 'fence-crash'
  | 'fence-closed';

/** A job that was ended; the limit that it broke in seconds or megabytes, 0 where no limit was broken. */
export interface FenceFailure {
  readonly code: FenceFailureCode;
  readonly limit: number;
}
