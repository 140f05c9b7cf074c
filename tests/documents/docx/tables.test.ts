import { describe, expect, test } from 'vitest';
import type { Table } from '#kernel/document/model/document-tree.ts';
import { allBorders, paragraph, table } from '../build-docx.ts';
import { readTree, textsOf } from './read-tree.ts';

function readTable(xml: string, styles = ''): Table {
  const [first] = readTree({ body: xml, styles }).blocks;
  if (first?.kind !== 'table') throw new Error('no table was read');
  return first;
}

const cell = (text: string, properties = ''): string => `<w:tcPr>${properties}</w:tcPr>${paragraph(text)}`;

describe('tables', () => {
  test('cells stand at their grid column, merged ones once with their spans', () => {
    const read = readTable(
      table([
        [cell('TT', '<w:vMerge w:val="restart"/>'), cell('Thời gian', '<w:gridSpan w:val="2"/>')],
        [cell('', '<w:vMerge/>'), cell('Từ'), cell('Đến')],
        [cell('1', '<w:vMerge w:val="restart"/>'), cell('Quý I'), cell('Quý II')],
      ]),
    );
    const cells = read.rows.map((row) =>
      row.cells.map(({ column, columnSpan, rowSpan }) => [column, columnSpan, rowSpan]),
    );
    expect(cells).toEqual([
      [
        [0, 1, 2],
        [1, 2, 1],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [0, 1, 1],
        [1, 1, 1],
        [2, 1, 1],
      ],
    ]);
  });

  test('a row that begins further right keeps its columns', () => {
    const row = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${cell('x')}</w:tc></w:tr>`;
    expect(readTable(`<w:tbl>${row}</w:tbl>`).rows[0]?.cells[0]?.column).toBe(1);
  });

  test('a repeated heading row is a header', () => {
    const head = `<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${cell('Nội dung')}</w:tc></w:tr>`;
    const read = readTable(`<w:tbl>${head}<w:tr><w:tc>${cell('a')}</w:tc></w:tr></w:tbl>`);
    expect(read.rows.map((row) => row.header)).toEqual([true, false]);
  });

  test('a table inside a cell is read in place', () => {
    const inner = table([[cell('trong')]]);
    expect(textsOf(table([[cell('trước') + inner + paragraph('sau')]]))).toEqual(['trước', 'trong', 'sau']);
    const ids = readTable(table([[inner + paragraph('')]])).rows[0]?.cells[0]?.blocks.map(
      (block) => block.id,
    );
    expect(ids).toEqual(['t2']);
  });

  test('a deleted row is not printed', () => {
    const gone = `<w:tr><w:trPr><w:del/></w:trPr><w:tc>${cell('cũ')}</w:tc></w:tr>`;
    expect(textsOf(`<w:tbl>${gone}<w:tr><w:tc>${cell('mới')}</w:tc></w:tr></w:tbl>`)).toEqual(['mới']);
  });
});

describe('rules of tables', () => {
  const rows = [
    [cell('ỦY BAN NHÂN DÂN'), cell('CỘNG HÒA')],
    [cell('Số: 1'), cell('ngày')],
  ];
  const luoi = `<w:style w:type="table" w:styleId="Luoi"><w:name w:val="Luoi"/><w:tblPr>${allBorders}</w:tblPr></w:style>`;

  test('a table with borders is ruled, by itself or by its style', () => {
    expect(readTable(table(rows, allBorders)).ruled).toBe(true);
    expect(readTable(table(rows, '<w:tblStyle w:val="Luoi"/>'), luoi).ruled).toBe(true);
  });

  test('a table without borders, or with its style borders taken away, is not ruled', () => {
    const none = allBorders.replaceAll('single', 'none');
    expect(readTable(table(rows)).ruled).toBe(false);
    expect(readTable(table(rows, `<w:tblStyle w:val="Luoi"/>${none}`), luoi).ruled).toBe(false);
  });

  test('the line under a motto does not make a letterhead a ruled table', () => {
    const line = '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>';
    expect(readTable(table([[cell('SỞ', line), cell('CỘNG HÒA', line)]])).ruled).toBe(false);
  });

  test('a table whose cells alone have borders is ruled', () => {
    const box =
      '<w:tcBorders><w:top w:val="single"/><w:bottom w:val="single"/><w:left w:val="single"/></w:tcBorders>';
    expect(readTable(table([[cell('a', box), cell('b', box)]])).ruled).toBe(true);
  });
});

describe('tables of real offices', () => {
  const row = (cells: string, properties = ''): string =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const wide = (text: string, properties = ''): string => `<w:tc>${cell(text, properties)}</w:tc>`;

  test('cells joined sideways in the old way are one cell', () => {
    const cells =
      wide('Thời gian', '<w:hMerge w:val="restart"/>') + wide('', '<w:hMerge/>') + wide('Sản phẩm');
    const [first] = readTable(`<w:tbl>${row(cells)}</w:tbl>`).rows;
    expect(first?.cells.map(({ column, columnSpan }) => [column, columnSpan])).toEqual([
      [0, 2],
      [2, 1],
    ]);
  });

  test('only the first rows can be a repeated heading', () => {
    const head = '<w:tblHeader/>';
    const read = readTable(
      `<w:tbl>${row(wide('a'), head)}${row(wide('b'), head)}${row(wide('c'))}${row(wide('d'), head)}</w:tbl>`,
    );
    expect(read.rows.map((each) => each.header)).toEqual([true, true, false, false]);
  });

  test('a lead merged over several rows stands once, whatever the rows between', () => {
    const read = readTable(
      `<w:tbl>${row(wide('1') + wide('Sở A', '<w:vMerge w:val="restart"/>'))}` +
        `${row(wide('2') + wide('', '<w:vMerge w:val="continue"/>'))}${row(wide('3') + wide('', '<w:vMerge/>'))}` +
        `${row(wide('Nhóm', '<w:gridSpan w:val="2"/>'))}${row(wide('4') + wide('Sở B', '<w:vMerge/>'))}</w:tbl>`,
    );
    expect(read.rows.map((each) => each.cells.map(({ rowSpan }) => rowSpan))).toEqual([
      [1, 3],
      [1],
      [1],
      [1],
      [1, 1],
    ]);
  });

  test('a blank cell that goes on with nothing goes on with the cell above; one with words stands by itself', () => {
    const orphan = (text: string): number[][] =>
      readTable(
        `<w:tbl>${row(wide('1') + wide('Sở A'))}<w:tr>${wide('2')}<w:tc><w:tcPr><w:vMerge w:val="continue"/></w:tcPr>${paragraph(text)}</w:tc></w:tr></w:tbl>`,
      ).rows.map((each) => each.cells.map(({ rowSpan }) => rowSpan));
    expect(orphan('')).toEqual([[1, 2], [1]]);
    expect(orphan('Sở B')).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test('tables with nothing between them are printed as one; a blank line parts them', () => {
    const [upper, lower] = ['a', 'b'].map((text) => table([[paragraph(text)]], allBorders));
    const shapes = (body: string): number[] =>
      readTree(body).blocks.map((block) => (block.kind === 'table' ? block.rows.length : 0));
    expect(shapes(`${upper}${lower}`)).toEqual([2]);
    expect(shapes(`${upper}<w:bookmarkStart w:id="1"/>${lower}`)).toEqual([2]);
    expect(shapes(`${upper}${paragraph('')}${lower}`)).toEqual([1, 1]);
    expect(shapes(`${upper}${table([[paragraph('c')]])}`)).toEqual([1, 1]);
  });

  test('rows inside content controls count for the rules of the table', () => {
    const inside = `<w:sdt><w:sdtContent>${row(wide('a') + wide('b'))}</w:sdtContent></w:sdt>`;
    expect(readTable(`<w:tbl><w:tblPr>${allBorders}</w:tblPr>${inside}</w:tbl>`).ruled).toBe(true);
  });

  test('a cell keeps its paragraphs apart, a table in a text box is a table', () => {
    const several = `<w:tc>${paragraph('- một')}${paragraph('- hai')}</w:tc>`;
    expect(readTable(`<w:tbl>${row(several)}</w:tbl>`).rows[0]?.cells[0]?.blocks).toHaveLength(2);
    const box = `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${table([[paragraph('ô')]])}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
    expect(readTree(box).blocks.map((block) => block.kind)).toEqual(['table']);
  });

  test('a span no page could hold is cut to what Word allows', () => {
    const [first] = readTable(`<w:tbl>${row(wide('a', '<w:gridSpan w:val="1000000"/>'))}</w:tbl>`).rows;
    expect(first?.cells[0]?.columnSpan).toBe(63);
  });
});
