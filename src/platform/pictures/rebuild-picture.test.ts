import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rebuildPicture } from './rebuild-picture.ts';

const latin = (words: string) => Buffer.from(words, 'latin1');

function chunk(name: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([latin(name), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function png(width: number, height: number, between: readonly Buffer[] = [], light?: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = light ?? Buffer.alloc(height * (1 + width * 3), 7);
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...between,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function segment(code: number, body: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.of(0xff, code), length, body]);
}

/** Exif that says the picture stands on its side, and where it was taken. */
const exif = Buffer.concat([
  latin('Exif\0\0II*\0'),
  Buffer.of(8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0),
  latin('GPS 20.85 106.68'),
]);

function jpeg(width: number, height: number, end = Buffer.alloc(0)): Buffer {
  const frame = Buffer.of(8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0);
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    segment(0xe1, exif),
    segment(0xfe, latin('máy của ai')),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, frame),
    segment(0xc4, Buffer.alloc(20, 0)),
    segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)),
    Buffer.of(0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56),
    Buffer.of(0xff, 0xd9),
    end,
  ]);
}

function rebuilt(bytes: Uint8Array) {
  const result = rebuildPicture(bytes);
  if (!result.ok) throw new Error(`Refused: ${result.reason.code} ${result.reason.detail}`);
  return result.value;
}

const codeOf = (bytes: Uint8Array) => {
  const result = rebuildPicture(bytes);
  return result.ok ? 'taken' : result.reason.code;
};

describe('a picture that is taken in', () => {
  test('keeps its light and how it stands, and loses where and by whom it was taken', () => {
    const { bytes, width, height, mediaType } = rebuilt(jpeg(40, 30, latin('PK<script>hung on the end')));
    expect([mediaType, width, height]).toEqual(['image/jpeg', 40, 30]);
    const words = Buffer.from(bytes).toString('latin1');
    for (const gone of ['GPS', 'máy', '<script>']) expect(words).not.toContain(gone);
    expect(words).toContain('\x12\xff\x00\x34\xff\xd0\x56\xff\xd9');
    expect(words).toContain('\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06');
    expect(Buffer.from(rebuilt(bytes).bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  test('as PNG loses its words and keeps its light', () => {
    const { bytes, width } = rebuilt(png(5, 4, [chunk('tEXt', latin('Author\0Ai')), chunk('eXIf', exif)]));
    expect(width).toBe(5);
    expect(Buffer.from(bytes).equals(png(5, 4))).toBe(true);
  });

  test('is refused when it is cut off, lies about its size, or would swell', () => {
    expect(codeOf(png(5, 4).subarray(0, -6))).toBe('picture-broken');
    expect(codeOf(jpeg(40, 30).subarray(0, 60))).toBe('picture-broken');
    expect(codeOf(png(5, 4, [], Buffer.alloc(900_000)))).toBe('picture-broken');
    expect(codeOf(png(30_000, 2))).toBe('picture-too-large');
    expect(codeOf(jpeg(16_000, 16_000))).toBe('picture-too-large');
    expect(codeOf(latin('GIF89a'))).toBe('picture-format');
  });

  test('is refused or made anew, whatever its bytes, and never breaks the reader', () => {
    const sources = [jpeg(40, 30), png(5, 4)];
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
        (source, edits) => {
          const bytes = Buffer.from(source);
          for (const [at, value] of edits) bytes[2 + (at % (bytes.length - 2))] = value;
          const result = rebuildPicture(bytes);
          if (result.ok) expect(codeOf(result.value.bytes)).toBe('taken');
        },
      ),
    );
  });
});
