import type { Block, DocumentTree, Paragraph, Table } from '#kernel/document/model/document-tree.ts';

/** How a page looks: the measures of Decree 30/2020/NĐ-CP, unless a test asks for others. */
export interface PageLook {
  readonly justified: boolean;
  /** First-line indent of body paragraphs. */
  readonly indent: string;
  readonly spacing: string;
}

/** The look that the decree asks for. */
export const decreeLook: PageLook = { justified: true, indent: '1cm', spacing: '6pt' };

/** Prints a document as a page of HTML in the form of the decree: two columns at head and foot, one body between. */
export function printDecreePage(tree: DocumentTree, look: PageLook = decreeLook): string {
  const blocks = [...tree.blocks];
  const head = takeWhile(blocks, (block) => !isTitle(block));
  const footAt = blocks.findIndex(
    ({ kind, ...block }) => kind === 'paragraph' && isRecipients(block as Paragraph),
  );
  const foot = footAt < 0 ? [] : blocks.splice(footAt);
  const title = takeWhile(blocks, (block) => isTitle(block) || isCentered(block));
  return `<!doctype html><html lang="vi"><meta charset="utf-8">${fonts}<style>${stylesOf(look)}</style>
${head.length < 3 ? body(head) : columns(splitHead(head))}
${title.map((block) => `<p class="title">${words(block as Paragraph)}</p>`).join('\n')}
${body(blocks)}
${foot.length === 0 ? '' : columns(splitFoot(foot), 'foot')}
</html>`;
}

/** The font comes with the house: a page must not look otherwise on a machine that lacks it. */
const fonts = ['400', '700', '400-italic', '700-italic']
  .map((look) => `<link rel="stylesheet" href="${import.meta.resolve(`@fontsource/tinos/${look}.css`)}">`)
  .join('');

function stylesOf({ justified, indent, spacing }: PageLook): string {
  return `@page{size:A4;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:13pt Tinos}}
@page:first{@top-center{content:none}}
body{font:14pt/18pt Tinos,"Times New Roman",serif;margin:0}
p{margin:0 0 ${spacing};text-indent:${indent};text-align:${justified ? 'justify' : 'left'}}
.title{text-indent:0;text-align:center;margin:0}
.title:last-of-type{margin-bottom:8pt}
table{border-collapse:collapse;width:100%;font-size:12pt;line-height:15pt;margin-bottom:8pt}
td,th{border:.75pt solid #000;padding:2pt 5pt;vertical-align:top;font-weight:normal}
td p,th p{text-indent:0;text-align:left;margin:0}
.columns{font-size:13pt;line-height:16pt;margin-bottom:12pt}
.columns td{border:0;padding:0}
.columns td p{text-align:center}
.foot{margin-top:14pt;break-inside:avoid}
.foot .left p{text-align:left;font-size:11pt;line-height:13pt}
.foot .right p:last-child{margin-top:60pt}`;
}

function body(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === 'table' ? table(block) : `<p>${words(block)}</p>`)).join('\n');
}

function table({ rows }: Table): string {
  const printed = rows.map(({ cells }) => {
    const inside = cells.map(
      (cell) => `<td colspan="${cell.columnSpan}" rowspan="${cell.rowSpan}">${body(cell.blocks)}</td>`,
    );
    return `<tr>${inside.join('')}</tr>`;
  });
  return `<table>${printed.join('\n')}</table>`;
}

function columns([left, right]: readonly [readonly Block[], readonly Block[]], kind = 'head'): string {
  return `<table class="columns ${kind}"><tr><td class="left" width="42%">${body(left)}</td><td class="right">${body(right)}</td></tr></table>`;
}

type Halves = readonly [Block[], Block[]];

/** The name of the State or the Party, the motto and the day stand right; all else left. */
function splitHead(blocks: readonly Block[]): Halves {
  return split(blocks, ({ text }) =>
    /^(?:CỘNG HÒA|CỘNG HOÀ|Độc lập|ĐẢNG CỘNG SẢN)|,\s?ngày\s.*năm\s/u.test(text),
  );
}

/** Recipients and their lines stand left; who signs stands right. */
function splitFoot(blocks: readonly Block[]): Halves {
  return split(blocks, (paragraph) => !isRecipients(paragraph) && !/^[-–+•]/u.test(paragraph.text));
}

function split(blocks: readonly Block[], isRight: (paragraph: Paragraph) => boolean): Halves {
  const halves: Halves = [[], []];
  for (const block of blocks) halves[block.kind === 'paragraph' && isRight(block) ? 1 : 0].push(block);
  return halves;
}

function takeWhile(blocks: Block[], isWanted: (block: Block) => boolean): Block[] {
  const end = blocks.findIndex((block) => !isWanted(block));
  return blocks.splice(0, end < 0 ? blocks.length : end);
}

function isTitle(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|THÔNG BÁO|QUYẾT ĐỊNH|HƯỚNG DẪN)\b/u.test(block.text)
  );
}

/** Wholly bold, unnumbered, above the first words of the body: a line of the subject. */
function isCentered(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.label !== null) return false;
  const [stretch] = block.emphasis;
  return stretch?.bold === true && stretch.end - stretch.start >= block.text.length - 1;
}

function isRecipients({ text }: Paragraph): boolean {
  return /^Nơi nhận\s?:/iu.test(text);
}

function words({ text, emphasis }: Paragraph): string {
  let at = 0;
  let html = '';
  for (const { start, end, bold, italic } of emphasis) {
    html += escapeHtml(text.slice(at, start));
    const inside = escapeHtml(text.slice(start, end));
    html += bold && italic ? `<b><i>${inside}</i></b>` : bold ? `<b>${inside}</b>` : `<i>${inside}</i>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
