import { failure, type Result, success } from '#kernel/base/result.ts';
import { readOrientation, writeOrientation } from './jpeg-orientation.ts';
import { type PictureFailure, type RebuiltPicture, refuseSize } from './picture.ts';

const [startOfImage, endOfImage, startOfScan, applicationData, exif, icc, adobe] = [
  0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee,
];
/** Tables and frames: what a reader needs to show the picture. */
const neededSegments = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd]);
const frames = new Set([0xc0, 0xc1, 0xc2]);
const profileName = 'ICC_PROFILE\0';

interface Sketch {
  readonly parts: Uint8Array[];
  size: { readonly width: number; readonly height: number } | null;
  scans: number;
}

/** Writes a JPEG anew from its tables, frames and scans (ITU T.81); keeps how it stands and its colour profile. */
export function rebuildJpeg(bytes: Uint8Array): Result<RebuiltPicture, PictureFailure> {
  const sketch: Sketch = { parts: [Uint8Array.of(0xff, startOfImage)], size: null, scans: 0 };
  let at = 2;
  for (;;) {
    const marker = findMarker(bytes, at);
    if (marker === null) return broken(`byte ${at}`);
    at = marker.after;
    if (marker.code === endOfImage) break;
    const segment = readSegment(bytes, at);
    if (segment === null) return broken(`byte ${at}`);
    at = segment.after;
    if (frames.has(marker.code)) {
      if (sketch.size !== null || segment.body.length < 6) return broken('frame');
      sketch.size = readFrame(segment.body);
      const refused = refuseSize(sketch.size.width, sketch.size.height);
      if (refused !== null) return failure(refused);
    }
    const kept = keep(marker.code, segment.whole);
    if (kept !== null) sketch.parts.push(kept);
    if (marker.code !== startOfScan) continue;
    if (sketch.size === null) return broken('scan');
    const end = findEndOfScan(bytes, at);
    sketch.parts.push(bytes.subarray(at, end));
    sketch.scans += 1;
    at = end;
  }
  if (sketch.size === null || sketch.scans === 0) return broken('frame');
  sketch.parts.push(Uint8Array.of(0xff, endOfImage));
  return success({ mediaType: 'image/jpeg', bytes: Buffer.concat(sketch.parts), ...sketch.size });
}

function broken(detail: string): Result<never, PictureFailure> {
  return failure({ code: 'picture-broken', detail });
}

/** The next marker; any number of fill bytes may stand before it. */
function findMarker(bytes: Uint8Array, from: number): { code: number; after: number } | null {
  let at = from;
  if (bytes[at] !== 0xff) return null;
  while (bytes[at] === 0xff) at += 1;
  const code = bytes[at];
  return code === undefined || code === 0 ? null : { code, after: at + 1 };
}

function readSegment(
  bytes: Uint8Array,
  at: number,
): { whole: Uint8Array; body: Uint8Array; after: number } | null {
  const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  if (length < 2 || at + length > bytes.length) return null;
  // The marker before the length belongs to the segment as it is written again.
  return {
    whole: bytes.subarray(at - 2, at + length),
    body: bytes.subarray(at + 2, at + length),
    after: at + length,
  };
}

function readFrame(body: Uint8Array): { width: number; height: number } {
  const [, h1 = 0, h0 = 0, w1 = 0, w0 = 0] = body;
  return { width: (w1 << 8) | w0, height: (h1 << 8) | h0 };
}

/** What of a segment is written again, or null. */
function keep(code: number, whole: Uint8Array): Uint8Array | null {
  if (neededSegments.has(code) || code === startOfScan || code === applicationData || code === adobe)
    return whole;
  if (code === icc)
    return Buffer.from(whole.subarray(4, 16)).toString('latin1') === profileName ? whole : null;
  if (code !== exif) return null;
  const orientation = readOrientation(whole.subarray(4));
  return orientation === null || orientation === 1 ? null : writeOrientation(orientation);
}

/** Coded light goes on until a marker that is neither a stuffed byte nor a restart. */
function findEndOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const found = bytes.indexOf(0xff, at);
    if (found === -1) return bytes.length;
    const next = bytes[found + 1];
    if (next !== 0 && !(next !== undefined && next >= 0xd0 && next <= 0xd7)) return found;
    at = found + 2;
  }
}
