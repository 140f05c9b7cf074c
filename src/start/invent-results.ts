import { foldText } from '#kernel/language/fold-text.ts';
import { addDays } from '#kernel/time/iso-day.ts';
import { localDay } from '#kernel/time/local-time.ts';
import type { PastQuestion, PastRecord } from '#modules/records/door.ts';
import type { Obligation } from '#modules/work/door.ts';
import type { ProvinceResults } from './read-province.ts';

/** Who reports and who asks in the invented province. */
export interface Reporters {
  /** Who answers for a body, by its name; a body without anybody is entered by who puts results together. */
  readonly people: ReadonlyMap<string, string>;
  readonly consolidator: { readonly name: string; readonly organizationId: string };
}

/**
 * What bodies would have reported under one plan's obligations by now. Asked of each in the order of the document, it
 * goes round the ways in which people report: nothing yet, one result, several, entered for a body that telephoned,
 * asked about. The same plan and moment give the same results, always.
 */
export function inventResults(
  now: Date,
  results: ProvinceResults,
  reporters: Reporters,
): (obligation: Obligation) => readonly PastRecord[] {
  const today = localDay(now);
  let turn = 0;
  let asked = 0;
  const subjects = new Map<string, number>();
  return (obligation) => {
    turn += 1;
    const roll = (turn * STEP + START) % 100;
    const subject = findSubject(obligation.text, results);
    const days = daysOfResults(obligation, roll, today);
    return days.map(({ on, isEnd }, index): PastRecord => {
      const key = `${subject.about.join()} ${isEnd}`;
      const used = subjects.get(key) ?? 0;
      subjects.set(key, used + 1);
      const kind = isEnd ? subject.ends : subject.steps;
      const said = kind[used % kind.length] ?? { words: '', place: null, quantities: {} };
      const told = toldOf(obligation, roll, results, reporters);
      const enteredOn = addDays(on, 1) > today ? on : addDays(on, roll % 2);
      const person = reporters.people.get(obligation.organizationName);
      const record = {
        obligationId: obligation.id,
        organizationId: obligation.organizationId,
        organizationName: obligation.organizationName,
        doneOn: on,
        ...sayAmounts(said, used + roll),
        enteredAt: officeHour(enteredOn, roll + index, now),
        enteredByName: told === null && person !== undefined ? person : reporters.consolidator.name,
        told,
      };
      const isAsked = roll % 7 === 4 && index === days.length - 1;
      const question = isAsked ? ask(record, asked, now, results, reporters) : null;
      if (question !== null) asked += 1;
      return { ...record, question };
    });
  };
}

const STEP = 37;
const START = 11;

type Subject = ProvinceResults['subjects'][number];
type Said = Subject['ends'][number];

function findSubject(text: string, { subjects }: ProvinceResults): Subject {
  const words = ` ${foldText(text).replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  const found = subjects.find(({ about }) => about.some((phrase) => words.includes(` ${phrase.trim()} `)));
  return found ?? (subjects.at(-1) as Subject);
}

interface DayOfResult {
  readonly on: string;
  /** The work was brought to its end with it. */
  readonly isEnd: boolean;
}

/** On which days something was reported, oldest first. */
function daysOfResults({ state, closedAt }: Obligation, roll: number, today: string): DayOfResult[] {
  if (state === 'done' && closedAt !== null) {
    const end = { on: localDay(closedAt), isEnd: true };
    return roll % 3 === 0 ? [{ on: addDays(end.on, -9 - (roll % 8)), isEnd: false }, end] : [end];
  }
  if (state === 'in-progress') {
    if (roll < 22) return [];
    const last = { on: addDays(today, -1 - (roll % 33)), isEnd: false };
    return roll % 4 === 0 ? [{ on: addDays(last.on, -21), isEnd: false }, last] : [last];
  }
  if (state === 'continuous') {
    const times = roll < 25 ? 0 : 1 + (roll % 3);
    return Array.from({ length: times }, (_, index) => ({
      on: addDays(today, -3 - (roll % 12) - 29 * (times - 1 - index)),
      isEnd: true,
    }));
  }
  return [];
}

/** A body that nobody answers for, and every ninth of the others, told it by telephone, message or paper. */
function toldOf(
  { organizationName }: Obligation,
  roll: number,
  { told }: ProvinceResults,
  { people, consolidator }: Reporters,
): PastRecord['told'] {
  if (people.has(organizationName) && roll % 9 !== 2) return null;
  const way = told[roll % told.length] as ProvinceResults['told'][number];
  return { ...way, organizationId: consolidator.organizationId, isConfirmed: roll % 2 === 0 };
}

/** The sentence with its amounts filled in. */
function sayAmounts({ words, place, quantities }: Said, turn: number) {
  const amounts = Object.entries(quantities).map(([indicator, [from, to]], index) => ({
    indicator,
    amount: from + ((turn * STEP + index * START) % (to - from + 1)),
  }));
  const amountOf = new Map(amounts.map(({ indicator, amount }) => [indicator, amount]));
  const filled = words.replace(/\{(\w+)\}/gu, (_, code: string) =>
    (amountOf.get(code) ?? 0).toLocaleString('vi-VN'),
  );
  return { words: filled, place, quantities: amounts };
}

function ask(
  { enteredAt, enteredByName }: Pick<PastRecord, 'enteredAt' | 'enteredByName'>,
  turn: number,
  now: Date,
  { questions }: ProvinceResults,
  { consolidator }: Reporters,
): PastQuestion | null {
  const { words, answer } = questions[turn % questions.length] as ProvinceResults['questions'][number];
  const today = localDay(now);
  const askedOn = addDays(localDay(enteredAt), 1);
  // Nobody asks about what came in today, and nobody asks himself.
  if (askedOn > today || enteredByName === consolidator.name) return null;
  const answeredOn = addDays(askedOn, 1);
  // Every other one waits for its answer.
  const isAnswered = turn % 2 === 1 && answeredOn <= today;
  return {
    words,
    askedAt: officeHour(askedOn, turn * 7, now),
    askedByName: consolidator.name,
    organizationId: consolidator.organizationId,
    answer: isAnswered ? answer : null,
    answeredAt: isAnswered ? officeHour(answeredOn, turn * 7 + 3, now) : null,
    answeredByName: isAnswered ? enteredByName : null,
  };
}

/** A moment in the offices' morning of that day; never later than now. */
function officeHour(day: string, turn: number, now: Date): Date {
  const moment = new Date(`${day}T01:${String(10 + (turn % 50)).padStart(2, '0')}:00Z`);
  return moment < now ? moment : now;
}
