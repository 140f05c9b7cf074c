import type { XmlElement } from './xml-element.ts';
import { findChild, listChildren, textWithin } from './xml-element.ts';

const raisedSigns = new Map(
  [...'0123456789+-()'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾'][at] ?? sign]),
);

/** Figures and signs set above the line as the signs for that (`m²`, `2026¹`); words are left as they are. */
export function raiseFigures(text: string): string {
  return [...text].map((sign) => raisedSigns.get(sign) ?? sign).join('');
}

/** Prints a formula on one line: a fraction with a stroke, a power raised, a root with its sign. */
export function printMath(element: XmlElement): string {
  const part = (name: string): string => {
    const child = findChild(element, name);
    return child === null ? '' : printMath(child);
  };
  switch (element.name) {
    case 'm:t':
      return textWithin(element);
    case 'm:f':
      return `${part('m:num')}/${part('m:den')}`;
    case 'm:sSup':
      return part('m:e') + raiseFigures(part('m:sup'));
    case 'm:rad':
      return `${raiseFigures(part('m:deg'))}√${part('m:e')}`;
    default:
      return listChildren(element).map(printMath).join('');
  }
}
