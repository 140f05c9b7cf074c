import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { describeFinding } from '#kernel/plan-draft/describe-finding.ts';

const extraction = fileURLToPath(new URL('../../src/kernel/extraction', import.meta.url));
const emitted = codesEmittedBelow(extraction);
const values = {
  printed: '/KH-UBND',
  known: '2026-03',
  task: 'Mở chợ phiên',
  words: 'sau mùa lũ',
  group: 'các hộ',
  kind: 'thông báo',
  count: '3',
  missing: 'số và ký hiệu',
  lacks: 'number',
  day: '2026-06-14',
  lead: 'Phòng Kinh tế',
};

describe('findings of a draft', () => {
  test('are emitted at all', () => {
    expect(emitted.length).toBeGreaterThan(12);
  });

  test.each(emitted)('%s has a sentence in Vietnamese and in English', (code) => {
    const { vi, en } = describeFinding({ code, values });
    expect(vi).toMatch(/^[\p{Lu}“].*\.$/u);
    expect(en).toMatch(/^[\p{Lu}“].*\.$/u);
    expect(vi).not.toBe(en);
    expect(`${vi}${en}`).not.toMatch(/undefined|“”/u);
  });

  test('an incomplete date is said as a clerk says it', () => {
    expect(describeFinding({ code: 'date-incomplete', values }).vi).toContain('tháng 3 năm 2026');
  });
});

function codesEmittedBelow(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.ts$/u.test(file),
  );
  const codes = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/(?:\bcode: |\babout\()'(?<code>[a-z-]+)'/gu)].map(
      (match) => match.groups?.code ?? '',
    ),
  );
  return [...new Set(codes)].sort((left, right) => left.localeCompare(right));
}
