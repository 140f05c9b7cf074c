import { classifyText } from '#kernel/document/layout/classify-paragraph.ts';
import type { Block, Paragraph, Table } from '#kernel/document/model/document-tree.ts';
import { paragraphsIn } from '#kernel/document/model/walk-document.ts';
import { readRole } from '#kernel/extraction/assignments/find-role-labels.ts';
import { foldText } from '#kernel/language/fold-text.ts';
import type { PlanDraft, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import type { ItemRow } from '../plan-rows.ts';

/** One piece of the text of a plan, in the order of the paper. */
export type PlanPiece =
  | { readonly kind: 'section' | 'heading' | 'prose'; readonly text: string }
  | { readonly kind: 'item'; readonly itemId: string };

/** The text of a plan as pieces; lines above its first section apart. */
export interface WalkedPlan {
  readonly bases: readonly string[];
  readonly opening: readonly string[];
  readonly pieces: readonly PlanPiece[];
}

/** Walks over the text of a confirmed plan and tells sections, headings, prose and items; lines that say who and when belong to their item. */
export function walkPlan(
  body: readonly Block[],
  draft: PlanDraft,
  items: readonly Pick<ItemRow, 'id' | 'source'>[],
): WalkedPlan {
  const styles = classifyText(body, false);
  const sections = new Set(draft.sections.flatMap(({ source }) => source.map(({ block }) => block)));
  const itemOf = itemsByBlock(items);
  const said = blocksOfAssignments(draft);
  const told = new Set<string>();
  const first = body.findIndex(
    (block) => block.kind === 'table' || sections.has(block.id) || itemOf.has(block.id),
  );
  const above =
    first < 0
      ? []
      : body.slice(0, first).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const pieces: PlanPiece[] = [];
  const add = (piece: PlanPiece): void => {
    const last = pieces.at(-1);
    if (piece.kind === 'prose' && last?.kind === 'prose')
      pieces[pieces.length - 1] = { kind: 'prose', text: `${last.text}\n${piece.text}` };
    else pieces.push(piece);
  };
  const addItems = (ids: readonly string[]): void => {
    for (const itemId of ids) {
      if (told.has(itemId)) continue;
      told.add(itemId);
      add({ kind: 'item', itemId });
    }
  };
  body.slice(Math.max(first, 0)).forEach((block, index) => {
    if (block.kind === 'table') {
      addTable(block, itemOf, addItems, add);
      return;
    }
    const mine = itemOf.get(block.id) ?? [];
    if (mine.length > 0) addItems(mine);
    else if (sections.has(block.id) || styles[index + Math.max(first, 0)] === 'section')
      add({ kind: 'section', text: bare(block) });
    else if (said.has(block.id) || saysWho(block)) return;
    else if (styles[index + Math.max(first, 0)] === 'item') add({ kind: 'heading', text: bare(block) });
    else if (block.text.trim() !== '') add({ kind: 'prose', text: block.text.replace(/\s*\.\/\.?$/u, '.') });
  });
  // Items whose words stand nowhere in the text: those of an annex belong where the text points at it, those that
  // somebody added while reviewing come at the end.
  const rest = items
    .filter(({ id }) => !told.has(id))
    .map(({ id }): PlanPiece => ({ kind: 'item', itemId: id }));
  const pointing = pieces.findIndex(
    (piece) => piece.kind === 'prose' && /(?:^|\s)phu luc/u.test(foldText(piece.text)),
  );
  pieces.splice(pointing < 0 ? pieces.length : pointing + 1, 0, ...rest);
  const isBasis = (line: string): boolean =>
    /^(?:[-–]\s*)?(?:can cu|thuc hien|theo|xet)\s/u.test(foldText(line)) && !opens(line);
  return { bases: above.filter(isBasis), opening: above.filter((line) => !isBasis(line)), pieces };
}

/** Items of a table in the order of its cells; a table without items as lines, so that its words are not lost. */
function addTable(
  table: Table,
  itemOf: ReadonlyMap<string, readonly string[]>,
  addItems: (ids: readonly string[]) => void,
  add: (piece: PlanPiece) => void,
): void {
  const ids = [...paragraphsIn([table])].flatMap(({ id }) => itemOf.get(id) ?? []);
  if (ids.length > 0) {
    addItems(ids);
    return;
  }
  for (const { cells } of table.rows) {
    const words = cells.map(({ blocks }) => [...paragraphsIn(blocks)].map(({ text }) => text).join(' '));
    add({ kind: 'prose', text: words.filter((text) => text !== '').join('; ') });
  }
}

function itemsByBlock(
  items: readonly Pick<ItemRow, 'id' | 'source'>[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, source } of items)
    for (const { block } of source) found.set(block, [...(found.get(block) ?? []), id]);
  return found;
}

function blocksOfAssignments({ tasks, duties }: PlanDraft): ReadonlySet<string> {
  const names: readonly SourcedText[] = [
    ...tasks.flatMap(({ lead, coordinate, advise }) => [...lead, ...coordinate, ...advise]),
    ...duties.flatMap(({ body }) => body),
  ];
  const sources = [...names.map(({ source }) => source), ...tasks.map(({ time }) => time.source)];
  return new Set(sources.flat().map(({ block }) => block));
}

/** `- Cơ quan chủ trì: …`, `- Sản phẩm: …` */
function saysWho(paragraph: Paragraph): boolean {
  const words = bare(paragraph);
  const colon = words.indexOf(':');
  return colon > 0 && colon < 90 && readRole(words.slice(0, colon)) !== null;
}

function opens(line: string): boolean {
  return /sau\s?:\s*$/u.test(line);
}

function bare({ text, label }: Paragraph): string {
  return text.slice(label?.end ?? 0).trim();
}
