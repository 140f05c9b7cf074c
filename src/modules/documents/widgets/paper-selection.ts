import { snapToWords } from './snap-to-words.ts';

/** A stretch of one block of the paper; UTF-16 offsets in its text, end exclusive. */
export interface PaperPlace {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

/** Words somebody selected on the paper, and where they stand in the window. */
export interface PaperSelection {
  readonly places: readonly PaperPlace[];
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

/** What is selected inside this paper, in whole words, block by block; null when nothing is. */
export function readPaperSelection(paper: HTMLElement): PaperSelection | null {
  const selection = paper.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!paper.contains(range.commonAncestorContainer)) return null;
  const places = [...paper.querySelectorAll<HTMLElement>('[data-block]')].flatMap((block) => {
    const id = block.dataset['block'];
    if (id === undefined || !range.intersectsNode(block)) return [];
    const text = block.textContent;
    const start = block.contains(range.startContainer)
      ? lengthBefore(block, range.startContainer, range.startOffset)
      : 0;
    const end = block.contains(range.endContainer)
      ? lengthBefore(block, range.endContainer, range.endOffset)
      : text.length;
    const stretch = snapToWords(text, start, end);
    return stretch === null ? [] : [{ block: id, ...stretch }];
  });
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return places.length === 0 ? null : { places, box: { left, right, top, bottom } };
}

function lengthBefore(block: HTMLElement, container: Node, offset: number): number {
  const before = block.ownerDocument.createRange();
  before.setStart(block, 0);
  before.setEnd(container, offset);
  return before.toString().length;
}

/** One point of the paper: a block and an UTF-16 offset in its text. */
export interface PaperPoint {
  readonly block: string;
  readonly offset: number;
}

/** Where on the paper a point of the page lies; null for one outside its blocks. */
export function placeOfPoint(paper: HTMLElement, node: Node | null, offset: number): PaperPoint | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const block = element?.closest<HTMLElement>('[data-block]') ?? null;
  const id = block?.dataset['block'];
  if (node === null || block === null || id === undefined || !paper.contains(block)) return null;
  return { block: id, offset: lengthBefore(block, node, offset) };
}

/** The point of the page that lies at this place of the paper; null when the paper has no such place. */
export function pointOfPlace(
  paper: HTMLElement,
  { block, offset }: PaperPoint,
): { node: Node; offset: number } | null {
  const element = blockOf(paper, block);
  return element === undefined ? null : pointAt(element, offset);
}

function blockOf(paper: HTMLElement, id: string): HTMLElement | undefined {
  return [...paper.querySelectorAll<HTMLElement>('[data-block]')].find(
    (candidate) => candidate.dataset['block'] === id,
  );
}

/** Selects these words on the paper, as a hand would, and brings them into sight. */
export function selectOnPaper(paper: HTMLElement, { block, start, end }: PaperPlace): void {
  const element = blockOf(paper, block);
  if (element === undefined) return;
  const range = paper.ownerDocument.createRange();
  const [from, to] = [pointAt(element, start), pointAt(element, end)];
  if (from === null || to === null) return;
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  const selection = paper.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  to.node.parentElement?.scrollIntoView({ block: 'nearest' });
}

function pointAt(block: HTMLElement, offset: number): { node: Node; offset: number } | null {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) return { node, offset: left };
    left -= length;
  }
  return null;
}
