import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReadingFence, type ReadingFence } from '#reading/create-reading-fence.ts';
import { buildDocx, paragraph } from '../documents/build-docx.ts';
import { repeatedShapes } from './hostile-files.ts';

/** A machine under load is no failure; time in proportion to the square of this length is. */
const [timeLimit, shapeLength] = [60_000, 500_000];

let fence: ReadingFence;
beforeAll(() => {
  fence = createReadingFence({ size: 1, timeLimit });
});
afterAll(() => fence.close());

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const outcome = await fence.read({ bytes, name: 'tep' });
  return outcome.kind === 'unreadable' ? outcome.code : outcome.kind;
}

describe('time grows with the length of a text, never with its square', () => {
  const head = 'KẾ HOẠCH\nA năm 2026\n\nI. NHIỆM VỤ\n\n1. Làm việc ';

  test.each(repeatedShapes)(
    '%j in text',
    async (shape) => {
      const text = head + shape.repeat(shapeLength / shape.length) + '\n\n- Chủ trì: Sở A';
      expect(await outcomeOf(new TextEncoder().encode(text))).not.toMatch(/^fence/);
    },
    70_000,
  );

  test.each(repeatedShapes)(
    '%j in one paragraph of Word',
    async (shape) => {
      const words = shape.replaceAll('\n', ' ').repeat(shapeLength / 4 / shape.length);
      // Random numbers keep the package from looking like a bomb.
      const ballast = Array.from({ length: 2000 }, (_, at) => paragraph(`${(at * 7919) % 99_991}`)).join('');
      expect(await outcomeOf(buildDocx(paragraph(`1. Làm ${words} hết.`) + ballast))).not.toMatch(/^fence/);
    },
    70_000,
  );
});
