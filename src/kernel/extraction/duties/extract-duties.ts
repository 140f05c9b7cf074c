import type { Paragraph } from '#kernel/document/model/document-tree.ts';
import { foldText } from '#kernel/language/fold-text.ts';
import type { DraftDuty, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { type OutlineItem, walkItems } from '../outline/build-outline.ts';
import type { Section } from '../outline/find-sections.ts';
import { joinQuotes, quoteWords } from '../quote-words.ts';
import { isNumbered } from '../tasks/unit.ts';
import { readBodyHeading, readDutyBodies } from './read-duty-bodies.ts';
import { readDutyTime } from './read-duty-time.ts';

/** The items of Tổ chức thực hiện: each body's share, with the number or letter of the item. */
export function extractDuties(sections: readonly Section[], planYear: number | null): DraftDuty[] {
  return sections.flatMap((section) => section.items).flatMap((item) => readItem(item, planYear));
}

function readItem(item: OutlineItem, planYear: number | null): DraftDuty[] {
  if (item.block.kind !== 'paragraph' || isAnnexNote(item.block)) return [];
  const bodies = readBodyHeading(item.block, item.start);
  if (bodies.length > 0 && item.children.length > 0)
    return item.children.flatMap((child) => readShare(child, bodies, planYear));
  if (isGeneralHeading(item)) return item.children.flatMap((child) => readItem(child, planYear));
  return [makeDuty(item, item.block, readDutyBodies(item.block, item.start), planYear)];
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

function readShare(item: OutlineItem, bodies: readonly SourcedText[], planYear: number | null): DraftDuty[] {
  return item.block.kind === 'paragraph' ? [makeDuty(item, item.block, bodies, planYear)] : [];
}

function makeDuty(
  item: OutlineItem,
  paragraph: Paragraph,
  body: readonly SourcedText[],
  planYear: number | null,
): DraftDuty {
  const below = [...walkItems(item.children)].flatMap(({ block, start }) =>
    block.kind === 'paragraph' ? [{ paragraph: block, start }] : [],
  );
  const all = [{ paragraph, start: item.start }, ...below];
  const words = joinQuotes(all.map((at) => quoteWords(at.paragraph, at.start, at.paragraph.text.length)));
  const time = readDutyTime(all, planYear);
  return {
    number: item.number,
    body,
    text: words?.text ?? '',
    ...(time === null ? {} : { time }),
    source: words?.source ?? [],
  };
}
