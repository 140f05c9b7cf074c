import { ProblemError } from '#platform/http/problem.ts';
import { StartupError } from '#platform/words/startup-error.ts';

/** Says in both languages why a command on the house was refused; null for what nobody foresaw. */
export function describeFailure(error: unknown): string | null {
  if (error instanceof StartupError) return error.message;
  if (!(error instanceof ProblemError)) return null;
  const { remedy } = error.options;
  const lines = [`✗ ${error.title.vi} [${error.code}]`, `  ${error.title.en}`];
  return [...lines, ...(remedy === undefined ? [] : [`  → ${remedy.vi}`, `  → ${remedy.en}`])].join('\n');
}
