import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildPdf } from '../../tests/documents/build-pdf.ts';
import { createScanFence, type ScanFence } from './create-scan-fence.ts';
import { lookAtScan } from './look-at-scan.ts';
import { measurePicture } from './measure-picture.ts';

vi.setConfig({ testTimeout: 60_000 });

let fence: ScanFence;
beforeAll(() => {
  fence = createScanFence();
});
afterAll(() => fence.close());

/** A PNG of one colour, of the size that its head says. */
function buildPng(width: number, height: number, rows = height): Uint8Array {
  const chunk = (kind: string, data: Uint8Array): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length, 0);
    head.write(kind, 4, 'latin1');
    // Nobody looks at the sum here.
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 0, 0, 0, 0], 8);
  const dots = deflateSync(Buffer.alloc((width + 1) * rows));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', dots), chunk('IEND', Buffer.alloc(0))]);
}

describe('a scan', () => {
  const scan = buildPdf([{ picture: true }, { picture: true, lines: [[50, 50, 500, 50]] }]);

  test('is measured page by page, and each page is drawn, behind the fence', async () => {
    expect(await fence.look({ bytes: scan, page: null })).toEqual({
      kind: 'measured',
      mediaType: 'application/pdf',
      pages: [
        { width: 595, height: 842 },
        { width: 595, height: 842 },
      ],
    });
    const drawn = await fence.look({ bytes: scan, page: 2 });
    if (drawn.kind !== 'drawn') throw new Error(JSON.stringify(drawn));
    expect(measurePicture(drawn.picture)).toMatchObject({
      ok: true,
      value: { mediaType: 'image/jpeg', width: 1240 },
    });
    expect(await fence.look({ bytes: scan, page: 3 })).toMatchObject({ code: 'pdf-no-such-page' });
  });

  test('may be a picture, whatever its name says, and is measured without being decoded', async () => {
    expect(await fence.look({ bytes: buildPng(1240, 1754), page: null })).toEqual({
      kind: 'measured',
      mediaType: 'image/png',
      pages: [{ width: 1240, height: 1754 }],
    });
  });

  test('that would swell beyond all measure is refused by what its head says', async () => {
    expect(await fence.look({ bytes: buildPng(60_000, 60_000, 1), page: null })).toEqual({
      kind: 'refused',
      code: 'picture-too-large',
      detail: '60000 × 60000',
    });
  });

  test.each([
    ['a picture that was cut off', buildPng(100, 100).slice(0, 60), 'picture-broken'],
    [
      'a JPEG without a frame',
      new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 4, 1, 1, 0, 0, 0, 0]),
      'picture-broken',
    ],
    ['a picture of another kind', new TextEncoder().encode('GIF89a\u0000\u0000\u0000'), 'picture-kind'],
    ['a PDF under a password', buildPdf([{ picture: true }], { locked: true }), 'pdf-encrypted'],
    ['a PDF that was cut off', scan.slice(0, 40), 'pdf-broken'],
    ['text', new TextEncoder().encode('KẾ HOẠCH'), 'no-scan'],
  ])('is refused with its reason: %s', async (_, bytes, code) => {
    expect(await lookAtScan({ bytes, page: null })).toMatchObject({ kind: 'refused', code });
  });

  test('whose bytes were changed at random never breaks the measuring of pictures', () => {
    const whole = buildPng(40, 40);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255))), (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(measurePicture(bytes)).toHaveProperty('ok');
      }),
    );
  });
});
