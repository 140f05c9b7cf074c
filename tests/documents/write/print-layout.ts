import type { Layout, LayoutItem, LayoutSection, Line } from '#kernel/document/layout/layout.ts';

/** Prints a layout as a page that people can read: what stands where, in which look, counted by whom. */
export function printLayout(layout: Layout): string {
  return [
    `thể thức: ${layout.form}`,
    ...layout.sections.flatMap((section) => printSection(section, layout)),
    '',
  ].join('\n');
}

function printSection(section: LayoutSection, layout: Layout): string[] {
  const { width, height, margins } = section;
  const { top, bottom, left, right } = margins;
  return [
    '',
    `trang ${width} x ${height} mm, lề trên ${top} dưới ${bottom} trái ${left} phải ${right}`,
    '',
    ...section.items.flatMap((item) => printItem(item, layout, '')),
  ];
}

function printItem(item: LayoutItem, layout: Layout, indent: string): string[] {
  switch (item.kind) {
    case 'line':
      return [`${indent}${describeLook(item, layout).padEnd(48 - indent.length)} ${printWords(item)}`];
    case 'rule':
      return [`${indent}kẻ ${Math.round(item.length)} pt`];
    case 'gap':
      return [];
    case 'columns':
      return item.rows.flatMap((row) => [
        `${indent}hai cột${item.together ? ', không tách trang' : ''}`,
        ...row.flatMap((cell, at) => [
          `${indent}  cột ${at + 1} (${Math.round(item.widths[at] ?? 0)} pt)`,
          ...cell.flatMap((inner) => printItem(inner, layout, `${indent}    `)),
        ]),
      ]);
    case 'grid':
      return [
        `${indent}bảng: ${item.widths.map((width) => `${Math.round(width)}`).join(' + ')} pt`,
        ...item.rows.flatMap((row) => [
          `${indent}  ${row.head ? 'đầu bảng, lặp ở mỗi trang' : 'hàng'}`,
          ...row.cells.flatMap((cell) =>
            cell.items.flatMap((inner) => printItem(inner, layout, `${indent}    `)),
          ),
        ]),
      ];
  }
}

const sides = { left: 'trái', center: 'giữa', justify: 'đều hai lề' } as const;

function describeLook(line: Line, layout: Layout): string {
  const style = layout.styles[line.style];
  const looks = [
    `${style.name} ${style.size}`,
    style.bold ? 'đậm' : '',
    style.italic ? 'nghiêng' : '',
    style.underlined ? 'gạch chân' : '',
    line.framed ? 'đóng khung' : '',
    sides[style.align],
  ];
  return `[${looks.filter((look) => look !== '').join(' ')}]`;
}

function printWords({ label, list, runs, labelBold }: Line): string {
  const words = runs.map(
    ({ text, bold, italic }) =>
      `${bold === true ? '**' : ''}${italic === true ? '_' : ''}${text}${italic === true ? '_' : ''}${bold === true ? '**' : ''}`,
  );
  const number =
    label === null
      ? ''
      : `${labelBold === true ? `**${label}**` : label}${list === null ? '' : `⟨${list.id}⟩`} `;
  return `${number}${words.join('')}`.replaceAll('\u00a0', '·');
}
