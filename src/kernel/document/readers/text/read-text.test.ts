import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../model/document-tree.ts';
import { readText } from './read-text.ts';

const paragraphs = (source: string) =>
  readText(source).blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
const lines = (source: string) => paragraphs(source).map((paragraph) => paragraph.text);

describe('a plain or Markdown text', () => {
  test('loses the marks of Markdown and keeps what stood in bold or italics', () => {
    const [heading, label] = paragraphs(
      '## **II. NỘI DUNG**\n\n- *Cơ quan chủ trì:* Sở Y tế &amp; Công an; VP<sub>A</sub>',
    );
    expect(heading).toMatchObject({ text: 'II. NỘI DUNG', headingLevel: 2, label: { text: 'II.', end: 3 } });
    expect(heading?.emphasis).toEqual([{ start: 0, end: 12, bold: true, italic: false }]);
    expect(label?.text).toBe('- Cơ quan chủ trì: Sở Y tế & Công an; VPA');
    expect(label?.emphasis).toEqual([{ start: 2, end: 18, bold: false, italic: true }]);
  });

  test('keeps stars of the paper: bullets and escaped ones', () => {
    expect(lines('\\* Ban Chỉ đạo chủ trì.\n\n* Mục một\n* Mục hai (*)')).toEqual([
      '* Ban Chỉ đạo chủ trì.',
      '* Mục một',
      '* Mục hai (*)',
    ]);
  });

  test('joins a sentence that a page cut in two, whatever page number stands between', () => {
    expect(lines('Sở Ngoại vụ phối hợp với các tỉnh\n\n- 4 -\n\nbạn tổ chức hội đàm.')).toEqual([
      'Sở Ngoại vụ phối hợp với các tỉnh bạn tổ chức hội đàm.',
    ]);
    expect(lines('nhất là vùng cao nói chung,\n\nMèo Vạc – Đồng Văn nói riêng.')).toHaveLength(1);
    expect(lines('1. Mục đích\n\nTăng cường quảng bá.')).toHaveLength(2);
    expect(lines('CỦA BAN THƯỜNG VỤ TỈNH ỦY\n\nthực hiện Kết luận')).toHaveLength(2);
  });

  test('counts pages by form feeds, and knows none without them', () => {
    const tree = readText('Trang một.\fTrang hai.\n\nCòn nữa.');
    expect(tree.pages).toBe(2);
    expect(tree.blocks.map((block) => block.page)).toEqual([1, 2, 2]);
    expect(readText('Một dòng.').pages).toBeNull();
  });

  test('drops a bullet before a bullet, which scanners add', () => {
    expect(lines('- + Cơ quan phối hợp: Sở Y tế\n - + Thời gian: Năm 2026')).toEqual([
      '+ Cơ quan phối hợp: Sở Y tế',
      '+ Thời gian: Năm 2026',
    ]);
  });

  test('keeps lines of the form apart', () => {
    expect(lines('TM. ỦY BAN NHÂN DÂN\nKT.CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò Văn Mẫu')).toHaveLength(4);
    expect(lines('KẾ HOẠCH\nThông tin đối ngoại năm 2026')).toHaveLength(2);
  });

  test('parts whom a letter is sent to from what it asks, though no line is left empty between them', () => {
    const sentTo = 'Kính gửi: Sở Văn hóa, Thể thao và Du lịch tỉnh Sông Hiền';
    for (const opening of [
      'Đề nghị Sở báo cáo trước 16 giờ 00 ngày 30/11/2026 các nội dung sau:',
      'Để phục vụ giao ban, Cục đề nghị Sở báo cáo các nội dung sau:',
      'Cục Thông tin đối ngoại nhận được văn bản của quý Sở.',
    ]) {
      expect(lines(`${sentTo}\n${opening}\n1. Số đoàn ra, đoàn vào.`)).toEqual([
        sentTo,
        opening,
        '1. Số đoàn ra, đoàn vào.',
      ]);
    }
    expect(
      lines('Kính gửi: Ủy ban nhân dân tỉnh (qua Sở Văn hóa, Thể thao và\nDu lịch để tổng hợp)'),
    ).toHaveLength(1);
  });

  test('reads a pipe table with lines inside cells', () => {
    const [table] = readText(
      '| STT | Chủ trì |\n|---|---|\n| 1 | Sở Văn hóa,<br>Thể thao và Du lịch<br>Sở Y tế |',
    ).blocks;
    expect(table).toMatchObject({ kind: 'table', ruled: true, rows: [{ header: true }, { header: false }] });
    const cell = table?.kind === 'table' ? table.rows[1]?.cells[1] : undefined;
    expect(cell?.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở Y tế',
    ]);
  });

  test('reads an HTML table of a scanner like a pipe table, merged cells in each of their rows', () => {
    const source =
      '<table>\n<tr><th>TT</th><th>Chủ trì</th></tr>\n<tr><td>1</td><td rowspan="2">Sở Y tế,\nSở Nội vụ</td></tr>\n<tr><td>2</td></tr>\n</table>\n\nHết.';
    const [table, after] = readText(source).blocks;
    expect(table?.kind).toBe('table');
    const rows = table?.kind === 'table' ? table.rows : [];
    const texts = rows.map((row) =>
      row.cells.map((cell) =>
        cell.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('/'),
      ),
    );
    expect(texts).toEqual([
      ['TT', 'Chủ trì'],
      ['1', 'Sở Y tế, Sở Nội vụ'],
      ['2', 'Sở Y tế, Sở Nội vụ'],
    ]);
    expect(rows.map((row) => row.header)).toEqual([true, false, false]);
    expect(after).toMatchObject({ kind: 'paragraph', text: 'Hết.' });
  });

  test('reads text in decomposed Unicode like any other', () => {
    const source = '1. Tổ chức hội nghị\n- Cơ quan chủ trì: Sở Ngoại vụ';
    expect(lines(source.normalize('NFD'))).toEqual(lines(source));
  });

  test('reads the same, at whatever column its lines were wrapped', () => {
    const source = [
      '1. Xây dựng phim tài liệu về con người và cảnh sắc của tỉnh, phát trên sóng của các đài bạn trong dịp lễ hội mùa xuân.',
      '- Cơ quan chủ trì: Báo và phát thanh, truyền hình tỉnh; Sở Văn hóa, Thể thao và Du lịch; Ủy ban nhân dân các xã biên giới.',
      '- Thời gian thực hiện: từ quý II đến hết quý III năm 2026, báo cáo kết quả về cơ quan thường trực để tổng hợp chung.',
      '2. Tổ chức các đoàn phóng viên nước ngoài đến thăm làng nghề, gặp gỡ nghệ nhân và viết bài giới thiệu về địa phương.',
    ];
    fc.assert(
      fc.property(fc.integer({ min: 38, max: 110 }), (column) => {
        expect(lines(source.map((line) => wrap(line, column)).join('\n\n'))).toEqual(source);
      }),
    );
  });

  test('never fails, and numbers its blocks without a gap', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('**', '*', '|', '\n', '\f', '#', '- ', '\\', '<br>', '(', '1. '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const found = paragraphs(pieces.join(''));
        for (const one of found) {
          expect(one.text).toBe(one.text.trim());
          for (const { start, end } of one.emphasis) expect(start < end && end <= one.text.length).toBe(true);
        }
      }),
    );
  });
});

function wrap(line: string, column: number): string {
  let width = 0;
  return line.split(' ').reduce((text, word) => {
    const fits = width > 0 && width + 1 + word.length <= column;
    width = fits ? width + 1 + word.length : word.length;
    return text === '' ? word : `${text}${fits ? ' ' : '\n'}${word}`;
  }, '');
}
