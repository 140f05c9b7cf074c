import { listGrouped } from './list-grouped.ts';
import type { StyleSheet } from './read-styles.ts';
import type { XmlElement } from './xml-element.ts';
import { findChild, findValue } from './xml-element.ts';

type Side = 'top' | 'bottom' | 'left' | 'right';
const sides: readonly Side[] = ['top', 'bottom', 'left', 'right'];
/** Word also writes the sides of a line of text that runs either way. */
const otherNames: Readonly<Record<string, string>> = { left: 'w:start', right: 'w:end' };

/**
 * Tells a table with printed rules from one that only arranges a letterhead or a signature.
 *
 * Ruled means: at least half of the cells show two sides or more. A letterhead has at most a line under the motto.
 */
export function isRuled(table: XmlElement, styles: StyleSheet): boolean {
  const properties = findChild(table, 'w:tblPr');
  const styleId = findValue(properties, 'w:tblStyle');
  const fromStyle = styleId === null ? null : (styles.find(styleId)?.tableBorders ?? null);
  const own = findChild(properties, 'w:tblBorders');
  const rows = listGrouped(table, 'w:tr');
  let cells = 0;
  let ruled = 0;
  rows.forEach((row, rowIndex) => {
    const inRow = listGrouped(row, 'w:tc');
    const exceptions = findChild(findChild(row, 'w:tblPrEx'), 'w:tblBorders');
    inRow.forEach((cell, cellIndex) => {
      const edges: Record<Side, string> = {
        top: rowIndex === 0 ? 'top' : 'insideH',
        bottom: rowIndex === rows.length - 1 ? 'bottom' : 'insideH',
        left: cellIndex === 0 ? 'left' : 'insideV',
        right: cellIndex === inRow.length - 1 ? 'right' : 'insideV',
      };
      const cellBorders = findChild(findChild(cell, 'w:tcPr'), 'w:tcBorders');
      const visible = sides.filter(
        (side) =>
          isDrawn(cellBorders, side) ??
          isDrawn(exceptions, edges[side]) ??
          isDrawn(own, edges[side]) ??
          isDrawn(fromStyle, edges[side]) ??
          false,
      );
      cells += 1;
      if (visible.length >= 2) ruled += 1;
    });
  });
  return cells > 0 && ruled * 2 >= cells;
}

/** Null when nothing is said of that side. */
function isDrawn(borders: XmlElement | null, side: string): boolean | null {
  const value = findValue(borders, `w:${side}`) ?? findValue(borders, otherNames[side] ?? '');
  return value === null ? null : value !== 'none' && value !== 'nil';
}
