import { describe, expect, test } from 'vitest';
import type { Table } from '#kernel/document/model/document-tree.ts';
import { abstractList, level, list, paragraph, paragraphOf, run, table } from '../build-docx.ts';
import { findingsOf, readTree, textsOf } from './read-tree.ts';

const deletedMark = { properties: '<w:rPr><w:del/></w:rPr>' };
const deleted = (text: string): string => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

describe('tracked changes', () => {
  test('words put in by one and taken out by another are gone', () => {
    expect(textsOf(paragraphOf(run('Sở A') + `<w:ins>${deleted(' và Sở B')}</w:ins>`))).toEqual(['Sở A']);
  });

  test('several deleted marks join several paragraphs', () => {
    const body =
      paragraphOf(run('Giao '), deletedMark) +
      paragraphOf(run('Sở Ngoại vụ '), deletedMark) +
      paragraph('chủ trì.');
    expect(textsOf(body)).toEqual(['Giao Sở Ngoại vụ chủ trì.']);
  });

  test('a paragraph whose mark was deleted does not jump over the table that follows', () => {
    const body = paragraphOf(run('trước'), deletedMark) + table([[paragraph('ô')]]) + paragraph('sau');
    expect(textsOf(body)).toEqual(['trước', 'ô', 'sau']);
  });

  test('a numbered paragraph that cannot be joined keeps its number', () => {
    const numbering = abstractList(1, level(0, 'decimal', '%1.')) + list(1, 1);
    const body = paragraphOf(run('trước'), { list: [1, 0], ...deletedMark }) + table([[paragraph('ô')]]);
    expect(textsOf({ body, numbering })).toEqual(['1. trước', 'ô']);
  });

  test('a paragraph put in by itself is said like words put in', () => {
    const body = paragraphOf(run('một'), { properties: '<w:rPr><w:ins/></w:rPr>' }) + paragraph('hai');
    expect(textsOf(body)).toEqual(['một', 'hai']);
    expect(findingsOf(body, 'tracked-insertions')).toHaveLength(1);
  });

  test('rows put in are read, rows and cells taken out are not', () => {
    const row = (mark: string, ...cells: string[]): string =>
      `<w:tr><w:trPr>${mark}</w:trPr>${cells.join('')}</w:tr>`;
    const cell = (text: string, mark = ''): string =>
      `<w:tc><w:tcPr>${mark}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body = `<w:tbl>${row('<w:ins/>', cell('a'), cell('cũ', '<w:cellDel/>'), cell('b'))}${row('<w:del/>', cell('bỏ'))}</w:tbl>`;
    expect(textsOf(body)).toEqual(['a', 'b']);
    expect(findingsOf(body, 'tracked-deletions')).toMatchObject([{ values: { count: '2' } }]);
    expect(findingsOf(body, 'tracked-insertions')).toHaveLength(1);
  });

  test('earlier looks kept for comparison do not show', () => {
    const old = '<w:rPr><w:b w:val="0"/><w:rPrChange><w:rPr><w:b/><w:vanish/></w:rPr></w:rPrChange></w:rPr>';
    const [only] = readTree(`<w:p><w:r>${old}<w:t>a</w:t></w:r></w:p>`).blocks;
    expect(only).toMatchObject({ text: 'a', emphasis: [] });
  });
});

describe('comments', () => {
  test('comments are not printed, and their number is said', () => {
    const body = paragraphOf(
      `<w:commentRangeStart w:id="0"/>${run('Giao Sở A')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    );
    expect(textsOf(body)).toEqual(['Giao Sở A']);
    expect(findingsOf(body, 'comments-left-out')).toMatchObject([
      { severity: 'info', block: 'p1', values: { count: '1' } },
    ]);
  });
});

describe('footnotes and endnotes', () => {
  const note = (id: number, text: string): string =>
    `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;

  test('a note never stands inside the words that it explains', () => {
    const body = paragraphOf(
      `${run('Sở Ngoại vụ')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' chủ trì')}`,
    );
    const content = { body, footnotes: note(2, 'Theo Quyết định số 5.') };
    expect(textsOf(content)).toEqual(['Sở Ngoại vụ chủ trì']);
    expect(findingsOf(content, 'outside-footnote').map((finding) => finding.values.text)).toEqual([
      'Theo Quyết định số 5.',
    ]);
  });

  test('a mark of its own (*) goes with the note', () => {
    const mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>(*)</w:t></w:r>';
    const content = {
      body: paragraphOf(run('Sở Ngoại vụ') + mark),
      footnotes: note(2, 'Cơ quan thường trực.'),
    };
    expect(textsOf(content)).toEqual(['Sở Ngoại vụ']);
    expect(findingsOf(content, 'outside-footnote')).toHaveLength(1);
  });

  test('the same words in two notes are two notes', () => {
    const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const content = {
      body: paragraphOf(run('a') + reference(2)) + paragraphOf(run('b') + reference(3)),
      footnotes: note(2, 'Như trên.') + note(3, 'Như trên.'),
    };
    expect(findingsOf(content, 'outside-footnote').map((finding) => finding.block)).toEqual(['p1', 'p2']);
  });

  test('a note in a cell is kept with the cell', () => {
    const cell = paragraphOf(`${run('Sở A')}<w:r><w:footnoteReference w:id="2"/></w:r>`);
    const content = { body: table([[cell]]), footnotes: note(2, 'Nay là Sở B.') };
    const [first] = readTree(content).blocks as Table[];
    expect(first?.rows[0]?.cells[0]?.blocks).toMatchObject([{ text: 'Sở A' }]);
    expect(findingsOf(content, 'outside-footnote')).toMatchObject([{ block: 'p1' }]);
  });
});
