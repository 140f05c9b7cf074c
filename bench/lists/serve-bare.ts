import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { columnParsers } from '#platform/db/column-parsers.ts';
import type { Recording } from './record-request.ts';

/**
 * The bare handler beside the house: for each request the same statements one after another through the same driver,
 * and then the same bytes under the same headers. It looks at nothing, decides nothing and writes no JSON.
 */
const { statements, headers, body, poolSize } = JSON.parse(
  readFileSync(process.argv[2] ?? '', 'utf8'),
) as Recording;
const pool = new pg.Pool({
  connectionString: process.env['URL'] ?? '',
  max: poolSize,
  types: columnParsers,
  options: '-c timezone=Asia/Ho_Chi_Minh',
});
const bytes = Buffer.from(body);
const server = createServer((_, response) => {
  void answer().then(() => {
    response.writeHead(200, headers);
    response.end(bytes);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});

async function answer(): Promise<void> {
  for (const statement of statements) await pool.query(statement as pg.QueryConfig);
}
