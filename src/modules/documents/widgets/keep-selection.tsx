import { Component, type ReactNode, type RefObject } from 'react';
import { type PaperPoint, placeOfPoint, pointOfPlace } from './paper-selection.ts';

interface KeepSelectionProps {
  readonly paper: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** Where a selection begins and ends, in the order in which the hand made it. */
interface Selected {
  readonly anchor: PaperPoint;
  readonly focus: PaperPoint;
}

/**
 * Keeps the words of the paper selected while the paper is drawn anew: a save that comes back marks other words, which
 * parts the stretches of a paragraph anew and would let the browser drop the selection. A class, because only classes
 * are asked right before the page changes.
 */
export class KeepSelection extends Component<KeepSelectionProps> {
  override getSnapshotBeforeUpdate(): Selected | null {
    return this.#read();
  }

  override componentDidUpdate(_before: unknown, _state: unknown, selected: Selected | null): void {
    const { current: paper } = this.props.paper;
    if (selected === null || paper === null || isSame(selected, this.#read())) return;
    const [anchor, focus] = [pointOfPlace(paper, selected.anchor), pointOfPlace(paper, selected.focus)];
    if (anchor === null || focus === null) return;
    paper.ownerDocument
      .getSelection()
      ?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  }

  override render(): ReactNode {
    return this.props.children;
  }

  #read(): Selected | null {
    const { current: paper } = this.props.paper;
    const selection = paper?.ownerDocument.getSelection();
    if (!paper || !selection || selection.isCollapsed) return null;
    const anchor = placeOfPoint(paper, selection.anchorNode, selection.anchorOffset);
    const focus = placeOfPoint(paper, selection.focusNode, selection.focusOffset);
    return anchor === null || focus === null ? null : { anchor, focus };
  }
}

function isSame(one: Selected, other: Selected | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
