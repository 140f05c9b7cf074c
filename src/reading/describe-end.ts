import type { FenceFailure, FenceFailureCode } from '#platform/fence/fence-failure.ts';

/** Why a fenced job came to nothing, and the limit that it broke, with its unit; null where there is none. */
export function describeEnd({ code, limit }: FenceFailure): {
  readonly code: FenceFailureCode;
  readonly detail: string | null;
} {
  const unit = code === 'fence-time' ? 's' : 'MB';
  return { code, detail: limit === 0 ? null : `${limit} ${unit}` };
}
