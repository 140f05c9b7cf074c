import type { StyleName } from '../../layout/forms/form-edition.ts';
import type { ParagraphFacts } from '../../model/document-facts.ts';
import { type CheckedDocument, type Deviation, deviation, type FormPart } from './checked-document.ts';

/** Parts whose lines run from margin to margin. */
const running: ReadonlySet<StyleName> = new Set(['basis', 'text', 'section', 'item', 'article', 'entry']);
/** Points by which sizes and spaces of programs differ. */
const tolerance = 0.26;
const single = 1.15;

/** Checks fonts, sizes, looks and distances of each part; a fault that many paragraphs share is said at the first. */
export function checkLooks(document: CheckedDocument): Deviation[] {
  const { facts } = document;
  if (facts === null) return [];
  const said = new Set<string>();
  return document.parts.flatMap((part) => {
    const look = facts.paragraphs[part.paragraph.id];
    if (look === undefined) return [];
    return [...checkLetters(part, look, document), ...checkSetting(part, look, document)].filter((one) => {
      const key = `${one.code} ${part.style} ${one.found}`;
      const isNew = !said.has(key);
      said.add(key);
      return isNew;
    });
  });
}

function checkLetters(
  { style, paragraph }: FormPart,
  look: ParagraphFacts,
  document: CheckedDocument,
): Deviation[] {
  const { form } = document;
  const rule = form.styles[style];
  const found: Deviation[] = [];
  const say = (code: string, clause: string, words: string, expected: string): void => {
    found.push(
      deviation(form, clause, { code, block: paragraph.id, found: `${rule.name}: ${words}`, expected }),
    );
  };
  if (look.font !== null && !isFont(look.font, form.font.name))
    say('font', form.font.clause, look.font, form.font.name);
  if (look.colour !== null) say('colour', form.font.clause, `màu #${look.colour}`, 'màu đen');
  const [least, greatest] = rule.sizes;
  if (look.size !== null && (look.size < least - tolerance || look.size > greatest + tolerance))
    say(
      'size',
      rule.clause,
      `cỡ ${look.size}`,
      least === greatest ? `cỡ ${least}` : `cỡ ${least} - ${greatest}`,
    );
  if (rule.bold !== null && look.bold !== rule.bold && !isFree(style, 'bold'))
    say(
      'bold',
      rule.clause,
      look.bold ? 'chữ đậm' : 'chữ không đậm',
      rule.bold ? 'chữ đậm' : 'chữ không đậm',
    );
  if (rule.italic !== null && look.italic !== rule.italic && !isFree(style, 'italic'))
    say(
      'italic',
      rule.clause,
      look.italic ? 'chữ nghiêng' : 'chữ đứng',
      rule.italic ? 'chữ nghiêng' : 'chữ đứng',
    );
  if (rule.underlined === true && !look.underlined)
    say('underline', rule.clause, 'không gạch chân', 'gạch chân');
  return found;
}

function isFont(font: string, wanted: string): boolean {
  return font.replace(/\s+/gu, '').toLowerCase().startsWith(wanted.replace(/\s+/gu, '').toLowerCase());
}

/** Titles of items and stressed words are for whoever writes; in running text nothing is said of single words. */
function isFree(style: StyleName, look: 'bold' | 'italic'): boolean {
  if (style === 'entry' || style === 'item') return true;
  return style === 'text' && look === 'bold';
}

function checkSetting(
  { style, paragraph }: FormPart,
  look: ParagraphFacts,
  document: CheckedDocument,
): Deviation[] {
  const { form } = document;
  const rule = form.styles[style];
  const found: Deviation[] = [];
  const say = (code: string, clause: string, words: string, expected: string): void => {
    found.push(
      deviation(form, clause, { code, block: paragraph.id, found: `${rule.name}: ${words}`, expected }),
    );
  };
  if (rule.align === 'center' && look.align !== 'center')
    say('align', rule.clause, sides[look.align], 'canh giữa');
  if (!running.has(style)) return found;
  const { clause, indents, between, pitch } = form.paragraph;
  if (style === 'text' || style === 'basis' || style === 'entry') {
    if (look.align !== 'justify') say('align', clause, sides[look.align], 'canh đều hai lề');
    if (!indents.some((indent) => Math.abs(indent - look.firstLine) < 0.8))
      say(
        'first-line',
        clause,
        `lùi ${Math.round(look.firstLine * 10) / 10} mm`,
        `lùi ${indents.join(' hoặc ')} mm`,
      );
  }
  if (look.above + look.below < between - tolerance)
    say('space-between', clause, `${look.above + look.below} pt`, `ít nhất ${between} pt`);
  const points = pointsOf(look);
  const [least, greatest] =
    pitch.kind === 'exact' ? pitch.points : pitch.share.map((share) => share * single * (look.size ?? 14));
  if (points < (least ?? 0) - 0.6 || points > (greatest ?? 0) + 0.6)
    say(
      'line-pitch',
      clause,
      describePitch(look),
      pitch.kind === 'exact' ? `${least} - ${greatest} pt` : 'từ dòng đơn đến 1,5 dòng',
    );
  return found;
}

const sides = { left: 'canh trái', right: 'canh phải', center: 'canh giữa', justify: 'canh đều' } as const;

function pointsOf({ pitch, size }: ParagraphFacts): number {
  const natural = single * (size ?? 14);
  if (pitch.kind === 'share') return pitch.value * natural;
  return pitch.kind === 'least' ? Math.max(pitch.value, natural) : pitch.value;
}

function describePitch({ pitch }: ParagraphFacts): string {
  return pitch.kind === 'share' ? `${Math.round(pitch.value * 100) / 100} dòng` : `${pitch.value} pt`;
}
