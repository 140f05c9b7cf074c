import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  UnderlineType,
} from 'docx';
import type { StyleName } from '#kernel/document/layout/forms/form-edition.ts';
import type { Layout, PrintedStyle } from '#kernel/document/layout/layout.ts';
import { twips } from './twips.ts';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.BOTH,
} as const;

/** How the identifiers of our own styles begin: a clerk finds all of them in Word, used or not. */
export const ownStyles = 'NC';

/** The identifier of a style in the document; its name is the Vietnamese one that a clerk sees in Word. */
export function styleId(name: StyleName): string {
  return `${ownStyles}${name[0]?.toUpperCase()}${name.slice(1)}`;
}

/** All styles of the layout; whoever changes one in Word changes it in the whole document. */
export function buildStyles({ font, styles }: Layout): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: styles.text.size * 2, language: { value: 'vi-VN' }, color: '000000' },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
    },
    paragraphStyles: Object.entries(styles).map(([name, style]) => buildStyle(name as StyleName, style)),
  };
}

function buildStyle(name: StyleName, style: PrintedStyle): IParagraphStyleOptions {
  return {
    id: styleId(name),
    // A comma in the name of a style parts it in two names.
    name: style.name.replaceAll(', ', ' - '),
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      size: style.size * 2,
      bold: style.bold,
      italics: style.italic,
      ...(style.underlined ? { underline: { type: UnderlineType.SINGLE } } : {}),
    },
    paragraph: {
      alignment: alignments[style.align],
      indent: { firstLine: twips(style.firstLine) },
      spacing: {
        before: twips(style.above),
        after: twips(style.below),
        line: twips(style.pitch.points),
        lineRule: style.pitch.exact ? LineRuleType.EXACT : LineRuleType.AT_LEAST,
      },
      keepNext: style.keepsWithNext,
      ...(style.outline === null ? {} : { outlineLevel: style.outline - 1 }),
    },
  };
}
