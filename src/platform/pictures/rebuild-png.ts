import { crc32, inflateSync } from 'node:zlib';
import { failure, type Result, success } from '#kernel/base/result.ts';
import { type PictureFailure, type RebuiltPicture, refuseSize } from './picture.ts';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** What shows the picture; words, times, places and moving parts are left behind. */
const neededChunks = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'pHYs',
  'IDAT',
  'IEND',
]);
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const depthsOf: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const mostBytesOfLight = 256 * 1024 * 1024;
/** Passes of an interlaced picture: first column and row, steps (PNG 3rd edition, section 8). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Header {
  readonly width: number;
  readonly height: number;
  /** Bytes that the light must unpack to. */
  readonly light: number;
}

/** Writes a PNG anew from the chunks that show it, once their sums are right and the light unpacks to its size. */
export function rebuildPng(bytes: Uint8Array): Result<RebuiltPicture, PictureFailure> {
  if (!signature.every((byte, index) => bytes[index] === byte)) return broken('signature');
  const kept: Uint8Array[] = [signature];
  const light: Uint8Array[] = [];
  let header: Header | null = null;
  let at = signature.length;
  for (;;) {
    const chunk = readChunk(bytes, at);
    if (chunk === null) return broken(`byte ${at}`);
    at = chunk.after;
    if (header === null) {
      const read = chunk.name === 'IHDR' ? readHeader(chunk.body) : null;
      if (read === null) return broken('IHDR');
      const refused = refuseSize(read.width, read.height);
      if (refused !== null) return failure(refused);
      if (read.light > mostBytesOfLight)
        return failure({ code: 'picture-too-large', detail: `${read.width} x ${read.height}` });
      header = read;
    } else if (chunk.name === 'IHDR') return broken('IHDR');
    if (neededChunks.has(chunk.name)) kept.push(chunk.whole);
    // A critical chunk that we do not know would change what is shown.
    else if (/^[A-Z]/.test(chunk.name)) return broken(chunk.name);
    if (chunk.name === 'IDAT') light.push(chunk.body);
    if (chunk.name === 'IEND') break;
  }
  if (!unpacksTo(light, header.light)) return broken('IDAT');
  const { width, height } = header;
  return success({ mediaType: 'image/png', bytes: Buffer.concat(kept), width, height });
}

function broken(detail: string): Result<never, PictureFailure> {
  return failure({ code: 'picture-broken', detail });
}

function readChunk(
  bytes: Uint8Array,
  at: number,
): { name: string; body: Uint8Array; whole: Uint8Array; after: number } | null {
  if (at + 12 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const after = at + 12 + view.getUint32(at);
  if (after > bytes.length) return null;
  const sum = view.getUint32(after - 4);
  if (crc32(bytes.subarray(at + 4, after - 4)) !== sum) return null;
  const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
  if (!/^[A-Za-z]{4}$/.test(name)) return null;
  return { name, body: bytes.subarray(at + 8, after - 4), whole: bytes.subarray(at, after), after };
}

function readHeader(body: Uint8Array): Header | null {
  if (body.length !== 13) return null;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, colour = 0, packing, filter, interlace = 0] = body.subarray(8);
  const channels = channelsOf[colour];
  if (channels === undefined || depthsOf[colour]?.includes(depth) !== true) return null;
  if (packing !== 0 || filter !== 0 || interlace > 1) return null;
  const bits = channels * depth;
  const light =
    interlace === 0
      ? bytesOfRows(width, height, bits)
      : passes.reduce(
          (sum, [x, y, dx, dy]) =>
            sum + bytesOfRows(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy), bits),
          0,
        );
  return { width, height, light };
}

/** Every row begins with the byte that names its filter. */
function bytesOfRows(columns: number, rows: number, bits: number): number {
  return columns < 1 || rows < 1 ? 0 : rows * (1 + Math.ceil((columns * bits) / 8));
}

function unpacksTo(parts: readonly Uint8Array[], length: number): boolean {
  try {
    return inflateSync(Buffer.concat(parts), { maxOutputLength: length + 1 }).length === length;
  } catch {
    return false;
  }
}
