import type { Block, DocumentTree } from '#kernel/document/model/document-tree.ts';

/** Prints a document tree for people: one line a paragraph with its id, tables indented, findings at the end. */
export function printTree(tree: DocumentTree, file: string): string {
  const pages = tree.pages === null ? '' : `, ${tree.pages} trang`;
  return [
    `${file} (${tree.format}${pages})`,
    ...printBlocks(tree.blocks, ''),
    ...tree.findings.map(({ code, block, values }) => `! ${code} ${block ?? ''} ${JSON.stringify(values)}`),
  ].join('\n');
}

function printBlocks(blocks: readonly Block[], indent: string): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') {
      const heading = block.headingLevel === null ? '' : ` H${block.headingLevel}`;
      const text = block.text.replaceAll('\t', ' ⇥ ');
      return [`${indent}${block.id}${heading}  ${text}`];
    }
    const rows = block.rows.flatMap((row) =>
      row.cells.flatMap((cell) => {
        const spans = cell.columnSpan + cell.rowSpan > 2 ? ` ${cell.columnSpan}x${cell.rowSpan}` : '';
        const name = `${indent}  ${row.header ? 'th' : 'td'} cột ${cell.column + 1}${spans}`;
        return [name, ...printBlocks(cell.blocks, `${indent}    `)];
      }),
    );
    return [`${indent}${block.id}  bảng${block.ruled ? ' có kẻ' : ''}`, ...rows];
  });
}
