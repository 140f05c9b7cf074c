import type { Paragraph } from '#kernel/document/model/document-tree.ts';
import { foldText, lowerText } from '#kernel/language/fold-text.ts';
import { type Assignment, NO_ASSIGNMENT } from '../assignments/assignment.ts';
import { readAssigningSentence } from '../assignments/read-assignment.ts';
import { findTimePhrase } from '../times/find-time-phrase.ts';

/** A sentence that asks a body for something: where its words stand, who is asked and by when. */
export interface AskingSentence {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly assignment: Assignment;
  /** True when a word of asking begins it (`Đề nghị`, `Yêu cầu`, `Giao`); false when the body alone does. */
  readonly asks: boolean;
}

const ASKS =
  /(?<=^|[\s,;:])(?:(?:kính |trân trọng )?đề nghị|yêu cầu|(?<!(?:được|đã|bàn|ngoại|chuyển|kết|tổng)\s)giao)\s/gu;
/** `Quý cơ quan`, `Quý Sở`: those the letter is sent to. */
const ADDRESSED =
  /^Quý\s(?:cơ quan|đơn vị|địa phương|vị|cấp|đồng chí|Sở|Ban|Bộ|Cục|Ủy ban|UBND|Viện|Trường|Báo|Đài)(?!\p{L})/iu;
const SENTENCE_END = /[.!?]["”)]?\s+(?=\p{Lu})/gu;
/** Abbreviations whose stop ends no sentence. */
const STOP_OF_NAME = /(?:^|[\s(])(?:TP|Tp|TX|TT|P|Q|H|X|ĐT|KT|TM|TL|GS|TS|PGS|ThS|[A-ZĐ])$/u;

/**
 * Finds the sentences of a paragraph that ask a body for something: `Đề nghị Sở A gửi … trước ngày …`, `Sở B chủ
 * trì …`. A sentence that only names a body and what it does counts where it names a lead or a day, or where
 * `isBehindLeadIn` says that a line such as `… yêu cầu:` stands above. Formulas of courtesy ask for nothing.
 */
export function findAskingSentences(paragraph: Paragraph, isBehindLeadIn: boolean): AskingSentence[] {
  return sentencesOf(paragraph.text).flatMap(({ start, end }) => {
    const found = readAsking(paragraph, start, end, isBehindLeadIn);
    return found === null ? [] : [found];
  });
}

function readAsking(
  paragraph: Paragraph,
  from: number,
  to: number,
  isBehindLeadIn: boolean,
): AskingSentence | null {
  const words = paragraph.text.slice(from, to);
  for (const match of lowerText(words).matchAll(ASKS)) {
    const start = from + (match.index ?? 0);
    const addressed = start + match[0].length;
    if (ADDRESSED.test(paragraph.text.slice(addressed, to)) && !isFormula(words, NO_ASSIGNMENT)) {
      const time = findTimePhrase(paragraph, addressed, to);
      return { paragraph, start, end: to, assignment: { ...NO_ASSIGNMENT, time }, asks: true };
    }
    const asked = readAssigningSentence(paragraph, start, to);
    if (!asked?.assigns || isFormula(words, asked.assignment)) continue;
    return { paragraph, start, end: to, assignment: asked.assignment, asks: true };
  }
  const told = readAssigningSentence(paragraph, from, to);
  if (told === null || isFormula(words, told.assignment) || looksBack(words)) return null;
  const says = told.namesLead || told.assignment.time !== null || isBehindLeadIn;
  return says ? { paragraph, start: from, end: to, assignment: told.assignment, asks: false } : null;
}

const COURTESY =
  /^(?:nhan duoc|rat mong|tran trong|kinh mong|trong qua trinh|qua trinh|neu |tren day|vay |xin )/u;
const EMPTY =
  /(?:nghiem tuc|khan truong|to chuc|trien khai|quan tam|phoi hop|de biet)(?:,? (?:va )?(?:nghiem tuc|khan truong|to chuc|trien khai|quan tam|phoi hop|thuc hien|day du|dung quy dinh))*(?: (?:cac noi dung|noi dung|thong bao|cong dien|cong van|ket luan|van ban|ke hoach)(?: (?:tren|nay|neu tren))*)?(?: theo (?:dung )?quy dinh)?[\s./]*$/u;

/** `Văn phòng … thông báo để các cơ quan biết, thực hiện`. */
const PASSES_WORD = /thong bao (?:de|den|toi|ket luan|y kien).{0,160}(?:biet|thuc hien)[\s./]*$/u;

/** `… nghiêm túc thực hiện Công điện này`, `Rất mong …`: what every paper ends with. */
function isFormula(words: string, { time }: Assignment): boolean {
  const folded = foldText(words).replace(/\s+/gu, ' ').trim();
  if (COURTESY.test(folded) || /vuong mac|kho khan, phat sinh/u.test(folded)) return true;
  return time === null && (EMPTY.test(folded) || PASSES_WORD.test(folded));
}

/** `Sở A đã có công văn …` tells what was done. */
function looksBack(words: string): boolean {
  return /(?<!\p{L})(?:đã|còn|chưa|đang|kính trình|trình bày)(?!\p{L})/iu.test(words.slice(0, 160));
}

function sentencesOf(text: string): { readonly start: number; readonly end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const stop of text.matchAll(SENTENCE_END)) {
    const at = stop.index ?? 0;
    if (STOP_OF_NAME.test(text.slice(Math.max(0, at - 4), at))) continue;
    sentences.push({ start, end: at + 1 });
    start = at + stop[0].length;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}
