import type pg from 'pg';

/** The parts of the driver's connection that COPY needs; its types leave them out. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
  readonly stream: { readonly writableNeedDrain: boolean; once(event: 'drain', then: () => void): void };
}

/** A value of a row: null, a text as the database reads it, or a number. */
export type CopiedValue = string | number | null;

const CHUNK = 64 * 1024;

/** Writes rows into a table by COPY, as fast as the database takes them. */
export async function copyRows(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopiedValue[]>,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    client.query(
      new CopyIn(`copy ${table} (${columns.join(', ')}) from stdin`, rows, resolve, reject) as never,
    );
  });
}

/** A query as the driver runs it: it speaks to the connection itself. */
class CopyIn {
  readonly text: string;
  readonly #rows: Iterator<readonly CopiedValue[]>;
  readonly #done: () => void;
  readonly #fail: (error: Error) => void;
  #error: Error | null = null;

  constructor(
    text: string,
    rows: Iterable<readonly CopiedValue[]>,
    done: () => void,
    fail: (error: Error) => void,
  ) {
    this.text = text;
    this.#rows = rows[Symbol.iterator]();
    this.#done = done;
    this.#fail = fail;
  }

  submit(connection: CopyConnection): void {
    connection.query(this.text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    if (this.#error !== null) return;
    let lines = '';
    while (lines.length < CHUNK) {
      const { done, value } = this.#rows.next();
      if (done === true) {
        if (lines !== '') connection.sendCopyFromChunk(Buffer.from(lines));
        connection.endCopyFrom();
        return;
      }
      lines += `${value.map(writeValue).join('\t')}\n`;
    }
    connection.sendCopyFromChunk(Buffer.from(lines));
    if (connection.stream.writableNeedDrain)
      connection.stream.once('drain', () => this.handleCopyInResponse(connection));
    else setImmediate(() => this.handleCopyInResponse(connection));
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.#error = error;
    this.#fail(error);
  }

  handleReadyForQuery(): void {
    if (this.#error === null) this.#done();
  }
}

function writeValue(value: CopiedValue): string {
  if (value === null) return '\\N';
  return typeof value === 'number'
    ? String(value)
    : value.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
