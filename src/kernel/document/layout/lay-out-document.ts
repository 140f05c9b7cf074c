import type { Block } from '../model/document-tree.ts';
import type { Annex, OfficialDocument } from '../model/official-document.ts';
import { gapOf, plainLine } from './build-lines.ts';
import { isDecidingKind } from './classify-paragraph.ts';
import { getForm } from './forms/find-form.ts';
import type { FormEdition, StyleName, StyleRule } from './forms/form-edition.ts';
import { layOutBody } from './lay-out-body.ts';
import { layOutEnding } from './lay-out-ending.ts';
import { layOutHead } from './lay-out-head.ts';
import type { Layout, LayoutItem, LayoutSection, PrintedStyle } from './layout.ts';
import { NumberLists } from './number-lists.ts';

const pointsInMillimetre = 72 / 25.4;
/** A table of so many columns is read better across. */
const wideTable = 5;

/**
 * Lays a document out by the form that was in force on its day: the same document gives the same layout, always.
 */
export function layOutDocument(document: OfficialDocument): Layout {
  const form = getForm(document.family, document.date);
  const lists = new NumberLists('text');
  const decides = isDecidingKind(document.kind);
  const main = pageOf(form, false);
  const body = layOutBody(document.body, { form, lists, width: main.textWidth, decides });
  const ending = layOutEnding(document, form, main.textWidth);
  const items = [
    ...layOutHead(document, form, main.textWidth),
    ...(ending.length > 0 ? holdLast(body) : body),
    ...ending,
  ];
  const annexLists = document.annexes.map((_, index) => new NumberLists(`annex-${index + 1}`));
  const annexes = document.annexes.map((annex, index) => {
    return layOutAnnex(annex, form, annexLists[index] as NumberLists);
  });
  return {
    form: form.id,
    title: [document.kind, ...document.subject].filter((words) => words !== null).join(' '),
    font: form.font.name,
    styles: printStyles(form),
    lists: [lists, ...annexLists].flatMap((one) => one.lists()),
    // What is nothing but an annex begins with it, not with an empty page.
    sections: items.length === 0 && annexes.length > 0 ? annexes : [{ ...main.section, items }, ...annexes],
  };
}

function pageOf(form: FormEdition, landscape: boolean): { section: LayoutSection; textWidth: number } {
  const [width, height] = landscape ? [form.page.size[1], form.page.size[0]] : form.page.size;
  const margins = form.page.prints;
  const textWidth = (width - margins.left - margins.right) * pointsInMillimetre;
  return { section: { width, height, landscape, margins, items: [] }, textWidth };
}

/** A signature never stands alone on its page: the last paragraph goes with it. */
function holdLast(items: readonly LayoutItem[]): readonly LayoutItem[] {
  const last = items.at(-1);
  return last?.kind === 'line' ? [...items.slice(0, -1), { ...last, keepsWithNext: true }] : items;
}

function layOutAnnex(annex: Annex, form: FormEdition, lists: NumberLists): LayoutSection {
  const { section, textWidth } = pageOf(form, annex.body.some(isWide));
  const { label, title, note, body } = annex;
  const items: LayoutItem[] = [
    ...(label === null ? [] : [plainLine('annexLabel', label)]),
    ...title.map((text) => plainLine('annexTitle', text)),
    ...(note === null ? [] : [plainLine('annexNote', note)]),
    gapOf(6),
    ...layOutBody(body, { form, lists, width: textWidth, decides: false }),
  ];
  return { ...section, items };
}

function isWide(block: Block): boolean {
  return (
    block.kind === 'table' &&
    block.rows.some((row) => row.cells.some((cell) => cell.column + cell.columnSpan >= wideTable))
  );
}

function printStyles(form: FormEdition): Readonly<Record<StyleName, PrintedStyle>> {
  const entries = Object.entries(form.styles).map(([name, rule]) => [name, printStyle(rule, form)]);
  return Object.fromEntries(entries) as Record<StyleName, PrintedStyle>;
}

function printStyle(rule: StyleRule, form: FormEdition): PrintedStyle {
  const { pitch, indent } = form.paragraph;
  const isRunning = rule.indented === true;
  return {
    name: rule.name,
    clause: `${form.source}, ${rule.clause}`,
    size: rule.size,
    bold: rule.bold ?? rule.prints?.bold ?? false,
    italic: rule.italic ?? rule.prints?.italic ?? false,
    underlined: rule.underlined === true,
    align: rule.align,
    firstLine: isRunning ? indent * pointsInMillimetre : 0,
    above: rule.above ?? 0,
    below: rule.below ?? 0,
    // Elsewhere the single line of the font, written down so that every program prints the same.
    pitch: isRunning
      ? { points: pitch.prints, exact: pitch.kind === 'exact' }
      : { points: Math.ceil(rule.size * singleLine * 2) / 2, exact: false },
    keepsWithNext: rule.keepsWithNext === true,
    outline: rule.outline ?? null,
  };
}

/** The single line of Times New Roman as a share of its size. */
const singleLine = 1.15;
