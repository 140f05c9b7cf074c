import { describe, expect, test } from 'vitest';
import { paragraph, paragraphOf, run, table } from '../build-docx.ts';
import { findingsOf, textsOf } from './read-tree.ts';

const char = (type: string, inside = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const field = (instruction: string, result: string): string =>
  char('begin') + code(instruction) + char('separate') + result + char('end');

describe('fields', () => {
  test('links, references and counters print their results', () => {
    const runs =
      run('Phụ lục ') +
      field('SEQ PhuLuc', run('2')) +
      run(', xem mục ') +
      field('REF _Ref1', run('3')) +
      run(' và ') +
      field('HYPERLINK "http://x"', run('cổng thông tin'));
    expect(textsOf(paragraphOf(runs))).toEqual(['Phụ lục 2, xem mục 3 và cổng thông tin']);
  });

  test('a field that goes on over several paragraphs prints them all', () => {
    const body =
      paragraphOf(char('begin') + code('QUOTE') + char('separate') + run('một')) +
      paragraph('hai') +
      paragraphOf(run('ba') + char('end') + run(' bốn'));
    expect(textsOf(body)).toEqual(['một', 'hai', 'ba bốn']);
  });

  test('a field that is never closed loses no words', () => {
    expect(textsOf(paragraphOf(run('Giao ') + char('begin') + run('Sở Ngoại vụ') + run(' chủ trì')))).toEqual(
      ['Giao Sở Ngoại vụ chủ trì'],
    );
  });

  test('old form fields print what was filled in: words, a choice, a box', () => {
    const choice =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Quý I"/><w:listEntry w:val="Quý II"/></w:ddList></w:ffData>';
    const box = (checked: string): string => `<w:ffData><w:checkBox>${checked}</w:checkBox></w:ffData>`;
    const runs =
      field('FORMTEXT', run('Sở Ngoại vụ')) +
      run(', ') +
      char('begin', choice) +
      code('FORMDROPDOWN') +
      char('end') +
      run(' ') +
      char('begin', box('<w:checked/>')) +
      code('FORMCHECKBOX') +
      char('end') +
      char('begin', box('<w:default w:val="0"/>')) +
      code('FORMCHECKBOX') +
      char('end');
    expect(textsOf(paragraphOf(runs))).toEqual(['Sở Ngoại vụ, Quý II ☒☐']);
  });

  test('a table of contents repeats the headings: it is left out and said', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="MucLuc1"><w:name w:val="toc 1"/></w:style>';
    const entry = (text: string): string =>
      paragraphOf(run(text) + '<w:r><w:tab/></w:r>' + run('2'), { style: 'MucLuc1' });
    const content = { body: entry('I. MỤC ĐÍCH') + entry('II. NỘI DUNG') + paragraph('I. MỤC ĐÍCH'), styles };
    expect(textsOf(content)).toEqual(['I. MỤC ĐÍCH']);
    expect(findingsOf(content, 'contents-left-out')).toMatchObject([
      { severity: 'info', values: { count: '2' } },
    ]);
  });
});

describe('content controls', () => {
  const control = (content: string, properties = ''): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const placeholder = '<w:showingPlcHdr/>';

  test('words in controls around blocks, runs, cells and rows are read in place', () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const rows =
      `<w:tr>${control(cell('c'))}${cell('d')}</w:tr>` + control(`<w:tr>${cell('e')}${cell('f')}</w:tr>`);
    const body =
      control(paragraph('a')) + paragraphOf(run('b1 ') + control(run('b2'))) + `<w:tbl>${rows}</w:tbl>`;
    expect(textsOf(body)).toEqual(['a', 'b1 b2', 'c', 'd', 'e', 'f']);
  });

  test('the hint of a control that nobody filled in is no word of the document', () => {
    const hint = (text: string): string => run(`Nhập ${text}`);
    const cell = control(`<w:tc>${paragraphOf(hint('ô'))}</w:tc>`, placeholder);
    const body =
      paragraphOf(run('Số: ') + control(hint('số'), placeholder) + run('/KH-UBND')) +
      control(paragraphOf(hint('đoạn')), placeholder) +
      table([[paragraph('a'), paragraph('b')]]).replace('<w:tc>', `${cell}<w:tc>`);
    expect(textsOf(body)).toEqual(['Số: /KH-UBND', 'a', 'b']);
    expect(findingsOf(body, 'outside-hint').map((finding) => finding.values.text)).toEqual([
      'Nhập số',
      'Nhập đoạn',
      'Nhập ô',
    ]);
  });

  test('a ticked box is printed as it stands', () => {
    const box = control('<w:r><w:t>☒</w:t></w:r>', '<w14:checkbox/>');
    expect(textsOf(paragraphOf(box + run(' Có')))).toEqual(['☒ Có']);
  });
});

describe('pieces of a line', () => {
  test('a reading beside a word leaves the word', () => {
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>pīn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    expect(textsOf(paragraphOf(run('chữ ') + ruby))).toEqual(['chữ 拼']);
  });

  test('signs of Symbol are the signs they show', () => {
    const sign = (charCode: string): string => `<w:r><w:sym w:font="Symbol" w:char="${charCode}"/></w:r>`;
    expect(
      textsOf(
        paragraphOf(sign('F0B3') + run(' 80%, ') + sign('F0A3') + run(' 5, ') + sign('F0AE') + run(' a')),
      ),
    ).toEqual(['≥ 80%, ≤ 5, → a']);
  });

  test('boxes of Wingdings are open or ticked', () => {
    const sign = (charCode: string): string => `<w:r><w:sym w:font="Wingdings" w:char="${charCode}"/></w:r>`;
    expect(textsOf(paragraphOf(sign('F0FE') + run(' Có ') + sign('F0A8') + run(' Không')))).toEqual([
      '☑ Có ☐ Không',
    ]);
  });

  test('a soft hyphen goes, a tab with dots to be filled in stays a blank', () => {
    const tabs = { properties: '<w:tabs><w:tab w:val="left" w:leader="dot" w:pos="2000"/></w:tabs>' };
    expect(
      textsOf(
        paragraphOf(
          run('Số:') + '<w:r><w:tab/></w:r>' + run('/KH-') + '<w:r><w:softHyphen/></w:r>' + run('UBND'),
          tabs,
        ),
      ),
    ).toEqual(['Số:\t/KH-UBND']);
  });

  test('small capitals print as capitals, and a run may switch them off', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Hoa"><w:name w:val="Hoa"/><w:rPr><w:caps/></w:rPr></w:style>';
    const body =
      paragraph('kế hoạch', { run: '<w:smallCaps/>' }) +
      paragraphOf(
        run('sở ') + run('Ngoại vụ', '<w:caps w:val="0"/>') + run(' mới', '<w:smallCaps w:val="0"/>'),
        { style: 'Hoa' },
      );
    expect(textsOf({ body, styles })).toEqual(['KẾ HOẠCH', 'SỞ Ngoại vụ MỚI']);
  });

  test('fractions and powers of a formula keep their parts apart', () => {
    const math = (inside: string): string => `<m:oMath>${inside}</m:oMath>`;
    const part = (name: string, text: string): string =>
      `<m:${name}><m:r><m:t>${text}</m:t></m:r></m:${name}>`;
    const half = math(`<m:f>${part('num', '1')}${part('den', '2')}</m:f>`);
    const square = math(`<m:sSup>${part('e', 'm')}${part('sup', '2')}</m:sSup>`);
    expect(textsOf(paragraphOf(run('đạt ') + half + run(' của 30 ') + square))).toEqual([
      'đạt 1/2 của 30 m²',
    ]);
  });

  test('a raised figure is told from the figure beside it', () => {
    const raised = (text: string): string => run(text, '<w:vertAlign w:val="superscript"/>');
    expect(
      textsOf(
        paragraphOf(run('năm 2026') + raised('1') + run(', 30 km') + raised('2') + run(', 1') + raised('st')),
      ),
    ).toEqual(['năm 2026¹, 30 km², 1st']);
  });

  test('an initial set over several lines belongs to its word', () => {
    const initial = paragraph('T', { properties: '<w:framePr w:dropCap="drop" w:lines="3"/>' });
    expect(textsOf(initial + paragraph('hực hiện kế hoạch'))).toEqual(['Thực hiện kế hoạch']);
  });

  test('a heading that runs into its paragraph is one line with it', () => {
    const heading = paragraphOf(run('1. Mục đích.'), {
      properties: '<w:rPr><w:vanish/><w:specVanish/></w:rPr>',
    });
    expect(textsOf(heading + paragraph(' Để bạn bè biết đến tỉnh.'))).toEqual([
      '1. Mục đích. Để bạn bè biết đến tỉnh.',
    ]);
  });
});
