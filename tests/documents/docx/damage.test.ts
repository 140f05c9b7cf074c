import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { readDocx } from '#kernel/document/readers/docx/read-docx.ts';
import { extractPlan } from '#kernel/extraction/extract-plan.ts';
import {
  abstractList,
  allBorders,
  buildDocx,
  level,
  list,
  paragraph,
  paragraphOf,
  run,
  table,
} from '../build-docx.ts';

const seed = 20260713;
const oldFont = '<w:rFonts w:ascii=".VnTime" w:hAnsi="VNI-Times"/>';
const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${paragraph('khung')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`;
const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
/** A document with something of everything that the reader knows. */
const rich = {
  body:
    paragraph('KẾ HOẠCH', { style: 'Giua', run: '<w:caps/>' }) +
    paragraph('Nội dung', { list: [1, 0] }) +
    paragraphOf(
      `${run('Giao Sở Ngoại vụ ')}<w:del>${run('cũ')}</w:del><w:ins>${run('mới')}</w:ins>${field}${box}`,
      { list: [1, 1] },
    ) +
    paragraphOf(run('nối', '<w:vanish/>') + run('Th«ng tin', oldFont), {
      properties: '<w:rPr><w:del/></w:rPr>',
    }) +
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('gợi ý')}</w:sdtContent></w:sdt>` +
    table(
      [
        [
          `<w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>${paragraph('a')}`,
          paragraph('b'),
        ],
        [`<w:tcPr><w:vMerge/></w:tcPr>${table([[paragraph('c')]])}${paragraph('')}`, paragraph('d')],
      ],
      allBorders,
    ) +
    paragraphOf(
      `${run('Câu')}<w:r><w:footnoteReference w:id="2"/><w:tab/><w:br/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>`,
    ),
  styles:
    '<w:style w:type="paragraph" w:styleId="Giua"><w:name w:val="heading 1"/><w:basedOn w:val="Goc"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:jc w:val="center"/></w:pPr></w:style>',
  numbering: abstractList(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.')) + list(1, 1),
  footnotes: `<w:footnote w:id="2">${paragraph('Chú thích')}</w:footnote>`,
};
const parts = ['word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'word/footnotes.xml'] as const;

/** What must hold for every tree, whatever the file. */
function expectSound(tree: DocumentTree): void {
  const paragraphs = [...paragraphsOf(tree)];
  expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length);
  for (const { text, label, emphasis } of paragraphs) {
    expect(text).toBe(text.normalize('NFC').trim());
    expect(text).not.toBe('');
    if (label !== null) expect(text.slice(0, label.end)).toBe(label.text);
    let last = 0;
    for (const { start, end } of emphasis) {
      expect(start >= last && end > start && end <= text.length).toBe(true);
      last = end;
    }
  }
}

function readSoundly(bytes: Uint8Array): 'read' | 'refused' {
  const read = readDocx(bytes);
  if (!read.ok) return 'refused';
  expectSound(read.value);
  expect(extractPlan(read.value).findings.length).toBeGreaterThanOrEqual(0);
  return 'read';
}

interface Change {
  readonly part: number;
  readonly act: 'drop' | 'double' | 'swap' | 'wrap' | 'value' | 'rename';
  readonly at: number;
  readonly with: number;
}

const hostileValues = [
  '',
  '0',
  '-1',
  '9',
  '4294967296',
  '1e9',
  'NaN',
  '__proto__',
  'constructor',
  'restart',
  'Giua',
  '\u0301',
  '<',
  '%1%9%0',
  'x'.repeat(300),
];
const names = [
  'w:p',
  'w:r',
  'w:t',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:sdt',
  'w:del',
  'w:ins',
  'w:pPr',
  'w:rPr',
  'w:fldChar',
  'mc:AlternateContent',
  'w:txbxContent',
  'w:body',
  'w:lvl',
  'w:ruby',
];

/** Elements of a part as stretches of its source, outermost and inner ones alike. */
function listElements(source: string): { start: number; end: number; name: string }[] {
  const open: { start: number; name: string }[] = [];
  const found: { start: number; end: number; name: string }[] = [];
  for (const tag of source.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    const [whole, closing = '', name = '', alone = ''] = tag;
    if (closing === '' && alone === '') open.push({ start: tag.index, name });
    else if (alone !== '') found.push({ start: tag.index, end: tag.index + whole.length, name });
    else {
      const begun = open.pop();
      if (begun !== undefined) found.push({ ...begun, end: tag.index + whole.length });
    }
  }
  return found.filter(({ name }) => name !== 'w:document' && name !== 'w:body');
}

function applyChange(source: string, change: Change): string {
  const elements = listElements(source);
  const one = elements[change.at % elements.length];
  const other = elements[change.with % elements.length];
  if (one === undefined || other === undefined) return source;
  const text = source.slice(one.start, one.end);
  const put = (inside: string): string => source.slice(0, one.start) + inside + source.slice(one.end);
  const name = names[change.with % names.length] ?? 'w:p';
  switch (change.act) {
    case 'drop':
      return put('');
    case 'double':
      return put(text + text);
    case 'swap':
      return put(source.slice(other.start, other.end));
    case 'wrap':
      return put(`<${name} w:val="1">${text}</${name}>`);
    case 'value': {
      const value = (hostileValues[change.with % hostileValues.length] ?? '').replace('<', '&lt;');
      return put(text.replace(/="[^"]*"/, `="${value}"`));
    }
    default:
      return put(text.replace(/^<[\w:]+/, `<${name}`).replace(/<\/[\w:]+>$/, `</${name}>`));
  }
}

/** A busy machine may take its time; a hang takes longer than this. */
describe('damage never throws and never hangs, and what is read is sound', { timeout: 60_000 }, () => {
  const bytes = buildDocx(rich);
  const sources = parts.map((part) => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array()));
  const change = fc.record({
    part: fc.nat(parts.length - 1),
    act: fc.constantFrom<Change['act']>('drop', 'double', 'swap', 'wrap', 'value', 'rename'),
    at: fc.nat(),
    with: fc.nat(),
  });

  test('the document itself is read', () => {
    expect(readSoundly(bytes)).toBe('read');
  });

  test('with elements dropped, doubled, exchanged, wrapped, renamed, and hostile values in them', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const changed = [...sources];
        for (const each of changes) changed[each.part] = applyChange(changed[each.part] ?? '', each);
        const files = Object.fromEntries(parts.map((part, at) => [part, changed[at] ?? '']));
        readSoundly(buildDocx({ ...rich, files }));
      }),
      { numRuns: 200, seed },
    );
  });

  test('with bytes flipped anywhere in the package', () => {
    const flip = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(fc.array(flip, { minLength: 1, maxLength: 6 }), (flips) => {
        const damaged = bytes.slice();
        for (const [at, mask] of flips) damaged[at] = (damaged[at] ?? 0) ^ mask;
        readSoundly(damaged);
      }),
      { numRuns: 200, seed },
    );
  });

  test('with bytes flipped in one unpacked part', () => {
    const source = sources[0] ?? '';
    const flip = fc.tuple(fc.nat(source.length - 1), fc.constantFrom(...'<>/"&\u0000\ufffe\u0301= x'));
    fc.assert(
      fc.property(fc.array(flip, { minLength: 1, maxLength: 3 }), (flips) => {
        const letters = source.split('');
        for (const [at, letter] of flips) letters[at] = letter;
        readSoundly(buildDocx({ ...rich, files: { 'word/document.xml': letters.join('') } }));
      }),
      { numRuns: 200, seed },
    );
  });
});
