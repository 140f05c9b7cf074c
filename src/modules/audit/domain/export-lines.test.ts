import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEntry, CHAIN_REALM, chainEntries, testDigest } from '#testing/build-chain.ts';
import { FIRST_PREVIOUS } from './chain.ts';
import { checkExport, type ExportLine, writeExportLine } from './export-lines.ts';

const links = chainEntries([1, 2, 3].map((number) => buildEntry(number)));
const [, second, last] = links;
if (second === undefined || last === undefined) throw new Error('The chain of the test has three links.');

const head: ExportLine = {
  audit: 'nhipcau',
  version: 1,
  realm: { id: CHAIN_REALM, name: 'Tỉnh Sông Hiền' },
  from: null,
  to: null,
  exportedAt: '2027-03-10T02:00:00.000Z',
  after: { seq: 0, hash: FIRST_PREVIOUS },
};
const checkpoint = { seq: 2, hash: second.hash, madeAt: '2027-03-10T02:00:00.000Z' };
const lines: readonly string[] = [
  head,
  ...links.slice(0, 2),
  { checkpoint },
  last,
  { end: { seq: 3, hash: last.hash } },
].map(writeExportLine);
/** Where in the file the three entries stand. */
const entryLines = [1, 2, 4];

function check(text: readonly string[], expected?: string) {
  const checking = checkExport(testDigest, expected);
  for (const line of text) if (!checking.take(line)) break;
  return checking.report();
}

function isWhole(text: readonly string[]): boolean {
  const found = check(text);
  return found.kind === 'checked' && found.report.fault === null;
}

describe('an exported log', () => {
  it('is whole as it was written, and meets the hash of its end', () => {
    expect(check(lines, last.hash)).toMatchObject({ kind: 'checked', report: { checked: 3, fault: null } });
  });

  it('that was cut at any line is found', () => {
    for (let end = 0; end < lines.length; end += 1) expect(isWhole(lines.slice(0, end))).toBe(false);
    expect(check(lines.slice(0, 4))).toMatchObject({ report: { fault: { kind: 'cut', seq: 3 } } });
    // An end made anew for what is left is told by a hash that was noted outside.
    const shortened = [...lines.slice(0, 4), writeExportLine({ end: { seq: 2, hash: second.hash } })];
    expect(isWhole(shortened)).toBe(true);
    expect(check(shortened, last.hash)).toMatchObject({ report: { fault: { kind: 'unmet', seq: 3 } } });
  });

  it('that lacks a line of an entry, or has one twice, is found', () => {
    for (const place of entryLines) {
      expect(isWhole(lines.filter((_, line) => line !== place))).toBe(false);
      expect(isWhole(lines.flatMap((line, at) => (at === place ? [line, line] : [line])))).toBe(false);
    }
  });

  it('in which any byte of any entry is another, is missing or was put in is found', () => {
    const places = fc.record({
      line: fc.constantFrom(...entryLines),
      at: fc.nat(),
      byte: fc.integer({ min: 0, max: 255 }),
      how: fc.constantFrom('replace', 'remove', 'insert'),
    });
    fc.assert(
      fc.property(places, ({ line, at, byte, how }) => {
        const bytes = [...new TextEncoder().encode(lines[line])];
        const place = at % bytes.length;
        fc.pre(how !== 'replace' || bytes[place] !== byte);
        bytes.splice(place, how === 'insert' ? 0 : 1, ...(how === 'remove' ? [] : [byte]));
        const text = decode(bytes);
        if (text === null) return;
        expect(isWhole(lines.map((written, other) => (other === line ? text : written)))).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });

  it('is no export when it begins with anything else', () => {
    for (const first of ['', '{}', 'null', '[]', '7', lines[1] ?? '', ` ${lines[0]}`])
      expect(check([first, ...lines.slice(1)])).toMatchObject({ kind: 'unreadable', line: 1 });
  });

  it('says the line that is not as this house writes it, and the last good entry before', () => {
    const spaced = lines.map((line, at) => (at === 2 ? line.replace(':', ': ') : line));
    expect(check(spaced)).toMatchObject({ kind: 'unreadable', line: 3, after: { seq: 1 } });
    expect(check([...lines, lines[1] ?? ''])).toMatchObject({ kind: 'unreadable', line: 7 });
  });
});

/** As a program reads bytes; null for what is no text, which is refused before. */
function decode(bytes: readonly number[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes));
  } catch {
    return null;
  }
}
