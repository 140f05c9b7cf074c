import type { Database } from '#platform/db/database.ts';
import type { RecordedStatement } from './record-statements.ts';

interface Node {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Node[];
}

/** What some statements cost the database. */
export interface StatementCost {
  /** Rows that their scans went through, those they threw away included. */
  readonly rows: number;
  readonly milliseconds: number;
}

/** Runs each statement under EXPLAIN ANALYZE and adds up. */
export async function explainStatements(
  db: Database,
  statements: readonly Pick<RecordedStatement, 'text' | 'values'>[],
): Promise<StatementCost> {
  let rows = 0;
  let milliseconds = 0;
  for (const { text, values } of statements) {
    const [answer] = await db.query<{ 'QUERY PLAN': [{ Plan: Node; 'Execution Time': number }] }>(
      `explain (analyze, format json) ${text}`,
      values,
    );
    const plan = answer?.['QUERY PLAN'][0];
    if (plan === undefined) throw new Error(`No plan for ${text}.`);
    rows += countScanned(plan.Plan);
    milliseconds += plan['Execution Time'];
  }
  return { rows, milliseconds };
}

function countScanned(node: Node): number {
  const loops = node['Actual Loops'];
  const own = node['Node Type'].includes('Scan')
    ? (node['Actual Rows'] +
        (node['Rows Removed by Filter'] ?? 0) +
        (node['Rows Removed by Index Recheck'] ?? 0)) *
      loops
    : 0;
  return Math.round(own + (node.Plans ?? []).reduce((sum, below) => sum + countScanned(below), 0));
}
