import type { ParagraphFacts } from '../../../model/document-facts.ts';
import { findChild, textWithin, type XmlElement } from '../xml-element.ts';
import { nearest, nearestAttribute, type StyleChains } from './style-chains.ts';

const pointsInMillimetre = 72 / 25.4;
/** The size of text in a file that names none. */
const wordsOwnSize = 10;

/** The look of a paragraph with words, by what most of its letters have; null for one without. */
export function readParagraphLook(element: XmlElement, chains: StyleChains): ParagraphFacts | null {
  const own = findChild(element, 'w:pPr');
  const weights = new Map<string, { readonly look: RunLook; letters: number }>();
  addRuns(element, own, chains, weights);
  const [main] = [...weights.values()].sort((left, right) => right.letters - left.letters);
  if (main === undefined) return null;
  return { ...main.look, ...readSetting(chains.paragraph(own)) };
}

type RunLook = Pick<ParagraphFacts, 'font' | 'size' | 'bold' | 'italic' | 'underlined' | 'colour'>;

function addRuns(
  element: XmlElement,
  paragraph: XmlElement | null,
  chains: StyleChains,
  weights: Map<string, { readonly look: RunLook; letters: number }>,
): void {
  for (const child of element.children) {
    if (typeof child === 'string' || child.name === 'w:del' || child.name === 'w:moveFrom') continue;
    if (child.name !== 'w:r') {
      addRuns(child, paragraph, chains, weights);
      continue;
    }
    const letters = child.children
      .filter((part) => typeof part !== 'string' && part.name === 'w:t')
      .reduce((sum, part) => sum + (typeof part === 'string' ? 0 : textWithin(part).trim().length), 0);
    if (letters === 0) continue;
    const look = readRunLook(chains.run(findChild(child, 'w:rPr'), paragraph));
    const key = JSON.stringify(look);
    const known = weights.get(key);
    if (known === undefined) weights.set(key, { look, letters });
    else known.letters += letters;
  }
}

function readRunLook(lists: readonly XmlElement[]): RunLook {
  const halves = Number.parseInt(nearestAttribute(lists, 'w:sz', ['w:val']) ?? '', 10);
  const colour = nearestAttribute(lists, 'w:color', ['w:val']);
  const underline = nearestAttribute(lists, 'w:u', ['w:val']);
  return {
    font: nearestAttribute(lists, 'w:rFonts', ['w:ascii', 'w:hAnsi']),
    size: Number.isNaN(halves) ? wordsOwnSize : halves / 2,
    bold: isOn(nearest(lists, 'w:b')),
    italic: isOn(nearest(lists, 'w:i')),
    underlined: underline !== null && underline !== 'none',
    colour: colour === null || /^(?:auto|000000)$/u.test(colour) ? null : colour,
  };
}

function isOn(element: XmlElement | null): boolean {
  return element !== null && !['0', 'false', 'off', 'none'].includes(element.attributes['w:val'] ?? '');
}

type Setting = Pick<ParagraphFacts, 'align' | 'firstLine' | 'pitch' | 'above' | 'below'>;

const sides: Readonly<Record<string, ParagraphFacts['align']>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

function readSetting(lists: readonly XmlElement[]): Setting {
  const twips = (name: string, attributes: readonly string[]): number =>
    (Number.parseFloat(nearestAttribute(lists, name, attributes) ?? '0') || 0) / 20;
  const hanging = twips('w:ind', ['w:hanging']);
  return {
    align: sides[nearestAttribute(lists, 'w:jc', ['w:val']) ?? ''] ?? 'left',
    firstLine: (hanging > 0 ? -hanging : twips('w:ind', ['w:firstLine'])) / pointsInMillimetre,
    pitch: readPitch(lists),
    above: twips('w:spacing', ['w:before']),
    below: twips('w:spacing', ['w:after']),
  };
}

/** 240ths of a line, or twentieths of a point where the rule says so. */
function readPitch(lists: readonly XmlElement[]): ParagraphFacts['pitch'] {
  const line = Number.parseFloat(nearestAttribute(lists, 'w:spacing', ['w:line']) ?? '240');
  const rule = nearestAttribute(lists, 'w:spacing', ['w:lineRule']);
  if (rule === 'exact') return { kind: 'exact', value: line / 20 };
  return rule === 'atLeast' ? { kind: 'least', value: line / 20 } : { kind: 'share', value: line / 240 };
}
