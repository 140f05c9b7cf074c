import type { Block, Paragraph } from '#kernel/document/model/document-tree.ts';
import { type DetectedLabel, detectLabel, type LabelStyle } from '#kernel/language/detect-label.ts';
import { readRole } from '../assignments/find-role-labels.ts';
import { readBodyHeading } from '../duties/read-duty-bodies.ts';
import { classifySection } from './classify-section.ts';

/** What an item of the body looks like: a label's style, a heading or body's name without a number, plain text, or a ruled table. */
export type ItemStyle = LabelStyle | 'title' | 'body' | 'text' | 'table';

/** One paragraph or table of the body with what stands under it. */
export interface OutlineItem {
  readonly block: Block;
  readonly style: ItemStyle;
  /** Printed number without closing mark; null for bullets, text and tables. */
  readonly number: string | null;
  /** Offset in the paragraph's text at which its words begin, after label and space. */
  readonly start: number;
  readonly parent: OutlineItem | null;
  readonly children: OutlineItem[];
}

/** Sections and items of the body, in reading order. */
export interface Outline {
  readonly roots: readonly OutlineItem[];
}

/** Builds the tree of sections and items from the labels of the paragraphs. */
export function buildOutline(blocks: readonly Block[]): Outline {
  const roots: OutlineItem[] = [];
  const open: OpenItem[] = [];
  for (const block of blocks) {
    const label = block.kind === 'paragraph' ? labelOf(block) : null;
    const style: ItemStyle = block.kind === 'table' ? 'table' : (label?.style ?? styleOfText(block));
    const rank = rankOf(style, label?.depth ?? 1);
    const indent = block.kind === 'paragraph' ? block.indent : 0;
    while (open.length > 0 && !isAbove(open.at(-1) as OpenItem, rank, indent)) open.pop();
    if (style === 'text' && isRoleLine(block)) leaveContent(open);
    const parent = open.at(-1)?.item ?? null;
    const item: OutlineItem = {
      block,
      style,
      number: label?.number ?? null,
      start: label === null || block.kind === 'table' ? 0 : startAfter(block, label.end),
      parent,
      children: [],
    };
    (parent?.children ?? roots).push(item);
    if (rank < TEXT_RANK) open.push({ item, rank, indent });
  }
  hoistLabels(roots);
  return { roots };
}

/**
 * `- a` / `- b` / `Chủ trì: …`: unmarked labels behind the last of several dashes, none of which has labels of its
 * own, are about the numbered heading above them all.
 */
function hoistLabels(items: readonly OutlineItem[]): void {
  for (const item of items) {
    hoistLabels(item.children);
    if (item.number === null || item.style === 'roman' || item.style === 'letter') continue;
    const dashes = item.children.filter((child) => child.style === 'dash');
    const labelled = dashes.filter((dash) => dash.children.some(isUnmarkedLabel));
    const last = item.children.at(-1);
    if (labelled.length !== 1 || last === undefined || labelled[0] !== last) continue;
    const from = last.children.findIndex(isUnmarkedLabel);
    if (last.children.slice(from).some((child) => child.style !== 'text')) continue;
    const labels = last.children.splice(from);
    item.children.push(...labels.map((label) => ({ ...label, parent: item })));
  }
}

function isUnmarkedLabel(item: OutlineItem): boolean {
  return item.style === 'text' && isRoleLine(item.block, item.start);
}

interface OpenItem {
  readonly item: OutlineItem;
  readonly rank: number;
  readonly indent: number;
}

/** `Thời gian: …` without a bullet: it belongs to the task, not to the last line of its content. */
export function isRoleLine(block: Block, start = 0): boolean {
  if (block.kind !== 'paragraph') return false;
  const colon = block.text.indexOf(':', start);
  return colon > start && colon - start < 160 && readRole(block.text.slice(start, colon)) !== null;
}

/** Steps out of a list that `Nội dung:` or another labelled line opened, or that stands behind one. */
function leaveContent(open: OpenItem[]): void {
  const at = open.findIndex(({ item, rank }) => {
    if (item.block.kind !== 'paragraph') return false;
    const opensList =
      /^nội dung[^:]{0,30}:\s*$/iu.test(item.block.text.slice(item.start)) ||
      isRoleLine(item.block, item.start);
    const follows =
      rank >= RANKS.dash && item.parent?.children.some((sibling) => isRoleLine(sibling.block, sibling.start));
    return opensList || follows === true;
  });
  if (at >= 0) open.length = at;
}

const TEXT_RANK = 100;

const RANKS: Record<ItemStyle, number> = {
  part: 0,
  capital: 1,
  roman: 2,
  title: 2,
  article: 3,
  arabic: 4,
  letter: 10,
  bracket: 11,
  body: 12,
  dash: 20,
  star: 20,
  plus: 22,
  text: TEXT_RANK,
  table: TEXT_RANK,
};

/** The label as its words show it; a bullet that Word made of a sign we do not know is a bullet all the same. */
function labelOf(paragraph: Paragraph): Pick<DetectedLabel, 'style' | 'end' | 'number' | 'depth'> | null {
  const detected = detectLabel(paragraph.text);
  if (detected !== null || paragraph.label === null) return detected;
  return { style: 'dash', end: paragraph.label.end, number: null, depth: 1 };
}

/** A line without a number can head a section (`NỘI DUNG`) or a body's list (`Sở Ngoại vụ:`). */
function styleOfText(paragraph: Paragraph): ItemStyle {
  const { text, emphasis } = paragraph;
  if (text.length > 160) return 'text';
  const isMarked = paragraph.headingLevel !== null || !/\p{Ll}/u.test(text);
  if (isMarked && text.length < 90 && classifySection(text) !== 'other' && !/[.;]$/u.test(text))
    return 'title';
  const isBold = emphasis.some((one) => one.bold && one.start === 0 && one.end >= text.length - 1);
  return (isBold || text.endsWith(':')) && readBodyHeading(paragraph, 0).length > 0 ? 'body' : 'text';
}

function rankOf(style: ItemStyle, depth: number): number {
  return style === 'arabic' ? RANKS.arabic + depth : RANKS[style];
}

/** A bullet of the same kind goes under another only when it stands clearly further in. */
function isAbove(
  upper: { readonly rank: number; readonly indent: number },
  rank: number,
  indent: number,
): boolean {
  if (upper.rank < rank) return true;
  return upper.rank === rank && rank >= RANKS.dash && rank < TEXT_RANK && indent >= upper.indent + 12;
}

function startAfter(paragraph: Paragraph, end: number): number {
  return end + (/^\s*/u.exec(paragraph.text.slice(end))?.[0].length ?? 0);
}

/** Walks items in reading order, each before what stands under it. */
export function* walkItems(items: readonly OutlineItem[]): Generator<OutlineItem> {
  for (const item of items) {
    yield item;
    if (item.children.length > 0) yield* walkItems(item.children);
  }
}
