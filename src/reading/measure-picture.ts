import { failure, type Result, success } from '#kernel/base/result.ts';

/** A picture by its own head: its kind and its size in dots. */
export interface MeasuredPicture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

/** Why a picture is not taken in. */
export interface PictureFailure {
  readonly code: 'picture-kind' | 'picture-broken' | 'picture-too-large';
  readonly detail: string | null;
}

const megapixel = 1_000_000;
/** A scanned A3 page at 600 dpi has 70 megapixels; beyond, a picture only stops a browser. */
const mostDots = 80 * megapixel;
/** Of one side. */
const longestSide = 20_000;

/**
 * Measures a PNG or JPEG by its head alone; nothing is decoded, so nothing can swell. What it says of its size binds
 * every decoder, so a picture that is small here is small everywhere.
 */
export function measurePicture(bytes: Uint8Array): Result<MeasuredPicture, PictureFailure> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = bytes.length > 8 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a;
  const isJpeg = bytes.length > 3 && view.getUint16(0) === 0xffd8 && bytes[2] === 0xff;
  if (!isPng && !isJpeg) return failure({ code: 'picture-kind', detail: null });
  const size = isPng ? sizeOfPng(view) : sizeOfJpeg(view);
  if (size === null || size.width === 0 || size.height === 0)
    return failure({ code: 'picture-broken', detail: null });
  const { width, height } = size;
  if (width * height > mostDots || Math.max(width, height) > longestSide)
    return failure({ code: 'picture-too-large', detail: `${width} × ${height}` });
  return success({ mediaType: isPng ? 'image/png' : 'image/jpeg', width, height });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const IHDR = 0x49484452;
const IEND = 0x49454e44;

/** Walks from chunk to chunk: the first must be the head, and the file must reach its end. */
function sizeOfPng(view: DataView): Size | null {
  if (view.byteLength < 33 || view.getUint32(12) !== IHDR) return null;
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  for (let at = 8; at + 12 <= view.byteLength; ) {
    if (view.getUint32(at + 4) === IEND) return size;
    at += 12 + view.getUint32(at);
  }
  return null;
}

/** Walks from segment to segment up to the frame, which names the size. */
function sizeOfJpeg(view: DataView): Size | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // The dots begin without a frame before them.
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
