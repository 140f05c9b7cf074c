import type { Paragraph } from '../../document/model/document-tree.ts';
import { paragraphsOf } from '../../document/model/walk-document.ts';
import { foldSpace, lowerText } from '../../language/fold-text.ts';
import type { Source, SourcedText } from '../../plan-draft/plan-draft.ts';
import { startsWithHead } from '../bodies/body-words.ts';
import { splitBodies } from '../bodies/split-bodies.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { walkItems } from '../outline/build-outline.ts';
import { spanOf } from '../quote-words.ts';
import type { AssignedWork } from './assigned-work.ts';
import type { Step } from './split-steps.ts';

/** Who reports, as printed, and where. */
export interface Reporter {
  readonly text: string;
  readonly source: Source;
}

/** All that tells who reports in one step of a sentence. */
export interface ReporterQuestion {
  readonly paragraph: Paragraph;
  readonly step: Step;
  /** Who received the step before. */
  readonly previous: Reporter | null;
  readonly context: ExtractionContext;
  readonly work: AssignedWork;
}

/**
 * Finds who reports: in a further step the body named right before it reports, else who received the step
 * before; in the first step whoever is asked or told in the sentence, the body of the duty, the lead of the
 * task, or the body that the heading above names.
 */
export function findReporter(question: ReporterQuestion): Reporter | null {
  const { paragraph, step, previous, context } = question;
  if (step.follows) return namedBeforeReport(paragraph, step) ?? previous;
  return (
    helpedToReport(paragraph, step) ??
    askedInSentence(paragraph, step) ??
    ownerOfWork(question) ??
    bodyOfHeading(paragraph, context) ??
    subjectOfSentence(paragraph, step)
  );
}

const BEFORE_REPORT =
  /(?<=\s)(\p{Lu}[^,;.()]{2,60}?)\s+(?:có trách nhiệm\s+)?(?:gửi|báo cáo|tổng hợp|trình|tham mưu)(?!\p{L})/gu;

/** `để Văn phòng tổng hợp tham mưu Giám đốc gửi báo cáo`: the last body before the act of sending. */
function namedBeforeReport(paragraph: Paragraph, step: Step): Reporter | null {
  const words = ` ${paragraph.text.slice(step.start, step.end)}`;
  const name = [...words.matchAll(BEFORE_REPORT)].at(-1);
  if (name?.[1] === undefined) return null;
  const start = step.start + name.index - 1;
  const last = [...name[1].matchAll(/(?<=\s|^)(?=\p{Lu})/gu)]
    .map(({ index }) => index)
    .filter((index) => startsWithHead(lowerText(name[1]?.slice(index) ?? '')));
  return fromBodies(paragraph, start + (last[0] ?? 0), start + name[1].length);
}

const ASKS = /(?<!\p{L})(?:yêu cầu|đề nghị|giao|phân công)\s+(?!báo cáo|phản ánh)/giu;

/** How far before a step its request may stand. */
const LOOK_BACK = 1500;

/** `UBND tỉnh yêu cầu các sở … báo cáo`: the nearest request before the step ends. */
function askedInSentence(paragraph: Paragraph, step: Step): Reporter | null {
  const from = Math.max(0, step.start - LOOK_BACK);
  const words = paragraph.text.slice(from, step.end);
  const asked = [...words.matchAll(ASKS)].map(({ index, 0: found }) => from + index + found.length);
  for (const start of asked) {
    const bodies = fromBodies(paragraph, start, Math.min(step.end, start + 300));
    if (bodies !== null) return bodies;
  }
  return null;
}

/** The duty or task that holds the paragraph: its body, its lead. */
function ownerOfWork({ paragraph, context, work: { tasks, duties } }: ReporterQuestion): Reporter | null {
  const holds = (source: Source): boolean => source.some(({ block }) => block === paragraph.id);
  const duty = duties.find(({ source, body }) => holds(source) && body.length > 0);
  if (duty !== undefined) return joined(duty.body, context);
  const task = tasks.find(({ source, lead }) => holds(source) && lead.length > 0);
  return task === undefined ? null : joined(task.lead, context);
}

/** Neighbouring bodies as the paper joins them; bodies from elsewhere by commas. */
function joined(bodies: readonly SourcedText[], { tree }: ExtractionContext): Reporter {
  const places = bodies.flatMap(({ source }) => source);
  const [first, last] = [places[0], places.at(-1)];
  const holder = [...paragraphsOf(tree)].find(({ id }) => id === first?.block);
  if (
    first !== undefined &&
    last !== undefined &&
    holder !== undefined &&
    places.every(({ block }) => block === holder.id)
  ) {
    return {
      text: foldSpace(holder.text.slice(first.start, last.end)),
      source: [{ ...first, end: last.end }],
    };
  }
  return { text: bodies.map(({ text }) => text).join(', '), source: places };
}

/** `1. Văn phòng Sở` above the item that reports. */
function bodyOfHeading(paragraph: Paragraph, { outline }: ExtractionContext): Reporter | null {
  for (const item of walkItems(outline.roots)) {
    if (item.block !== paragraph) continue;
    for (let above = item.parent; above !== null; above = above.parent) {
      if (above.block.kind !== 'paragraph' || above.number === null || above.parent === null) continue;
      const bodies = fromBodies(above.block, above.start, above.block.text.length);
      if (bodies !== null) return bodies;
    }
    return null;
  }
  return null;
}

/** The bodies at the head of the sentence or of the part that reports, else the body right before the act. */
function subjectOfSentence(paragraph: Paragraph, step: Step): Reporter | null {
  const words = paragraph.text.slice(step.start, step.end);
  const act = words.search(/(?:báo cáo|phản ánh|gửi)(?!\p{L})/iu);
  const heads = [/^[\s\d.)+*–-]*/u.exec(words)?.[0].length ?? 0];
  for (const { index, 0: comma } of words.slice(0, Math.max(act, 0)).matchAll(/[,:]\s+/gu))
    heads.push(index + comma.length);
  for (const head of heads) {
    const bodies = fromBodies(paragraph, step.start + head, step.end);
    if (bodies !== null) return bodies;
  }
  return namedBeforeReport(paragraph, step);
}

const HELPED =
  /(?:tham mưu|giúp|trình)\s+(?:cho\s+|để\s+|đề\s+)?(?!(?:Giám đốc|Phó Giám đốc|Chủ tịch|Lãnh đạo|Thủ trưởng|Chánh|Trưởng|Bí thư|Cục trưởng)\s)(?=\p{Lu}[^,;.()]{1,70}?\s+(?:gửi\s+)?báo cáo(?!\p{L}))/iu;

/** `tham mưu để Sở … báo cáo …`: an office drafts, the body it serves reports. */
function helpedToReport(paragraph: Paragraph, step: Step): Reporter | null {
  const helped = HELPED.exec(paragraph.text.slice(step.start, step.end));
  if (helped === null) return null;
  const start = step.start + helped.index + helped[0].length;
  const reach = paragraph.text.slice(start, step.end).search(/\s+(?:gửi\s+)?báo cáo/iu);
  return fromBodies(paragraph, start, reach < 0 ? step.end : start + reach);
}

function fromBodies(paragraph: Paragraph, from: number, to: number): Reporter | null {
  const { text } = paragraph;
  const words = text.slice(from, to);
  const both = /^(?:hai|ba|bốn|cả hai)\s(?:cơ quan|bên|đơn vị|ngành|lực lượng)(?!\p{L})/iu.exec(words)?.[0];
  if (both !== undefined)
    return { text: foldSpace(both), source: [spanOf(paragraph, from, from + both.length)] };
  const isBody =
    /^(?:các|những|toàn thể)\s/iu.test(words) || (/^\p{Lu}/u.test(words) && startsWithHead(lowerText(words)));
  if (!isBody) return null;
  const pieces = splitBodies(text, from, to);
  const [first] = pieces;
  if (first === undefined || first.start - from > 4) return null;
  const last = lastOfRun(text, pieces);
  return { text: foldSpace(text.slice(first.start, last)), source: [spanOf(paragraph, first.start, last)] };
}

/** The end of the bodies that stand side by side with nothing but joints between. */
function lastOfRun(
  text: string,
  pieces: readonly { readonly start: number; readonly end: number }[],
): number {
  let end = pieces[0]?.end ?? 0;
  for (const piece of pieces.slice(1)) {
    if (!/^(?:[,;\s]|và|hoặc)*$/u.test(text.slice(end, piece.start))) break;
    end = piece.end;
  }
  return end;
}
