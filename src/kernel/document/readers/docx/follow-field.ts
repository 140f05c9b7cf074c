import type { RunProperties } from './read-styles.ts';
import type { XmlElement } from './xml-element.ts';
import { findChild, findNumber, findSwitch, listChildren } from './xml-element.ts';

/** The fields open in one paragraph, innermost last; they may begin in one paragraph and end in a later one. */
export interface FieldState {
  /** One entry per open field: is its code still running? */
  readonly inCode: boolean[];
  /** Parts of runs met inside a code: lost with the code, unless it never ends. */
  withheld: { readonly part: XmlElement; readonly look: RunProperties }[];
}

/** No field is open. */
export function noFields(): FieldState {
  return { inCode: [], withheld: [] };
}

/** A field prints its result, the part after the separator; its code is for the machine. */
export function followField(part: XmlElement, fields: FieldState): void {
  const { inCode } = fields;
  const type = part.attributes['w:fldCharType'];
  if (type === 'begin') inCode.push(true);
  else if (type === 'separate' && inCode.length > 0) inCode[inCode.length - 1] = false;
  else if (type === 'end') inCode.pop();
  if (!inCode.includes(true)) fields.withheld = [];
}

/** What an old form field shows by itself, without a result: the chosen entry of a list, a box. */
export function printFormField(part: XmlElement): string {
  const data = findChild(part, 'w:ffData');
  const list = findChild(data, 'w:ddList');
  if (list !== null) {
    const chosen = findNumber(list, 'w:result') ?? findNumber(list, 'w:default') ?? 0;
    return listChildren(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
  }
  const box = findChild(data, 'w:checkBox');
  if (box === null) return '';
  return (findSwitch(box, 'w:checked') ?? findSwitch(box, 'w:default') ?? false) ? '☒' : '☐';
}
