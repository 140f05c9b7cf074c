import { listBelow } from './chosen-content.ts';
import type { ReadingNotes } from './reading-notes.ts';
import type { XmlElement } from './xml-element.ts';

/** What reading a drawing reports to. */
export interface DrawingContext {
  readonly notes: ReadingNotes;
  readonly block: string;
  /** Called for each text box of the drawing. */
  readonly onTextBox: (content: XmlElement) => void;
}

/** Reads a drawing, picture or embedded object: its text boxes, its watermark; what has no words is said. */
export function readDrawing(drawing: XmlElement, context: DrawingContext): void {
  const boxes = listBelow(drawing, (name) => name === 'w:txbxContent');
  for (const box of boxes) context.onTextBox(box);
  const art = listBelow(drawing, (name) => name === 'v:textpath');
  for (const path of art) {
    const words = (path.attributes.string ?? '').normalize('NFC').trim();
    context.notes.keepOutside('watermark', words, context.block);
  }
  if (boxes.length > 0 || art.length > 0) return;
  const isEmbedded =
    drawing.name === 'w:object' || holdsAny(drawing, (name) => /:(?:chart|relIds)$/.test(name));
  const isPicture = holdsAny(drawing, (name) => name.endsWith(':blip') || name === 'v:imagedata');
  if (isEmbedded) context.notes.count('embedded-unread', context.block);
  else if (isPicture) context.notes.count('pictures-unread', context.block);
}

function holdsAny(drawing: XmlElement, isWanted: (name: string) => boolean): boolean {
  return listBelow(drawing, isWanted).length > 0;
}
