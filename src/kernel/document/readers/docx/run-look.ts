import type { ResolvedStyle, RunProperties, StyleSheet } from './read-styles.ts';
import { overlayRun, readRunProperties } from './read-styles.ts';
import type { XmlElement } from './xml-element.ts';
import { findValue } from './xml-element.ts';

/**
 * The look of a run (its `w:rPr`): document defaults, paragraph style, character style, then what the run itself says.
 *
 * Bold, italic and capitals are toggles: a paragraph style and a character style that both set them cancel out
 * (ECMA-376 part 1, 17.7.3); what the run says is absolute.
 */
export function lookOfRun(
  element: XmlElement | null,
  style: ResolvedStyle | null,
  styles: StyleSheet,
): RunProperties {
  const base = style?.run ?? null;
  if (element === null) return base === null ? styles.defaultRun : overlayRun(base, styles.defaultRun);
  const styleId = findValue(element, 'w:rStyle');
  const character = styleId === null ? null : (styles.find(styleId)?.run ?? null);
  const toggled = (above: boolean | null | undefined, below: boolean | null | undefined): boolean | null =>
    above === true && below === true ? false : (above ?? below ?? null);
  const fromStyles: RunProperties = {
    bold: toggled(character?.bold, base?.bold),
    italic: toggled(character?.italic, base?.italic),
    capitals: toggled(character?.capitals, base?.capitals),
    smallCapitals: toggled(character?.smallCapitals, base?.smallCapitals),
    hidden: character?.hidden ?? base?.hidden ?? null,
    font: character?.font ?? base?.font ?? null,
    highFont: character?.highFont ?? base?.highFont ?? null,
    raised: character?.raised ?? base?.raised ?? null,
  };
  return overlayRun(readRunProperties(element, styles.theme), overlayRun(fromStyles, styles.defaultRun));
}
