import { RunCutter } from '#kernel/language/cut-long-runs.ts';
import type { UnitLooks } from '../../model/find-emphasis.ts';

/** Text with bold and italic for each of its UTF-16 units. */
export interface StyledText extends UnitLooks {
  readonly text: string;
}

const longestTail = 40;

/** Grows styled text piece by piece; spaces never double and never lead. */
export class StyledTextBuilder {
  #text = '';
  #tail = '';
  readonly #runs = new RunCutter();
  readonly #bold: boolean[] = [];
  readonly #italic: boolean[] = [];

  /** The last words, as far as anybody asks what a line ended in; '' when nothing was added. */
  get tail(): string {
    return this.#tail;
  }

  /** Adds text of one look. */
  add(text: string, bold: boolean, italic: boolean): void {
    let added = '';
    let last = this.#tail.at(-1) ?? ' ';
    for (const unit of this.#runs.cut(text)) {
      if (unit === ' ' && last === ' ') continue;
      added += unit;
      last = unit;
      for (let index = 0; index < unit.length; index += 1) {
        this.#bold.push(bold);
        this.#italic.push(italic);
      }
    }
    // The whole text is looked at once, at the end: asking it after each piece costs its square.
    this.#text += added;
    this.#tail = (this.#tail + added).slice(-longestTail);
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

  /** The text in composed letters, without space at its end. */
  finish(): StyledText {
    const length = this.#text.trimEnd().length;
    const [bold, italic] = [this.#bold.slice(0, length), this.#italic.slice(0, length)];
    return compose(mendSyllables({ text: this.#text.slice(0, length), bold, italic }));
  }
}

/** Ends of syllables that are no words, behind a vowel with its marks; behind a lone vowel one letter is enough. */
const SPLIT_SYLLABLE =
  /(?:[aeiouy]\p{M}+(?= (?:ng|nh|ch)(?![\p{L}\p{M}]))|(?<![\p{L}\p{M}])[aeiouy]\p{M}+(?= [nmctpuiyo](?![\p{L}\p{M}]))) /giu;

/** Takes out the space that readers of PDF see behind a combining mark that was printed wide: `ứ ng` is `ứng`. */
function mendSyllables(styled: StyledText): StyledText {
  const spaces = new Set(
    [...styled.text.matchAll(SPLIT_SYLLABLE)].map((found) => found.index + found[0].length - 1),
  );
  if (spaces.size === 0) return styled;
  const isKept = (_: unknown, at: number): boolean => !spaces.has(at);
  return {
    text: styled.text.split('').filter(isKept).join(''),
    bold: styled.bold.filter(isKept),
    italic: styled.italic.filter(isKept),
  };
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
  return { text: whole, bold, italic };
}
