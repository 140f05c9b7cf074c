import { checkExport, type ExportReport } from '../domain/export-lines.ts';
import { sha256 } from './sha256.ts';

/** Checks the lines of an export without any database; `expected` is a hash that somebody noted outside. */
export async function verifyExport(
  lines: AsyncIterable<string>,
  expected: string | undefined,
): Promise<ExportReport> {
  const check = checkExport(sha256, expected);
  for await (const line of lines) if (!check.take(line)) break;
  return check.report();
}
