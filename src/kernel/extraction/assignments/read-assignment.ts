import { appendAll } from '#kernel/base/append-all.ts';
import type { Paragraph } from '#kernel/document/model/document-tree.ts';
import { lowerText } from '#kernel/language/fold-text.ts';
import type { SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { ASSIGNING, startsWithGroup, startsWithHead, verbAt } from '../bodies/body-words.ts';
import { findListEnd } from '../bodies/find-list-end.ts';
import { splitBodies } from '../bodies/split-bodies.ts';
import { quoteWords } from '../quote-words.ts';
import { findTimePhrase } from '../times/find-time-phrase.ts';
import { type Assignment, joinAssignments } from './assignment.ts';

/** A sentence that says who does something: `Giao Sở A chủ trì, phối hợp với Sở B …`. */
export interface AssigningSentence {
  readonly assignment: Assignment;
  /** Begins with a word of assigning: `Giao`, `Đề nghị`, `Phân công`. */
  readonly assigns: boolean;
  /** Names a lead by `chủ trì` or `đầu mối`, not by a mere verb. */
  readonly namesLead: boolean;
  /** Syllables of the predicate that are neither bodies, verbs of doing nor time: none where the task stands elsewhere. */
  readonly ownWords: number;
}

/** How far the words of what is led may reach before another body is named, in characters. */
const LONGEST_OBJECT = 300;

/** Longest list of bodies at the head of a sentence, in characters. */
const LONGEST_LIST = 420;

/**
 * Reads a sentence whose subject is a list of bodies. Null when it does not begin with bodies, or says nothing of
 * what they do.
 */
export function readAssigningSentence(
  paragraph: Paragraph,
  from: number,
  to: number,
): AssigningSentence | null {
  const { text } = paragraph;
  const subject = readSubject(text, from, to);
  if (subject === null) return null;
  const predicate = subject.end + (/^\s*:\s*/u.exec(text.slice(subject.end, to))?.[0].length ?? 0);
  const reader = new PredicateReader(paragraph, predicate, to);
  const roles = reader.read();
  const first = quoteBodies(paragraph, subject.start, subject.end);
  if (first.length === 0) return null;
  const lead = roles.firstRole === 'coordinate' ? [] : [...first, ...roles.lead];
  const coordinate = roles.firstRole === 'coordinate' ? [...first, ...roles.coordinate] : roles.coordinate;
  const time = findTimePhrase(paragraph, subject.end, to);
  return {
    assignment: { lead, coordinate, advise: [], scopes: [], time },
    assigns: subject.start > from && ASSIGNING.test(lowerText(text.slice(from, from + 80))),
    namesLead: roles.namesLead,
    ownWords: countOwnWords(text, roles.end, to, time),
  };
}

const SENTENCE_START = /(?<=[.;]["”)]?\s)(?=\p{Lu})/gu;

/**
 * Reads all the sentences of assigning that a paragraph begins with: `Đề nghị Ban A định hướng. Giao Sở B chủ trì
 * …` asks A to help where it puts B in charge. Null when the paragraph does not begin with bodies.
 */
export function readAssigningSentences(
  paragraph: Paragraph,
  from: number,
  to: number,
): AssigningSentence | null {
  const first = readAssigningSentence(paragraph, from, to);
  if (first === null) return null;
  const starts = [...paragraph.text.slice(from, to).matchAll(SENTENCE_START)].map(
    (match) => from + (match.index ?? 0),
  );
  const later = starts.slice(0, 6).flatMap((start, index): AssigningSentence[] => {
    const sentence = readAssigningSentence(paragraph, start, starts[index + 1] ?? to);
    const isCoordinating = sentence?.assignment.lead.length === 0;
    return sentence && (sentence.assigns || sentence.namesLead || isCoordinating) ? [sentence] : [];
  });
  if (later.length === 0) return first;
  const own = readAssigningSentence(paragraph, from, starts[0] ?? to) ?? first;
  const isHelper =
    !own.namesLead &&
    ASKS.test(lowerText(paragraph.text.slice(from, from + 20))) &&
    later.some((one) => one.namesLead);
  const { assignment } = first;
  const asked = isHelper
    ? { ...assignment, lead: [], coordinate: [...own.assignment.lead, ...own.assignment.coordinate] }
    : assignment;
  const parts = later.map((one) => one.assignment);
  return {
    ...first,
    assignment: joinAssignments(isHelper ? [...parts, asked] : [asked, ...parts]),
    namesLead: first.namesLead || isHelper,
  };
}

const ASKS = /^(?:đề nghị|trân trọng đề nghị)\s/u;

/** Bodies that a sentence without a subject of its own works with: `Chủ trì, phối hợp với Sở B xây dựng …`. */
export function readPartners(paragraph: Paragraph, from: number, to: number): SourcedText[] {
  const roles = new PredicateReader(paragraph, from, to).read();
  return [...roles.coordinate];
}

interface Subject {
  readonly start: number;
  readonly end: number;
}

function readSubject(text: string, from: number, to: number): Subject | null {
  const head = lowerText(text.slice(from, Math.min(to, from + 80)));
  const start = from + (ASSIGNING.exec(head)?.[0].length ?? 0);
  const lower = lowerText(text.slice(start, Math.min(to, start + 60)));
  if (!startsWithGroup(lower) && !(startsWithHead(lower) && /\p{Lu}/u.test(text.charAt(start)))) return null;
  const limit = Math.min(to, start + LONGEST_LIST);
  const end = findListEnd(text, start, limit);
  const colon = text.slice(start, end).indexOf(':');
  if (colon >= 0) return { start, end: start + colon };
  // `nhiệm vụ, cơ quan chủ trì, thời gian … tại Phụ lục`: the heads of columns, no bodies.
  if (/[,;]\s*(?:cơ quan|đơn vị)\s*$/u.test(lowerText(text.slice(start, end)))) return null;
  return end < limit ? { start, end } : null;
}

interface PredicateRoles {
  readonly lead: SourcedText[];
  readonly coordinate: SourcedText[];
  namesLead: boolean;
  /** Role of the subject itself. */
  firstRole: 'lead' | 'coordinate';
  /** Offset behind the last words that named a role. */
  end: number;
}

const LEADS = /^[\s,:]*(?:là\s)?(?:đồng\s)?(?:chủ trì|làm đầu mối|đầu mối|chịu trách nhiệm chính)(?!\p{L})/u;
const WITH =
  /^[\s,;]*(?:và\s|cùng\s)?(?:chủ động\s)?(?:phối hợp|phối, kết hợp)(?:\s(?:chặt chẽ|thường xuyên))?(?:\s(?:cùng\svới|cùng|với))(?!\p{L})\s*/u;
const JOINS = /^[\s,;]*phối hợp\s(?=các\s|\p{Lu})/u;
const COORDINATES = /^[\s,]*phối hợp(?!\s(?:cùng|với|chặt|thường))(?!\p{L})/u;
const DIRECTS = /^[\s,]*(?:lãnh đạo,\s?chỉ đạo|lãnh đạo|chỉ đạo)\s(?=\p{Lu}|các\s)/u;
const NEXT_BODY = /^[\s,;]+(?:đề nghị\s|giao\s)?/u;

/** Walks the predicate from verb to verb and collects the bodies that each brings in. */
class PredicateReader {
  readonly #paragraph: Paragraph;
  readonly #to: number;
  readonly #text: string;
  readonly #lower: string;
  readonly #from: number;

  constructor(paragraph: Paragraph, from: number, to: number) {
    this.#paragraph = paragraph;
    this.#from = from;
    this.#to = to;
    this.#text = paragraph.text.slice(from, to);
    this.#lower = lowerText(this.#text);
  }

  read(): PredicateRoles {
    const roles: PredicateRoles = {
      lead: [],
      coordinate: [],
      namesLead: false,
      firstRole: 'lead',
      end: this.#from,
    };
    let at = 0;
    for (let step = 0; step < 12; step += 1) {
      const next =
        this.#readVerb(at, roles, step === 0) ?? (roles.namesLead ? this.#skipObject(at, roles) : null);
      if (next === null) break;
      at = next;
      roles.end = this.#from + at;
    }
    return roles;
  }

  /** Offset behind the verb and its bodies; null when no verb of a role stands here. */
  #readVerb(at: number, roles: PredicateRoles, isFirst: boolean): number | null {
    const rest = this.#lower.slice(at);
    const leads = LEADS.exec(rest);
    if (leads) {
      roles.namesLead = true;
      return at + leads[0].length;
    }
    const directs = DIRECTS.exec(this.#text.slice(at));
    if (directs) return this.#takeBodies(at + directs[0].length, roles.lead);
    const joins = WITH.exec(rest) ?? JOINS.exec(this.#text.slice(at));
    if (joins) return this.#takeBodies(at + joins[0].length, roles.coordinate);
    const coordinates = COORDINATES.exec(rest);
    if (coordinates) {
      if (isFirst) roles.firstRole = 'coordinate';
      return at + coordinates[0].length;
    }
    return this.#readSecondSubject(at, roles);
  }

  /** `chủ trì hội chợ, phối hợp với Sở B`, `chủ trì hội chợ, Sở B phối hợp`: what is led stands between the verbs. */
  #skipObject(at: number, roles: PredicateRoles): number | null {
    const stop = /[.]\s+\p{Lu}/u.exec(this.#text.slice(at));
    const object = this.#lower.slice(at, stop ? at + stop.index : at + LONGEST_OBJECT);
    for (const comma of object.matchAll(/[,;]/gu)) {
      const from = at + (comma.index ?? 0);
      const joins = WITH.exec(this.#lower.slice(from));
      const next = joins
        ? this.#takeBodies(from + joins[0].length, roles.coordinate)
        : this.#readSecondSubject(from, roles);
      if (next !== null) return next;
    }
    return null;
  }

  /** `Sở A chủ trì, Sở B phối hợp`: another body with a verb of its own. */
  #readSecondSubject(at: number, roles: PredicateRoles): number | null {
    const gap = NEXT_BODY.exec(this.#lower.slice(at));
    if (!gap) return null;
    const start = at + gap[0].length;
    const lower = this.#lower.slice(start, start + 60);
    const isBody =
      startsWithGroup(lower) || (startsWithHead(lower) && /\p{Lu}/u.test(this.#text.charAt(start)));
    if (!isBody) return null;
    const end = findListEnd(this.#text, start, this.#text.length);
    const after = this.#lower.slice(end);
    if (COORDINATES.test(after)) return this.#takeBodies(start, roles.coordinate);
    return LEADS.test(after) ? this.#takeBodies(start, roles.lead) : null;
  }

  #takeBodies(start: number, bodies: SourcedText[]): number | null {
    const end = findListEnd(this.#text, start, this.#text.length);
    if (end === start) return null;
    const found = quoteBodies(this.#paragraph, this.#from + start, this.#from + end);
    if (found.length === 0) return null;
    appendAll(bodies, found);
    return Math.min(end, this.#to - this.#from);
  }
}

/** Quotes each body of a printed list with its place. */
export function quoteBodies(paragraph: Paragraph, from: number, to: number): SourcedText[] {
  return splitBodies(paragraph.text, from, to).map((piece) => quoteWords(paragraph, piece.start, piece.end));
}

/** Counts syllables from an offset on that are no verbs of doing, no groups and no words of time. */
function countOwnWords(text: string, from: number, to: number, time: SourcedText | null): number {
  const span = time?.source[0];
  const rest = span
    ? `${text.slice(from, Math.max(from, span.start))} ${text.slice(Math.max(from, span.end), to)}`
    : text.slice(from, to);
  const lower = lowerText(rest);
  let count = 0;
  let index = 0;
  while (index < lower.length) {
    const verb = verbAt(lower.slice(index, index + 40));
    const word =
      verb ??
      /^(?:các (?:cấp|ngành|nội dung|nhiệm vụ)|nội dung này|nhiệm vụ này|kế hoạch này|theo quy định)/u.exec(
        lower.slice(index, index + 40),
      )?.[0];
    if (word) index += word.length;
    else {
      const syllable = /^[\p{L}\p{N}]+/u.exec(lower.slice(index, index + 40));
      if (syllable) count += 1;
      index += syllable?.[0].length ?? 1;
    }
  }
  return count;
}
