import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A page in sixteen greys: 0 is black, 15 is paper; one byte a dot, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** Greys by which two machines may draw the edge of a letter apart. */
const sameGrey = 3;
const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** How many dots of two pictures are not of the same grey; every dot where their sizes differ. */
export function countOtherDots(one: GreyPicture, other: GreyPicture): number {
  if (one.width !== other.width || one.height !== other.height) return one.width * one.height;
  return one.dots.reduce(
    (count, dot, at) => count + (Math.abs(dot - (other.dots[at] ?? 0)) > sameGrey ? 1 : 0),
    0,
  );
}

/** Packs a picture as PNG of four bits a dot, the same bytes for the same dots. */
export function packPng({ width, height, dots }: GreyPicture): Uint8Array {
  const rowLength = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(rowLength * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * rowLength + 1 + (x >> 1);
      rows[at] = (rows[at] ?? 0) | ((dots[y * width + x] ?? 0) << (x % 2 === 0 ? 4 : 0));
    }
  }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([4, 0, 0, 0, 0], 8);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND')];
  return Buffer.concat([signature, ...parts]);
}

/** Unpacks what `packPng` packed. @throws Error for any other picture. */
export function unpackPng(bytes: Uint8Array): GreyPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (bytes[24] !== 4 || bytes[25] !== 0) throw new Error('The picture is not of sixteen greys.');
  const length = view.getUint32(33);
  const rows = inflateSync(bytes.subarray(41, 41 + length));
  const rowLength = 1 + Math.ceil(width / 2);
  const dots = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const pair = rows[y * rowLength + 1 + (x >> 1)] ?? 0;
      dots[y * width + x] = x % 2 === 0 ? pair >> 4 : pair & 15;
    }
  }
  return { width, height, dots };
}

function chunk(name: string, data = new Uint8Array()): Uint8Array {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(name, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
