import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '#kernel/document/readers/docx/read-docx.ts';
import { allBorders, buildDocx, paragraph, table, zip } from '../build-docx.ts';

const main = 'word/document.xml';
const body = paragraph('Kế hoạch') + table([[paragraph('a'), paragraph('b')]], allBorders);

function refusalOf(bytes: Uint8Array): string {
  const read = readDocx(bytes);
  return read.ok ? 'read' : read.reason.code;
}

/** A busy machine may take its time; a hang takes longer than this. */
describe('a document that cannot be read is refused with its reason', { timeout: 60_000 }, () => {
  test('bytes that are no package', () => {
    expect(refusalOf(new Uint8Array())).toBe('not-a-zip');
    expect(refusalOf(strToU8('Kế hoạch'))).toBe('not-a-zip');
  });

  test('a document locked with a password', () => {
    expect(refusalOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('encrypted');
  });

  test('a package without a Word document', () => {
    expect(refusalOf(zip({ 'a.txt': 'a' }))).toBe('no-main-part');
    expect(refusalOf(buildDocx({ body: '', files: { [main]: '<html/>' } }))).toBe('no-main-part');
  });

  test('a part with a DOCTYPE', () => {
    const evil = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>';
    expect(refusalOf(buildDocx({ body: '', files: { [main]: evil } }))).toBe('doctype-refused');
  });

  test('a part that is not well formed, and an entity nobody declared', () => {
    expect(refusalOf(buildDocx({ body: '<w:p>' }))).toBe('broken-xml');
    expect(refusalOf(buildDocx({ body: '<w:p>&none;</w:p>' }))).toBe('broken-xml');
  });

  test('a part that swells beyond every measure', () => {
    const bomb = `<w:document>${' '.repeat(6_000_000)}</w:document>`;
    expect(refusalOf(buildDocx({ body: '', files: { [main]: bomb } }))).toBe('too-large');
  });

  test('elements nested without end', () => {
    expect(refusalOf(buildDocx({ body: '<w:sdt>'.repeat(100_000) }))).toBe('too-large');
  });

  test('more files than any document has', () => {
    const many = Object.fromEntries(Array.from({ length: 5100 }, (_, index) => [`word/media/${index}`, '']));
    expect(refusalOf(buildDocx({ body: '', files: many }))).toBe('too-large');
  });

  test('deep tables are read without exhausting the stack', () => {
    const deep = Array.from({ length: 90 }).reduce<string>((inner) => table([[inner + paragraph('x')]]), '');
    expect(refusalOf(buildDocx(deep))).toBe('read');
  });
});

describe('damage never throws and never hangs', () => {
  const bytes = buildDocx(body);

  test('cut off at any byte', () => {
    for (let end = 0; end < bytes.length; end += 1) expect(refusalOf(bytes.slice(0, end))).not.toBe('read');
  });

  test('with bytes changed anywhere', () => {
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const damaged = bytes.slice();
        for (const [at, value] of changes) damaged[at] = value;
        expect(typeof refusalOf(damaged)).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  test('with elements in any order and any nesting', () => {
    const names = [
      'w:p',
      'w:r',
      'w:t',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:sdt',
      'w:sdtContent',
      'w:del',
      'w:pPr',
      'w:numPr',
    ];
    const element = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.constant('chữ'),
        fc
          .tuple(fc.constantFrom(...names), fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, inside]) => `<${name} w:val="3">${inside.join('')}</${name}>`),
      ),
    })).node;
    fc.assert(
      fc.property(element, (xml) => {
        expect(refusalOf(buildDocx(xml))).toBe('read');
      }),
      { numRuns: 200 },
    );
  });
});
