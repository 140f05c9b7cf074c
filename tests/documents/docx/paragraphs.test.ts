import { describe, expect, test } from 'vitest';
import { paragraph, paragraphOf, run } from '../build-docx.ts';
import { findingsOf, paragraphsIn, readTree, textsOf } from './read-tree.ts';

const bold = '<w:b/>';
const styleOf = (id: string, type: string, inside: string): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;

describe('words', () => {
  test('runs join, tabs and hard hyphens stay, decomposed letters are composed', () => {
    const runs = `${run('Số')}<w:r><w:tab/></w:r>${run('12/KH')}<w:r><w:noBreakHyphen/></w:r>${run('UBND')}`;
    expect(textsOf(paragraphOf(runs))).toEqual(['Số\t12/KH-UBND'.normalize('NFC')]);
    expect(textsOf(paragraph('Thông tin đối ngoại'.normalize('NFD')))).toEqual(['Thông tin đối ngoại']);
  });

  test('spaces of every width become plain and invisible characters go', () => {
    expect(textsOf(paragraph('năm\u00a02026\u200b,\u2009quý\u00ad I'))).toEqual(['năm 2026, quý I']);
  });

  test('a line broken by hand inside a sentence is one line, else it is a paragraph of its own', () => {
    const lines = (...texts: string[]): string =>
      paragraphOf(texts.map((text) => run(text)).join('<w:r><w:br/></w:r>'));
    expect(textsOf(lines('KẾ HOẠCH', 'Quảng bá du lịch', 'trên báo nước ngoài'))).toEqual([
      'KẾ HOẠCH',
      'Quảng bá du lịch trên báo nước ngoài',
    ]);
    expect(textsOf(lines('Nội dung gồm', 'a) dịch tin', 'b) làm phim'))).toEqual([
      'Nội dung gồm',
      'a) dịch tin',
      'b) làm phim',
    ]);
  });

  test('blank paragraphs are left out and the others are named in reading order', () => {
    const read = paragraphsIn(paragraph('a') + paragraph('') + paragraph('  ') + paragraph('b'));
    expect(read.map(({ id, text }) => [id, text])).toEqual([
      ['p1', 'a'],
      ['p2', 'b'],
    ]);
  });

  test('text in capitals by format is printed in capitals', () => {
    expect(textsOf(paragraph('kế hoạch', { run: '<w:caps/>' }))).toEqual(['KẾ HOẠCH']);
  });

  test('a field prints its result, not its code, also when fields nest', () => {
    const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText>IF x</w:instrText></w:r>';
    const inner = char('begin') + code + char('separate') + run('trong mã') + char('end');
    const runs =
      run('Trang ') + char('begin') + code + inner + char('separate') + run('5') + char('end') + run('.');
    expect(textsOf(paragraphOf(runs))).toEqual(['Trang 5.']);
    expect(textsOf(paragraphOf(`<w:fldSimple w:instr="DATE">${run('01/02')}</w:fldSimple>`))).toEqual([
      '01/02',
    ]);
  });

  test('links, content controls and smart tags are read in place', () => {
    const runs =
      `<w:hyperlink>${run('một ')}</w:hyperlink><w:sdt><w:sdtContent>${run('hai ')}</w:sdtContent></w:sdt>` +
      `<w:smartTag>${run('ba')}</w:smartTag>`;
    const body = `<w:sdt><w:sdtContent>${paragraphOf(runs)}</w:sdtContent></w:sdt>`;
    expect(textsOf(body)).toEqual(['một hai ba']);
  });

  test('signs of pictorial fonts become plain ones', () => {
    const runs = `<w:r><w:sym w:font="Wingdings" w:char="F0D8"/></w:r>${run(' một')}`;
    expect(textsOf(paragraphOf(runs))).toEqual(['• một']);
  });

  test('a document whose prefixes are not the usual ones reads the same', () => {
    const main =
      '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body>' +
      '<x:p><x:pPr><x:jc x:val="center"/></x:pPr><x:r><x:t>Chào</x:t></x:r></x:p></x:body></x:document>';
    const [only] = paragraphsIn({ body: '', files: { 'word/document.xml': main } });
    expect(only).toMatchObject({ text: 'Chào', align: 'center' });
  });

  test('a part in UTF-16 reads the same', () => {
    const main =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?>' +
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' +
      '<w:p><w:r><w:t>Đối ngoại</w:t></w:r></w:p></w:body></w:document>';
    const bytes = new Uint8Array(new Uint16Array([...main].map((unit) => unit.charCodeAt(0))).buffer);
    expect(textsOf({ body: '', files: { 'word/document.xml': bytes } })).toEqual(['Đối ngoại']);
  });
});

describe('tracked changes', () => {
  const body = paragraphOf(
    `${run('Giao Sở A ')}<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins>${run('mới')}</w:ins>`,
  );

  test('deletions are left out, insertions kept, both said', () => {
    expect(textsOf(body)).toEqual(['Giao Sở A mới']);
    expect(findingsOf(body, 'tracked-deletions')).toMatchObject([{ severity: 'warning', block: 'p1' }]);
    expect(findingsOf(body, 'tracked-insertions')).toHaveLength(1);
  });

  test('moved text stands only where it was moved to', () => {
    const moved = paragraphOf(`<w:moveFrom>${run('a')}</w:moveFrom>b<w:moveTo>${run('c')}</w:moveTo>`);
    expect(textsOf(moved)).toEqual(['c']);
  });

  test('a paragraph whose mark was deleted goes on in the next', () => {
    const first = paragraphOf(run('Phối hợp với '), { properties: '<w:rPr><w:del/></w:rPr>' });
    expect(textsOf(first + paragraph('Sở B'))).toEqual(['Phối hợp với Sở B']);
    expect(textsOf(first)).toEqual(['Phối hợp với']);
  });
});

describe('look', () => {
  test('emphasis comes from the run, the character style and the paragraph style; two styles cancel out', () => {
    const styles =
      styleOf('Dam', 'paragraph', '<w:rPr><w:b/></w:rPr>') +
      styleOf('ChuDam', 'character', '<w:rPr><w:b/></w:rPr>');
    const runs =
      run('đậm ') + run('thường ', '<w:b w:val="0"/>') + run('hoàn lại', '<w:rStyle w:val="ChuDam"/>');
    const [only] = paragraphsIn({ body: paragraphOf(runs, { style: 'Dam' }), styles });
    expect(only?.emphasis).toEqual([{ start: 0, end: 4, bold: true, italic: false }]);
  });

  test('emphasis offsets point into the printed text, number and composed letters counted', () => {
    const runs = run('  Mục đích'.normalize('NFD'), bold) + run(' chung') + run(' riêng', '<w:i/>');
    const [only] = paragraphsIn(paragraphOf(runs));
    const marked = only?.emphasis.map(({ start, end }) => only.text.slice(start, end));
    expect(marked).toEqual(['Mục đích', ' riêng']);
  });

  test('alignment, indent and heading level come from the paragraph, else from its style', () => {
    const styles = styleOf(
      'Giua',
      'paragraph',
      '<w:pPr><w:jc w:val="center"/><w:ind w:left="720"/><w:outlineLvl w:val="1"/></w:pPr>',
    );
    const body =
      paragraph('a', { style: 'Giua' }) +
      paragraph('b', {
        style: 'Giua',
        properties: '<w:jc w:val="both"/><w:ind w:left="0"/><w:outlineLvl w:val="9"/>',
      });
    expect(paragraphsIn({ body, styles })).toMatchObject([
      { align: 'center', indent: 36, headingLevel: 2 },
      { align: 'justify', indent: 0, headingLevel: null },
    ]);
  });

  test('a built-in heading has its level by its name', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 3"/></w:style>';
    expect(paragraphsIn({ body: paragraph('a', { style: 'u1' }), styles })[0]?.headingLevel).toBe(3);
  });
});

describe('pages', () => {
  const page = '<w:r><w:lastRenderedPageBreak/></w:r>';

  test('pages are counted where the word processor left its marks', () => {
    const body =
      paragraph('một') +
      paragraphOf(page + run('hai')) +
      paragraphOf(run('vẫn hai') + page + run(' rồi ba')) +
      paragraph('ba');
    const tree = readTree(body);
    expect(tree.pages).toBe(3);
    expect(tree.blocks.map((block) => block.page)).toEqual([1, 2, 2, 3]);
  });

  test('a row that runs over a page counts the page once for all its cells', () => {
    const cell = `<w:tc>${paragraphOf(run('a') + page + run('b'))}</w:tc>`;
    const tree = readTree(`<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>${paragraph('sau')}`);
    expect([tree.pages, tree.blocks[1]?.page]).toEqual([2, 2]);
  });

  test('without marks pages are unknown, also when the statistics claim one', () => {
    expect(readTree(paragraph('a')).pages).toBeNull();
    expect(readTree({ body: paragraph('a'), pages: 1 }).blocks[0]?.page).toBeNull();
  });
});

describe('old Vietnamese fonts', () => {
  const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

  test.each([
    ['.VnTime', 'Th«ng tin ®èi ngo¹i', 'Thông tin đối ngoại'],
    ['.VnTimeH', 'kÕ ho¹ch', 'KẾ HOẠCH'],
    ['VNI-Times', 'Thoâng tin ñoái ngoaïi naêm tôùi, höõu nghò', 'Thông tin đối ngoại năm tới, hữu nghị'],
  ])('text in %s becomes Unicode and the document says so', (name, typed, unicode) => {
    const body = paragraph(typed, { run: font(name) });
    expect(textsOf(body)).toEqual([unicode]);
    expect(findingsOf(body, 'legacy-font')[0]?.values).toEqual({ names: name });
  });
});

describe('words outside the running text', () => {
  test('headers and footers with words are kept as findings, page numbers are not', () => {
    const content = {
      body: paragraph('a'),
      headers: [paragraph('3'), paragraph('Sở Ngoại vụ')],
      footers: [paragraph('Bản thảo')],
    };
    expect(textsOf(content)).toEqual(['a']);
    expect(findingsOf(content, 'outside-header').map((finding) => finding.values.text)).toEqual([
      'Sở Ngoại vụ',
    ]);
    expect(findingsOf(content, 'outside-footer').map((finding) => finding.values.text)).toEqual(['Bản thảo']);
  });

  test('a watermark and a footnote are kept with the paragraph they belong to', () => {
    const mark = '<w:r><w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict></w:r>';
    const content = {
      body: paragraphOf(`${run('Câu')}<w:r><w:footnoteReference w:id="2"/></w:r>${mark}`),
      footnotes: `<w:footnote w:id="0" w:type="separator">${paragraph('-')}</w:footnote><w:footnote w:id="2">${paragraph('Theo số liệu cũ')}</w:footnote>`,
    };
    expect(textsOf(content)).toEqual(['Câu']);
    expect(findingsOf(content, 'outside-footnote')).toMatchObject([
      { block: 'p1', values: { text: 'Theo số liệu cũ' } },
    ]);
    expect(findingsOf(content, 'outside-watermark')).toMatchObject([{ values: { text: 'DỰ THẢO' } }]);
  });

  test('hidden text is not printed and is kept as a finding', () => {
    const body = paragraphOf(run('Thấy') + run(' ẩn đi', '<w:vanish/>'));
    expect(textsOf(body)).toEqual(['Thấy']);
    expect(findingsOf(body, 'outside-hidden')).toMatchObject([
      { severity: 'warning', values: { text: 'ẩn đi' } },
    ]);
  });

  test('a text box is read once, after the paragraph it hangs on', () => {
    const box = `<wps:txbx><w:txbxContent>${paragraph('Trong khung')}</w:txbxContent></wps:txbx>`;
    const old = `<w:pict><v:textbox><w:txbxContent>${paragraph('Trong khung')}</w:txbxContent></v:textbox></w:pict>`;
    const drawing =
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice>` +
      `<mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(textsOf(paragraphOf(drawing + run('Ngoài')) + paragraph('Sau'))).toEqual([
      'Ngoài',
      'Trong khung',
      'Sau',
    ]);
    expect(textsOf(paragraphOf(`<w:r>${old}</w:r>`))).toEqual(['Trong khung']);
  });

  test('pictures are said not to be read', () => {
    const body = paragraphOf('<w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r>');
    expect(findingsOf(body, 'pictures-unread')).toMatchObject([{ values: { count: '1' } }]);
  });
});
