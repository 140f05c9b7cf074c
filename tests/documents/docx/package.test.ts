import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findSecrecyMark } from '#kernel/document/checks/find-secrecy-mark.ts';
import { readDocx } from '#kernel/document/readers/docx/read-docx.ts';
import { buildDocx, paragraph, table, zip } from '../build-docx.ts';
import { findingsOf, paragraphsIn, readTree, textsOf } from './read-tree.ts';

const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const link = (kind: string, target: string, type = transitional): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}/${kind}" Target="${target}"/></Relationships>`;

function textsOfPackage(files: Readonly<Record<string, string>>): string[] | string {
  const read = readDocx(zip(files));
  if (!read.ok) return read.reason.code;
  return read.value.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '(bảng)'));
}

const main = strFromU8(unzipSync(buildDocx(paragraph('Đối ngoại')))['word/document.xml'] ?? new Uint8Array());

describe('packages as other programs write them', () => {
  test('names with a leading stroke, in another case or with the strokes of Windows', () => {
    expect(
      textsOfPackage({
        '_rels/.rels': link('officeDocument', '/word/document.xml'),
        'word/document.xml': main,
      }),
    ).toEqual(['Đối ngoại']);
    expect(
      textsOfPackage({
        '_rels/.rels': link('officeDocument', 'word/document.xml'),
        'Word/Document.xml': main,
      }),
    ).toEqual(['Đối ngoại']);
    expect(
      textsOfPackage({
        '_rels\\.rels': link('officeDocument', 'word\\document.xml'),
        'word\\document.xml': main,
      }),
    ).toEqual(['Đối ngoại']);
  });

  test('without a list of parts the document is looked for at its usual place', () => {
    expect(textsOfPackage({ 'word/document.xml': main })).toEqual(['Đối ngoại']);
  });

  test('the strict form of the format reads the same, measures with units too', () => {
    const strict =
      '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:pPr><w:ind w:start="36pt"/><w:jc w:val="center"/></w:pPr>' +
      '<w:r><w:rPr><w:b w:val="true"/></w:rPr><w:t>Đối ngoại</w:t></w:r></w:p></w:body></w:document>';
    const bytes = zip({
      '_rels/.rels': link(
        'officeDocument',
        'word/document.xml',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
      'word/document.xml': strict,
    });
    const read = readDocx(bytes);
    expect(read.ok && read.value.blocks).toMatchObject([
      { text: 'Đối ngoại', align: 'center', indent: 36, emphasis: [{ bold: true }] },
    ]);
  });

  test('the files that a Mac leaves in archives are passed over', () => {
    const bytes = zip({
      '__MACOSX/word/._document.xml': 'x',
      '_rels/.rels': link('officeDocument', 'word/document.xml'),
      'word/document.xml': main,
    });
    expect(readDocx(bytes).ok).toBe(true);
  });

  test('a part whose check sum is wrong is read with a warning', () => {
    const bytes = buildDocx({ body: paragraph('Kế hoạch'), styles: '' });
    const directory = bytes.lastIndexOf(0x50, bytes.length - 23);
    expect(directory).toBeGreaterThan(0);
    const name = new TextEncoder().encode('word/document.xml');
    const at = findBytes(bytes, name, bytes.length);
    bytes[at - 46 + 16] = (bytes[at - 46 + 16] ?? 0) ^ 1;
    const read = readDocx(bytes);
    expect(read.ok && read.value.findings).toMatchObject([
      { code: 'part-damaged', severity: 'warning', values: { names: 'word/document.xml' } },
    ]);
  });

  test('a package under a password of its own is refused as locked', () => {
    const bytes = buildDocx(paragraph('Kế hoạch'));
    const at = findBytes(bytes, new TextEncoder().encode('word/document.xml'), bytes.length);
    bytes[at - 46 + 8] = (bytes[at - 46 + 8] ?? 0) | 1;
    const read = readDocx(bytes);
    expect(!read.ok && read.reason.code).toBe('encrypted');
  });

  test('words that another file would bring in are said to be missing', () => {
    expect(findingsOf('<w:altChunk r:id="rId9"/>', 'embedded-unread')).toHaveLength(1);
  });
});

/** Where the last copy of a name stands: in the directory at the end. */
function findBytes(bytes: Uint8Array, wanted: Uint8Array, end: number): number {
  for (let at = end - wanted.length; at >= 0; at -= 1) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  throw new Error('not found');
}

describe('page headers', () => {
  const letterhead = table([
    [paragraph('ỦY BAN NHÂN DÂN TỈNH SÔNG HIỀN'), paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
    [paragraph('Số: 31/KH-UBND'), paragraph('Sông Hiền, ngày 09 tháng 02 năm 2026')],
  ]);
  const reference = (type: string, id: number): string =>
    `<w:headerReference w:type="${type}" r:id="rId${id}"/>`;

  test('a letterhead kept in the header of the first page stands at the head of the document', () => {
    const content = {
      body: paragraph('KẾ HOẠCH'),
      headers: [paragraph('2'), letterhead],
      section: `${reference('default', 1)}${reference('first', 2)}<w:titlePg/>`,
    };
    expect(paragraphsIn(content).map(({ id, text }) => `${id} ${text}`)).toEqual([
      'p1 ỦY BAN NHÂN DÂN TỈNH SÔNG HIỀN',
      'p2 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'p3 Số: 31/KH-UBND',
      'p4 Sông Hiền, ngày 09 tháng 02 năm 2026',
      'p5 KẾ HOẠCH',
    ]);
    expect(findingsOf(content, 'outside-header')).toEqual([]);
  });

  test('a header that is not printed on the first page is none of its letterhead', () => {
    const content = {
      body: paragraph('KẾ HOẠCH'),
      headers: [letterhead],
      section: `${reference('default', 1)}<w:titlePg/>`,
    };
    expect(textsOf(content)).toEqual(['KẾ HOẠCH']);
    expect(findingsOf(content, 'outside-header')).toHaveLength(4);
  });

  test('a title repeated on every page is kept apart', () => {
    const content = {
      body: paragraph('KẾ HOẠCH'),
      headers: [paragraph('Kế hoạch năm 2026')],
      section: reference('default', 1),
    };
    expect(textsOf(content)).toEqual(['KẾ HOẠCH']);
  });

  test.each(['MẬT', 'TUYỆT MẬT'])(
    'the stamp %s in a header, a box of a header or an old font is found',
    (stamp) => {
      const box = `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${paragraph(stamp)}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
      const old = paragraph(stamp === 'MẬT' ? 'mËt' : 'tuyÖt mËt', {
        run: '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>',
      });
      for (const header of [paragraph(stamp), box, old, letterhead + paragraph(stamp)]) {
        for (const section of ['', reference('default', 1)]) {
          const tree = readTree({ body: paragraph('KẾ HOẠCH'), headers: [header], section });
          expect(findSecrecyMark(tree)?.mark).toBe(stamp);
        }
      }
    },
  );
});
