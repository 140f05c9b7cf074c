import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReadingFence, type ReadingFence } from '#reading/create-reading-fence.ts';
import { describeUnreadable } from '#reading/describe-unreadable.ts';
import type { ReadingOutcome } from '#reading/reading-outcome.ts';
import { buildPdf, type PrintedPage } from '../build-pdf.ts';
import { seededRandom } from '../seeded-random.ts';
import { setText } from './read-built-pdf.ts';

const body = setText('Sở Ngoại vụ đón khách ở cửa khẩu và đưa khách đi thăm bản, mỗi đoàn một ngày.', 200);
const plan: PrintedPage = { words: [{ text: 'KẾ HOẠCH', x: 270, y: 100 }, ...body] };
let fence: ReadingFence;

beforeAll(() => {
  fence = createReadingFence({ size: 1 });
});
afterAll(() => fence.close());

async function codeOf(bytes: Uint8Array): Promise<string> {
  const outcome: ReadingOutcome = await fence.read({ bytes, name: 'tep.pdf' });
  return outcome.kind === 'unreadable' ? outcome.code : outcome.kind;
}

describe('a PDF that gives no plan is refused with a code that says why', () => {
  const scan = { picture: true };
  const stamped = { picture: true, words: [{ text: 'Số đến: 12', x: 400, y: 40 }] };
  test.each<[string, string, Uint8Array]>([
    ['pdf-without-text', 'a scan', buildPdf([scan, scan])],
    ['pdf-without-text', 'a scan with a stamp of the mail room', buildPdf([stamped])],
    ['pdf-encrypted', 'a PDF under a password', buildPdf([plan], { locked: true })],
    ['pdf-broken', 'the head of a PDF', buildPdf([plan]).slice(0, 120)],
    ['pdf-broken', 'noise named a PDF', new TextEncoder().encode(`%PDF-1.7\n${'zyx 12 '.repeat(99)}`)],
    ['pdf-too-many-pages', 'a book', buildPdf(Array.from({ length: 301 }, () => plan))],
    ['read', 'a PDF that lost its last line', buildPdf([plan]).slice(0, -16)],
    ['read', 'three hundred pages', buildPdf(Array.from({ length: 300 }, () => plan))],
  ])(
    '%s: %s',
    async (code, _, bytes) => {
      expect(await codeOf(bytes)).toBe(code);
    },
    60_000,
  );

  test('with what can be done, in both languages', () => {
    const { what, remedy } = describeUnreadable({
      kind: 'unreadable',
      code: 'pdf-without-text',
      detail: null,
    });
    expect(what.vi).toContain('bản quét');
    expect(remedy.vi).toContain('OCR');
    expect(remedy.en).toContain('OCR');
  });

  test('damage of any kind ends in an answer, never in a crash', async () => {
    const sound = buildPdf([plan, plan]);
    const random = seededRandom(7);
    for (let round = 0; round < 60; round += 1) {
      const bytes = sound.slice();
      for (let hit = 0; hit < 1 + round; hit += 1)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      expect(await codeOf(bytes)).not.toMatch(/^fence/);
    }
  }, 60_000);
});

describe('a PDF that bears a secrecy mark is refused', () => {
  test.each<[string, PrintedPage]>([
    [
      'beside the letterhead',
      { words: [{ text: 'TỐI MẬT', x: 100, y: 80, size: 12 }, ...(plan.words ?? [])] },
    ],
    [
      'across the page',
      { words: [...(plan.words ?? []), { text: 'MẬT', x: 200, y: 500, size: 80, turn: 45 }] },
    ],
    ['in an old font', { words: [{ text: 'MËt', x: 100, y: 80, look: 'old' }, ...(plan.words ?? [])] }],
    ['on a scan', { picture: true, words: [{ text: 'MẬT', x: 100, y: 80 }] }],
  ])('%s', async (_, page) => {
    expect(await codeOf(buildPdf([page]))).toBe('secret');
  });

  test('and a heading that speaks of secrecy bears no mark', async () => {
    const words = [{ text: 'CÔNG TÁC BẢO MẬT', x: 200, y: 160 }, ...(plan.words ?? [])];
    expect(await codeOf(buildPdf([{ words }]))).toBe('read');
  });
});
