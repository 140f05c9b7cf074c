import type { Paragraph } from '#kernel/document/model/document-tree.ts';
import { foldText } from '#kernel/language/fold-text.ts';
import type { SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { type Assignment, NO_ASSIGNMENT } from '../assignments/assignment.ts';
import { quoteBodies } from '../assignments/read-assignment.ts';
import { readBodyHeading } from '../duties/read-duty-bodies.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { findIssuer } from '../letterhead/find-issuer.ts';
import { type OutlineItem, walkItems } from '../outline/build-outline.ts';
import { findDeadlinePhrase } from '../times/find-time-phrase.ts';
import { collectShares, listsBodies } from './collect-shares.ts';
import { collectUnits } from './collect-units.ts';
import { type AskingSentence, findAskingSentences } from './find-asking-sentences.ts';
import { smallestUnits } from './smallest-units.ts';
import { isAssigned, isNumbered, type Unit } from './unit.ts';

/**
 * Reads what a letter, notice, telegram or invitation asks for: its numbered requests where it leads in to them, and
 * the sentences that ask. Whoever is named first leads, else whom the letter is sent to; a deadline that the paper
 * names for the whole holds for each numbered request without its own.
 */
export function readRequests(context: ExtractionContext): Unit[] {
  const { regions, outline } = context;
  const loose = [...walkItems(outline.roots)].flatMap((item) =>
    item.style === 'text' && item.block.kind === 'paragraph' && !belongsToNumber(item) ? [item.block] : [],
  );
  const around = [...regions.preamble, ...loose, ...regions.closing];
  const leadsIn = around.some((paragraph) => /:\s*$/u.test(paragraph.text) && !invites(paragraph.text));
  const sentences = around.flatMap((paragraph) =>
    regions.preamble.includes(paragraph) && isBasis(paragraph.text)
      ? []
      : findAskingSentences(paragraph, leadsIn && !regions.preamble.includes(paragraph)),
  );
  const items = numberedRequests(outline.roots);
  const sentTo = readAddressees(regions.addressees);
  if (items.length === 0)
    return sentences
      .filter((sentence) => !leadsOn(sentence) && !isOwnWork(sentence, context))
      .map((sentence) => unitOf(sentence, sentTo));
  const asked = sentences.find(({ asks, assignment }) => asks && assignment.lead.length > 0);
  const asksAll = asked !== undefined || leadsToRequests(around);
  const shared: Assignment = {
    ...NO_ASSIGNMENT,
    lead: asksAll ? (asked?.assignment.lead ?? sentTo) : [],
    time: sharedDeadline([...regions.closing, ...loose, ...regions.preamble]),
  };
  return items
    .filter((unit) => shared.lead.length > 0 || isAssigned(unit))
    .map((unit) => addShared(unit, shared));
}

/** Text below a number goes on with it; below the bullets of an invitation it stands for itself. */
function belongsToNumber({ parent }: OutlineItem): boolean {
  return parent !== null && (isNumbered(parent) || belongsToNumber(parent));
}

/** `1. Thời gian: …`, `2. Địa điểm: …`: lines of an invitation that say where and when, and ask for nothing. */
const MEETING_LINE =
  /^(?:thoi gian|dia diem|thanh phan|noi dung|chu tri|hinh thuc|diem cau|kinh phi|lien he|trang phuc)\b[^:]{0,60}:/u;

function numberedRequests(roots: readonly OutlineItem[]): Unit[] {
  const items = roots
    .filter((item) => isNumbered(item) || item.style === 'dash')
    .filter(
      ({ block, start }) =>
        block.kind === 'paragraph' && !MEETING_LINE.test(foldText(block.text.slice(start))),
    );
  return listsBodies(items) ? items.flatMap(collectShares) : items.flatMap(unitsOfItem);
}

/** `2. Sở A:` over its list gives the body its share; an item that assigns nothing is asked of all. */
function unitsOfItem(item: OutlineItem): Unit[] {
  const isShare =
    item.block.kind === 'paragraph' &&
    item.children.length > 0 &&
    readBodyHeading(item.block, item.start).length > 0;
  if (isShare) return collectShares(item);
  const told = leadOfHeading(item);
  if (told.length > 0)
    return item.children
      .flatMap(unitsOfItem)
      .map((unit) =>
        unit.assignments.some(isLed)
          ? unit
          : { ...unit, assignments: [...unit.assignments, { ...NO_ASSIGNMENT, lead: told }] },
      );
  const units = collectUnits([item]);
  return units.length > 0 ? units : smallestUnits(item);
}

/** `I. Đối với các bộ, ngành` over its list names who is asked below it. */
function leadOfHeading({ block, start, children }: OutlineItem): SourcedText[] {
  const opening =
    block.kind === 'paragraph' ? /^(?:Đối với|Về phía|Với)\s/u.exec(block.text.slice(start)) : null;
  if (block.kind !== 'paragraph' || opening === null || children.length === 0) return [];
  return readBodyHeading(block, start + opening[0].length);
}

/** `… kính mời:` leads to guests. */
function invites(text: string): boolean {
  return /moi\s?:?\s*$/u.test(foldText(text));
}

/** `Căn cứ …;` on a line of its own says what the paper rests on. */
function isBasis(text: string): boolean {
  return /^(?:[-–]\s?)?(?:can cu|xet)\s/u.test(foldText(text)) && /;\s*$/u.test(text);
}

/** `… đề nghị các cơ quan thực hiện một số nội dung sau:` over a list that was lost. */
function leadsOn({ paragraph, end }: AskingSentence): boolean {
  return /:\s*$/u.test(paragraph.text.slice(0, end));
}

/** `… đề nghị:`, `… triển khai một số nội dung sau:`: the list below asks, though its lead-in names nobody. */
function leadsToRequests(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some(({ text }) => {
    const folded = foldText(text);
    return (
      /:\s*$/u.test(text) &&
      /(?:de nghi|yeu cau|giao|trien khai|thuc hien|chi dao|huong dan|luu y|phan cong)/u.test(folded) &&
      !/tra loi|bao cao nhu sau|giai trinh/u.test(folded)
    );
  });
}

/** `Sở A gửi kèm …` in a letter of Sở A tells what the sender does. */
function isOwnWork({ asks, assignment }: AskingSentence, context: ExtractionContext): boolean {
  const issuer = foldText(findIssuer(context)?.text ?? '');
  const [lead] = assignment.lead;
  return !asks && lead !== undefined && issuer !== '' && issuer.startsWith(foldText(lead.text));
}

function unitOf({ paragraph, start, end, assignment }: AskingSentence, sentTo: readonly SourcedText[]): Unit {
  const item: OutlineItem = {
    block: paragraph,
    style: 'text',
    number: null,
    start,
    parent: null,
    children: [],
  };
  return {
    item,
    words: [{ paragraph, start, end }],
    assignments: [isLed(assignment) ? assignment : { ...assignment, lead: sentTo }],
  };
}

function isLed({ lead }: Assignment): boolean {
  return lead.length > 0;
}

function addShared(unit: Unit, shared: Assignment): Unit {
  return {
    ...unit,
    assignments: [
      ...ownTimes(unit),
      unit.assignments.some(isLed) ? { ...NO_ASSIGNMENT, time: shared.time } : shared,
    ],
  };
}

/** A request whose own words name a day is due on that day. */
function ownTimes({ assignments, words }: Unit): Assignment[] {
  if (assignments.some(({ time }) => time !== null)) return [...assignments];
  const own = words.map(({ paragraph, start, end }) => findDeadlinePhrase(paragraph, start, end));
  const time = own.find((found) => found !== null) ?? null;
  return [...assignments, { ...NO_ASSIGNMENT, time }];
}

function sharedDeadline(paragraphs: readonly Paragraph[]): SourcedText | null {
  for (const paragraph of paragraphs) {
    const found = findDeadlinePhrase(paragraph, 0, paragraph.text.length);
    if (found) return found;
  }
  return null;
}

/** Bodies behind `Kính gửi:` and in the lines below it. */
function readAddressees(addressees: readonly Paragraph[]): SourcedText[] {
  return addressees.flatMap((paragraph) => {
    const { text, label } = paragraph;
    const head = /^(?:kính (?:gửi|trình)[^:]*:?|.{3,90}\s(?:điện|kính mời)\s?:)\s*[-–+•]?\s*/iu.exec(
      text,
    )?.[0].length;
    return quoteBodies(paragraph, head ?? label?.end ?? 0, text.length);
  });
}
