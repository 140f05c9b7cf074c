import type { Result } from '#kernel/base/result.ts';
import type { FenceFailure } from '#platform/fence/fence-failure.ts';

/** Does a job, and once more when it broke off: a process may have died of something that was no fault of the job. */
export async function retryOnce<Value>(
  work: () => Promise<Result<Value, FenceFailure>>,
): Promise<Result<Value, FenceFailure>> {
  const first = await work();
  return first.ok || first.reason.code === 'fence-closed' ? first : work();
}
