import { describe, expect, test } from 'vitest';
import type { Paragraph } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { readDocx } from '#kernel/document/readers/docx/read-docx.ts';
import { abstractList, buildDocx, level, list, paragraph, paragraphOf, run } from '../build-docx.ts';

/** A busy machine may take its time; a hang takes longer than this. */
describe('documents made to exhaust their reader', { timeout: 60_000 }, () => {
  const many = (count: number, make: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => make(at)).join('');
  const readAll = (content: Parameters<typeof buildDocx>[0]): Paragraph[] => {
    const read = readDocx(buildDocx(content));
    if (!read.ok) throw new Error(read.reason.code);
    return [...paragraphsOf(read.value)];
  };

  test('a hundred thousand lines in one paragraph', () => {
    expect(readAll(paragraphOf(many(150_000, (at) => `<w:r><w:t>A${at}</w:t><w:br/></w:r>`)))).toHaveLength(
      150_000,
    );
  });

  test('paragraphs joined without end, runs with a page break each', () => {
    const joined = many(
      10_000,
      () =>
        '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:lastRenderedPageBreak/><w:t>a</w:t></w:r></w:p>',
    );
    expect(readAll(joined)[0]?.text).toHaveLength(10_000);
  });

  test('letters taken apart, each in a run with a look of its own', () => {
    const [only] = readAll(paragraphOf(many(15_000, (at) => run('e\u0302', at % 2 === 0 ? '<w:b/>' : ''))));
    expect(only?.text).toBe('ê'.repeat(15_000));
  });

  test('hidden words and notes in great number', () => {
    const hidden = many(10_000, (at) => paragraphOf(run('a') + run(`ẩn ${at}`, '<w:vanish/>')));
    expect(readAll(hidden)).toHaveLength(10_000);
  });

  test('styles and lists that lead to each other or to nothing', () => {
    const style = (id: string, based: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${based}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const styles = style('S0', 'S4999') + many(4999, (at) => style(`S${at + 1}`, `S${at}`));
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S7"/></w:abstractNum>' +
      list(1, 1) +
      list(2, 99);
    const body =
      paragraph('a', { style: 'S9' }) +
      paragraph('b', { list: [2, 0] }) +
      paragraph('c', { list: [99_999_999, 8] });
    expect(readAll({ body, styles, numbering }).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });

  test('formats and levels by names that a program has for itself', () => {
    for (const format of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const numbering = abstractList(1, level(0, format, '%1.')) + list(1, 1);
      expect(readAll({ body: paragraph('x', { list: [1, 0] }), numbering })[0]?.text).toBe('1. x');
    }
  });

  test('boxes within boxes and choices within choices', () => {
    const nest = (depth: number): string => {
      let inner = paragraph('x');
      for (let at = 0; at < depth; at += 1) {
        inner = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></mc:Choice></mc:AlternateContent></w:r></w:p>`;
      }
      return inner;
    };
    expect(readAll(nest(60)).map(({ text }) => text)).toEqual(['x']);
    expect(readDocx(buildDocx(nest(90)))).toMatchObject({ ok: false, reason: { code: 'too-large' } });
  });
});
