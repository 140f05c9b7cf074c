import type { Paragraph } from '#kernel/document/model/document-tree.ts';
import { foldText } from '#kernel/language/fold-text.ts';
import type { DraftDuty, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { type OutlineItem, walkItems } from '../outline/build-outline.ts';
import type { Section } from '../outline/find-sections.ts';
import { joinQuotes, quoteWords } from '../quote-words.ts';
import { isNumbered } from '../tasks/unit.ts';
import { readBodyHeading, readDutyBodies } from './read-duty-bodies.ts';

/** The items of Tổ chức thực hiện: each body's share, with the number or letter of the item. */
export function extractDuties(sections: readonly Section[]): DraftDuty[] {
  return sections.flatMap((section) => section.items).flatMap(readItem);
}

function readItem(item: OutlineItem): DraftDuty[] {
  if (item.block.kind !== 'paragraph' || isAnnexNote(item.block)) return [];
  const bodies = readBodyHeading(item.block, item.start);
  if (bodies.length > 0 && item.children.length > 0)
    return item.children.flatMap((child) => readShare(child, bodies));
  if (isGeneralHeading(item)) return item.children.flatMap(readItem);
  return [makeDuty(item, item.block, readDutyBodies(item.block, item.start), item.number)];
}

/** `(Kèm theo Kế hoạch số …)` below the title of an annex, which may be called `Phân công nhiệm vụ`. */
function isAnnexNote({ text }: Paragraph): boolean {
  return /^\((?:ban hanh )?kem theo .*\)$/u.test(foldText(text));
}

/** A numbered title over numbered items (`1. Phân công nhiệm vụ`) is no duty. */
function isGeneralHeading(item: OutlineItem): boolean {
  const text = item.block.kind === 'paragraph' ? item.block.text : '';
  return item.children.some(isNumbered) && text.length < 120 && !/[.;]$/u.test(text);
}

function readShare(item: OutlineItem, bodies: readonly SourcedText[]): DraftDuty[] {
  return item.block.kind === 'paragraph' ? [makeDuty(item, item.block, bodies, item.number)] : [];
}

function makeDuty(
  item: OutlineItem,
  paragraph: Paragraph,
  body: readonly SourcedText[],
  number: string | null,
): DraftDuty {
  const below = [...walkItems(item.children)].flatMap((child) =>
    child.block.kind === 'paragraph' ? [quoteWords(child.block, child.start, child.block.text.length)] : [],
  );
  const words = joinQuotes([quoteWords(paragraph, item.start, paragraph.text.length), ...below]);
  return { number, body, text: words?.text ?? '', source: words?.source ?? [] };
}
