import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test, vi } from 'vitest';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { readDocx } from '#kernel/document/readers/docx/read-docx.ts';
import { buildDocx } from '#platform/docx-out/build-docx.ts';
import { buildOfficial } from './build-official.ts';
import { officialKinds } from './official-kinds.ts';

vi.setConfig({ testTimeout: 120_000 });

const kinds = Object.entries(officialKinds);

describe('a Word file', () => {
  test.each(kinds)('of a %s is the same to the byte when it is made again', async (_, document) => {
    const layout = layOutDocument(document);
    const [first, second] = [await buildDocx(layout), await buildDocx(structuredClone(layout))];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test.each(kinds)(
    'of a %s is well formed and names only parts, styles and lists that it has',
    async (_, document) => {
      const parts = unzip(await buildDocx(layOutDocument(document)));
      expect([...parts].flatMap(([name, xml]) => faultOf(xml, name))).toEqual([]);
      expect(targetsOf(parts).filter((target) => !parts.has(target))).toEqual([]);
      const main = parts.get('word/document.xml') ?? '';
      const styles = namesIn(parts.get('word/styles.xml') ?? '', /w:styleId="([^"]+)"/gu);
      expect(namesIn(main, /<w:pStyle w:val="([^"]+)"/gu).filter((style) => !styles.includes(style))).toEqual(
        [],
      );
      const lists = namesIn(parts.get('word/numbering.xml') ?? '', /<w:num w:numId="([^"]+)"/gu);
      expect(namesIn(main, /<w:numId w:val="([^"]+)"/gu).filter((list) => !lists.includes(list))).toEqual([]);
    },
  );

  test('puts the annex on a page across, with a head row that is repeated', async () => {
    const main =
      unzip(await buildDocx(layOutDocument(officialKinds.decision ?? buildOfficial({})))).get(
        'word/document.xml',
      ) ?? '';
    expect(main).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/u);
    expect(main.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
  });

  test('keeps the last paragraph on the page of the signature', async () => {
    const main =
      unzip(await buildDocx(layOutDocument(officialKinds.plan ?? buildOfficial({})))).get(
        'word/document.xml',
      ) ?? '';
    const last = main.slice(0, main.indexOf('làm đầu mối./.')).lastIndexOf('<w:p>');
    expect(main.slice(last)).toMatch(/^<w:p><w:pPr>.{0,80}<w:keepNext\/>/u);
    expect(main.slice(main.lastIndexOf('<w:tbl>'))).toContain('<w:cantSplit/>');
  });
});

/** Labels as papers have them, in any order: lists that jump, start anew, hang below nothing. */
const labels = fc.constantFrom(
  'I.',
  'II.',
  'III.',
  '1.',
  '2.',
  '3.',
  '7.',
  '1.1.',
  '1.2.',
  '2.1.',
  '1.1.1.',
  'a)',
  'b)',
  'c)',
  'đ)',
  'e)',
  '-',
  '+',
  '*',
  '1)',
  '2)',
  'Điều 1.',
  'Điều 3.',
  'A.',
  'B.',
  '(1)',
  '(a)',
  '2a)',
  '01.',
);

test('numbers that Word counts are those of the text, in whatever order they come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(labels, { minLength: 1, maxLength: 30 }), async (printed) => {
      const lines = printed.map((label, index) => `${label} Việc thứ ${index} được giao`);
      const document = buildOfficial({
        text: lines.join('\n\n'),
        issuer: [],
        number: null,
        date: null,
        kind: null,
        subject: [],
      });
      const read = readDocx(await buildDocx(layOutDocument(document)));
      if (!read.ok) throw new Error(read.reason.code);
      const wanted = document.body.map((block) => (block.kind === 'paragraph' ? block.text : ''));
      expect([...paragraphsOf(read.value)].map(({ text }) => text)).toEqual(wanted);
    }),
    { numRuns: 150 },
  );
});

const office = spawnSync('soffice', ['--version']).status === 0;

test.skipIf(!office)(
  office
    ? 'LibreOffice opens every kind and prints its pages'
    : 'LibreOffice opens every kind (not tried: soffice is not installed)',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-office-'));
    try {
      for (const [name, document] of kinds)
        writeFileSync(path.join(folder, `${name}.docx`), await buildDocx(layOutDocument(document)));
      const files = kinds.map(([name]) => path.join(folder, `${name}.docx`));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      spawnSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files]);
      for (const [name] of kinds)
        expect(
          readFileSync(path.join(folder, `${name}.pdf`))
            .subarray(0, 5)
            .toString(),
        ).toBe('%PDF-');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

function unzip(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** What makes a part no XML, with the name of the part; nothing for a sound one. */
function faultOf(xml: string, name: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    faults.push(`${name}: ${error.message}`);
  });
  parser.write(xml).close();
  return faults;
}

/** Every part that a list of relationships inside the package points at. */
function targetsOf(parts: ReadonlyMap<string, string>): string[] {
  return [...parts].flatMap(([name, xml]) => {
    if (!name.endsWith('.rels')) return [];
    const folder = name.replace(/_rels\/[^/]+$/u, '');
    return [...xml.matchAll(/<Relationship [^>]*>/gu)]
      .filter(([relation]) => !relation.includes('TargetMode="External"'))
      .map(([relation]) => /Target="([^"]+)"/u.exec(relation)?.[1] ?? '')
      .map((target) => (target.startsWith('/') ? target.slice(1) : `${folder}${target}`));
  });
}

function namesIn(xml: string, pattern: RegExp): string[] {
  return [...new Set([...xml.matchAll(pattern)].map((match) => match[1] ?? ''))];
}
