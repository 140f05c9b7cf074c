import type { Emphasis } from '../../model/document-tree.ts';

/** Text with bold and italic for each of its UTF-16 units. */
export interface StyledText {
  readonly text: string;
  readonly bold: readonly boolean[];
  readonly italic: readonly boolean[];
}

/** Grows styled text piece by piece; spaces never double and never lead. */
export class StyledTextBuilder {
  #text = '';
  readonly #bold: boolean[] = [];
  readonly #italic: boolean[] = [];

  get text(): string {
    return this.#text;
  }

  /** Adds text of one look. */
  add(text: string, bold: boolean, italic: boolean): void {
    for (const unit of text) {
      if (unit === ' ' && (this.#text === '' || this.#text.endsWith(' '))) continue;
      this.#text += unit;
      for (let index = 0; index < unit.length; index += 1) {
        this.#bold.push(bold);
        this.#italic.push(italic);
      }
    }
  }

  /** Adds text that has its look unit by unit. */
  addStyled({ text, bold, italic }: StyledText): void {
    let at = 0;
    for (const unit of text) {
      this.add(unit, bold[at] === true, italic[at] === true);
      at += unit.length;
    }
  }

  /** Adds one space in the look of what stands before it. */
  addSpace(): void {
    this.add(' ', this.#bold.at(-1) === true, this.#italic.at(-1) === true);
  }

  /** Takes back the last unit: a hyphen that only the end of the line asked for. */
  dropLast(): void {
    this.#text = this.#text.slice(0, -1);
    this.#bold.pop();
    this.#italic.pop();
  }

  /** The text in composed letters, without space at its end. */
  finish(): StyledText {
    const length = this.#text.trimEnd().length;
    return compose({
      text: this.#text.slice(0, length),
      bold: this.#bold.slice(0, length),
      italic: this.#italic.slice(0, length),
    });
  }
}

/** Stretches of bold or italic in order; a space between two of one look belongs to them. */
export function findEmphasis({ bold, italic }: StyledText): Emphasis[] {
  const found: Emphasis[] = [];
  let start = 0;
  for (let index = 1; index <= bold.length; index += 1) {
    if (index < bold.length && bold[index] === bold[start] && italic[index] === italic[start]) continue;
    if (bold[start] || italic[start])
      found.push({ start, end: index, bold: bold[start] === true, italic: italic[start] === true });
    start = index;
  }
  return found;
}

/** Letters and marks that stand apart in the file (NFD) as the letters people type (NFC). */
function compose(styled: StyledText): StyledText {
  const whole = styled.text.normalize('NFC');
  if (whole === styled.text) return styled;
  const bold: boolean[] = [];
  const italic: boolean[] = [];
  let at = 0;
  for (const cluster of styled.text.match(/[^\p{M}]\p{M}*|\p{M}+/gu) ?? []) {
    for (let index = 0; index < cluster.normalize('NFC').length; index += 1) {
      bold.push(styled.bold[at] === true);
      italic.push(styled.italic[at] === true);
    }
    at += cluster.length;
  }
  return { text: whole, bold: bold.slice(0, whole.length), italic: italic.slice(0, whole.length) };
}
