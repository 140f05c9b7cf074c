import type { Outline, OutlineItem } from './build-outline.ts';
import { classifySection, type SectionPurpose } from './classify-section.ts';

/** One section of the body; `item` is null for what stands before the first heading. */
export interface Section {
  readonly item: OutlineItem | null;
  readonly purpose: SectionPurpose;
  readonly items: readonly OutlineItem[];
}

const HEADINGS = new Set(['part', 'capital', 'roman', 'article', 'arabic', 'letter']);

/**
 * The sections of the outline: its Roman headings, or its first kind of number where a plan has no Roman ones.
 * Parts (`Phần I`, `A.`) that hold sections are looked through.
 */
export function findSections(outline: Outline): Section[] {
  const sections: Section[] = [];
  let loose: OutlineItem[] = [];
  const areSections = outline.roots.some(holdsWork);
  const flush = () => {
    if (loose.length > 0) sections.push({ item: null, purpose: 'other', items: loose });
    loose = [];
  };
  for (const item of outline.roots.flatMap(lookThrough)) {
    if (!areSections || !HEADINGS.has(item.style) || item.block.kind !== 'paragraph') {
      loose.push(item);
      continue;
    }
    flush();
    const title = item.block.text.slice(item.start);
    sections.push({ item, purpose: classifySection(title.slice(0, 200)), items: item.children });
  }
  flush();
  return sections;
}

/** Numbers are sections when something stands under one of them, or its title tells what it is for. */
function holdsWork(item: OutlineItem): boolean {
  if (!HEADINGS.has(item.style) || item.block.kind !== 'paragraph') return false;
  if (item.style === 'roman') return true;
  const title = item.block.text.slice(item.start);
  if (/[.;]$/u.test(title)) return false;
  return item.children.length > 0 || (title.length < 90 && classifySection(title) !== 'other');
}

function lookThrough(item: OutlineItem): OutlineItem[] {
  const holdsSections = item.children.some((child) => child.style === 'roman');
  return (item.style === 'part' || item.style === 'capital') && holdsSections ? [...item.children] : [item];
}
