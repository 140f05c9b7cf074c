import { readBodyHeading } from '../duties/read-duty-bodies.ts';
import { type ItemStyle, isRoleLine, type Outline, type OutlineItem } from './build-outline.ts';
import { classifySection, type SectionPurpose } from './classify-section.ts';

/** One section of the body; `item` is null for what stands before the first heading. */
export interface Section {
  readonly item: OutlineItem | null;
  readonly purpose: SectionPurpose;
  readonly items: readonly OutlineItem[];
}

/** Styles that number sections, the first that a document uses being the one that counts. */
const SECTION_STYLES: readonly (readonly ItemStyle[])[] = [
  ['roman', 'title', 'part', 'capital', 'article'],
  ['arabic'],
  ['letter'],
];

/**
 * The sections of the outline: its Roman headings, or its first kind of number where a plan has no Roman ones and
 * the numbers are headings. Parts (`Phần I`, `A.`) that hold sections are looked through.
 */
export function findSections(outline: Outline): Section[] {
  const sections: Section[] = [];
  const items = outline.roots.flatMap(lookThrough);
  const past = new Set(outline.roots.filter(looksBack).flatMap(lookThrough));
  const styles = SECTION_STYLES.find((group) => items.some((item) => group.includes(item.style))) ?? [];
  const areSections = styles[0] === 'roman' || numbersAreHeadings(items);
  let loose: OutlineItem[] = [];
  const flush = () => {
    if (loose.length > 0) sections.push({ item: null, purpose: 'other', items: loose });
    loose = [];
  };
  for (const item of items) {
    if (!areSections || !styles.includes(item.style) || item.block.kind !== 'paragraph') {
      loose.push(item);
      continue;
    }
    flush();
    const title = item.block.text.slice(item.start);
    const purpose = past.has(item) ? 'aims' : classifySection(title.slice(0, 200));
    sections.push({ item, purpose, items: item.children });
  }
  flush();
  return sections;
}

/** Numbers head sections when their titles say so or other things stand below; a task with labelled lines is no section. */
function numbersAreHeadings(items: readonly OutlineItem[]): boolean {
  if (
    items.some(
      (item) => item.children.some((child) => isRoleLine(child.block, child.start)) || namesBodies(item),
    )
  ) {
    return false;
  }
  return items.some((item) => {
    if (item.block.kind !== 'paragraph' || item.style === 'text') return false;
    const title = item.block.text.slice(item.start);
    if (/[.;]$/u.test(title)) return false;
    return item.children.length > 0 || (title.length < 90 && classifySection(title) !== 'other');
  });
}

/** `2. Công an tỉnh:` over a list: a body and its share, on a page torn from its section. */
function namesBodies(item: OutlineItem): boolean {
  return (
    item.block.kind === 'paragraph' &&
    item.children.length > 0 &&
    readBodyHeading(item.block, item.start).length > 0
  );
}

/** `Phần I` / `ĐÁNH GIÁ KẾT QUẢ NĂM 2025`: what stands in a part that looks back is no work to come. */
function looksBack(item: OutlineItem): boolean {
  if (item.block.kind !== 'paragraph') return false;
  const own = item.block.text.slice(item.start);
  const below = item.children[0]?.block;
  const title = own === '' && below?.kind === 'paragraph' ? below.text : own;
  return title.length < 200 && classifySection(title) === 'aims';
}

function lookThrough(item: OutlineItem): OutlineItem[] {
  const holdsSections = item.children.some((child) => child.style === 'roman' || child.style === 'title');
  return (item.style === 'part' || item.style === 'capital') && holdsSections ? [...item.children] : [item];
}
