import { createReadStream } from 'node:fs';

const LINE_END = 0x0a;

/**
 * The lines of a file without their ends, one after the other, however large it is.
 *
 * @throws TypeError where its bytes are no UTF-8, and whatever reading the file throws
 */
export async function* readLines(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let pieces: Buffer[] = [];
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      yield decoder.decode(Buffer.concat([...pieces, chunk.subarray(from, end)]));
      pieces = [];
      from = end + 1;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  if (pieces.length > 0) yield decoder.decode(Buffer.concat(pieces));
}
