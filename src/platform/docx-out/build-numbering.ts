import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { Layout, ListLevel } from '#kernel/document/layout/layout.ts';
import { twips } from './twips.ts';

const formats = {
  upperRoman: LevelFormat.UPPER_ROMAN,
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  upperLetter: LevelFormat.UPPER_LETTER,
  bullet: LevelFormat.BULLET,
} as const;

/** Lists that Word counts itself, with the first line of each paragraph indented as in running text. */
export function buildNumbering({ lists, styles }: Layout): INumberingOptions {
  return {
    config: lists.map(({ id, levels }) => ({
      reference: id,
      levels: levels.map((level, at) => buildLevel(level, at, styles.entry.firstLine)),
    })),
  };
}

function buildLevel(
  { format, template, start, bold }: ListLevel,
  at: number,
  firstLine: number,
): INumberingOptions['config'][0]['levels'][0] {
  return {
    level: at,
    format: formats[format],
    text: template,
    start,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: {
      paragraph: { indent: { left: 0, firstLine: twips(firstLine) } },
      ...(bold ? { run: { bold: true } } : {}),
    },
  };
}
