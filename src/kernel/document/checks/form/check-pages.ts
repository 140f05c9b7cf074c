import type { SectionFacts } from '../../model/document-facts.ts';
import { type CheckedDocument, type Deviation, deviation } from './checked-document.ts';

/** Millimetres by which programs differ when they convert units. */
const tolerance = 0.6;
/** Shorter texts fit one page, which bears no number. */
const longerThanPage = 3500;

/** Checks paper, margins and page numbers. */
export function checkPages(document: CheckedDocument): Deviation[] {
  const { facts } = document;
  if (facts === null) return [];
  const found = facts.sections.flatMap((section) => checkSection(section, document));
  // Sections of one document mostly share their faults: each is said once.
  return found.filter(
    ({ code, found: words }, at) => found.findIndex((one) => one.code === code && one.found === words) === at,
  );
}

function checkSection(section: SectionFacts, document: CheckedDocument): Deviation[] {
  const { form } = document;
  const { page, styles } = form;
  const isAcross = section.width > section.height;
  const [width, height] = isAcross ? [section.height, section.width] : [section.width, section.height];
  const deviations: Deviation[] = [];
  const say = (code: string, clause: string, found: string, expected: string): void => {
    deviations.push(deviation(form, clause, { code, block: null, found, expected }));
  };
  if (Math.abs(width - page.size[0]) > 2 || Math.abs(height - page.size[1]) > 2)
    say(
      'page-size',
      page.clause,
      `${round(section.width)} × ${round(section.height)} mm`,
      'A4 (210 × 297 mm)',
    );
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const margin = section.margins?.[side];
    const [least, greatest] = page.margins[side];
    if (margin === undefined || (margin >= least - tolerance && margin <= greatest + tolerance)) continue;
    const wanted = least === greatest ? `${least} mm` : `${least} - ${greatest} mm`;
    say(`margin-${side}`, page.clause, `${round(margin)} mm`, wanted);
  }
  const number = section.pageNumber;
  const { clause } = styles.pageNumber;
  if (number === null) return deviations;
  if (number.place === null) {
    // A section of one page prints none: what bears no number anywhere and is longer than a page lacks them.
    if (hasNoNumbers(document) && lengthOf(document) > longerThanPage)
      say('page-number-missing', clause, '', 'giữa lề trên, từ trang 2');
    return deviations;
  }
  if (number.place === 'footer' || number.align !== 'center')
    say(
      'page-number-place',
      clause,
      number.place === 'footer' ? 'lề dưới' : 'lề trên, không ở giữa',
      'giữa lề trên',
    );
  if (number.onFirstPage) say('page-number-first', clause, 'trang 1', 'từ trang 2');
  return deviations;
}

function hasNoNumbers({ facts }: CheckedDocument): boolean {
  return facts?.sections.every(({ pageNumber }) => pageNumber !== null && pageNumber.place === null) ?? false;
}

function lengthOf({ parts }: CheckedDocument): number {
  return parts.reduce((sum, { paragraph }) => sum + paragraph.text.length, 0);
}

function round(millimetres: number): string {
  return String(Math.round(millimetres * 10) / 10);
}
