import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  LineRuleType,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Layout, LayoutSection } from '#kernel/document/layout/layout.ts';
import { buildItems } from './build-items.ts';
import { buildNumbering } from './build-numbering.ts';
import { buildStyles, styleId } from './build-styles.ts';
import { sealPackage } from './seal-package.ts';
import { twipsOfMillimetres } from './twips.ts';

/** Where page numbers stand, from the upper edge of the paper. */
const headerDistance = 10;

/**
 * Makes a Word document of a layout: named styles, numbers that Word counts itself, tables for letterhead and signature.
 *
 * The same layout gives the same bytes, whenever and wherever it is made.
 */
export async function buildDocx(layout: Layout): Promise<Uint8Array> {
  const document = new Document({
    styles: buildStyles(layout),
    numbering: buildNumbering(layout),
    sections: layout.sections.map((section) => buildSection(section)),
    compatibility: { version: 15 },
  });
  return sealPackage(await Packer.toBuffer(document), layout.title);
}

function buildSection(section: LayoutSection): ISectionOptions {
  const { margins, landscape } = section;
  const [width, height] = landscape ? [section.height, section.width] : [section.width, section.height];
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twipsOfMillimetres(width),
          height: twipsOfMillimetres(height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMillimetres(margins.top),
          bottom: twipsOfMillimetres(margins.bottom),
          left: twipsOfMillimetres(margins.left),
          right: twipsOfMillimetres(margins.right),
          header: twipsOfMillimetres(headerDistance),
          footer: twipsOfMillimetres(headerDistance),
        },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: {
      first: new Header({ children: [new Paragraph({ style: styleId('pageNumber') })] }),
      default: new Header({ children: [pageNumber()] }),
    },
    footers: {
      first: new Footer({ children: [new Paragraph({})] }),
      default: new Footer({ children: [new Paragraph({})] }),
    },
    children: [...buildItems(section.items, textWidth(section)), lastParagraph(section)].flat(),
  };
}

function textWidth({ width, margins }: LayoutSection): number {
  return ((width - margins.left - margins.right) * 72) / 25.4;
}

function pageNumber(): Paragraph {
  const options: IParagraphOptions = {
    style: styleId('pageNumber'),
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  };
  return new Paragraph(options);
}

/** Word ends a section with a paragraph; behind a table it would be a full line that can fall on an empty page. */
function lastParagraph(section: LayoutSection): Paragraph[] {
  const last = section.items.at(-1);
  if (last?.kind === 'line') return [];
  return [
    new Paragraph({
      alignment: AlignmentType.LEFT,
      spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
      run: { size: 2 },
    }),
  ];
}
