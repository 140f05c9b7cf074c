import { chooseByScope } from '../choose-by-scope.ts';
import type { Heir } from '../known-organization.ts';
import type { Hop, OpenMatter, Route, RouteReason } from './matter.ts';
import { proposeHeir } from './propose-heir.ts';

/** One step of succession as it is kept. */
export interface LineStep extends Heir {
  readonly successionId: string;
  /** A transfer whose work was moved already, or looked at and left. */
  readonly isMoved: boolean;
}

/** What routing has to know of a body. */
export interface BodyInLine {
  readonly id: string;
  readonly closedOn: string | null;
  /** Who took over from it, the oldest step first. */
  readonly steps: readonly LineStep[];
}

/** What a person chose for the matters of one body. */
export interface MoveChoices {
  /** Matter → successor; null: it stays with a body that lives on. */
  readonly chosen: Readonly<Record<string, string | null>>;
  readonly restId: string | null;
}

/** Bodies and choices by the identifier of a body. */
export interface Lines {
  body(id: string): BodyInLine | undefined;
  choices(id: string): MoveChoices | undefined;
}

/** More bodies than this were never one after the other. */
const MOST_HOPS = 40;

/**
 * Where an open matter belongs on a day: with its body while that lives, else with whoever took over, through as many
 * reorganisations as there were. A living body gives away only what a transfer of the day or before names, or what a
 * person chose; nothing is given twice by one transfer, so that what is given to a body that ended comes to an end too.
 */
export function routeMatter(
  matter: Pick<OpenMatter, 'kind' | 'id' | 'subject' | 'organizationId'>,
  lines: Lines,
  day: string,
): Route {
  const hops: Hop[] = [];
  let at = matter.organizationId;
  let arrived = '';
  let reason: RouteReason = 'stays';
  while (hops.length < MOST_HOPS) {
    const body = lines.body(at);
    if (body === undefined) break;
    const decision = decide(matter, body, lines.choices(at), {
      day,
      arrived,
      used: hops.map(({ successionId }) => successionId),
    });
    if (decision.step === null) {
      if (decision.reason !== 'stays' || hops.length === 0) reason = decision.reason;
      break;
    }
    const { successionId, id: toId, on } = decision.step;
    hops.push({ successionId, fromId: at, toId, on });
    reason = decision.reason;
    at = toId;
    arrived = on;
  }
  return { hops, endsWith: at, reason };
}

/** The body is no more on that day. */
export function hasEnded(body: Pick<BodyInLine, 'closedOn'>, day: string): boolean {
  return body.closedOn !== null && body.closedOn <= day;
}

interface Decision {
  readonly step: LineStep | null;
  readonly reason: RouteReason;
}

interface Circumstances {
  readonly day: string;
  /** The day on which the matter came here; empty where it was here from the start. */
  readonly arrived: string;
  readonly used: readonly string[];
}

function decide(
  matter: Pick<OpenMatter, 'kind' | 'id' | 'subject'>,
  body: BodyInLine,
  choices: MoveChoices | undefined,
  { day, arrived, used }: Circumstances,
): Decision {
  const isOver = hasEnded(body, day);
  const due = body.steps.filter(({ on }) => on <= day);
  const gifts = due.filter(
    ({ kind, isMoved, on, successionId }) =>
      kind === 'transfer' && !isMoved && on >= arrived && !used.includes(successionId),
  );
  const given = giftOf(matter, gifts, choices);
  if (given !== null) return given;
  if (!isOver) return { step: null, reason: 'stays' };
  const heirs = due.filter(({ kind }) => kind !== 'transfer');
  return inherit(matter, heirs, choices);
}

/** What a body that lives on gives away: what was chosen, else what a transfer names. */
function giftOf(
  { kind, id, subject }: Pick<OpenMatter, 'kind' | 'id' | 'subject'>,
  gifts: readonly LineStep[],
  choices: MoveChoices | undefined,
): Decision | null {
  if (gifts.length === 0 || kind !== 'obligation') return null;
  const chosen = choices?.chosen[id];
  if (chosen === null) return null;
  const step = gifts.find((one) => one.id === chosen);
  if (step !== undefined) return { step, reason: 'chosen' };
  const named = chooseByScope(
    gifts.filter(({ scope }) => scope !== null),
    subject,
  );
  const meant = gifts.find((one) => one === named);
  return meant === undefined ? null : { step: meant, reason: 'scope' };
}

function inherit(
  { kind, id, subject }: Pick<OpenMatter, 'kind' | 'id' | 'subject'>,
  heirs: readonly LineStep[],
  choices: MoveChoices | undefined,
): Decision {
  const [first] = heirs;
  if (first === undefined) return { step: null, reason: 'nobody' };
  if (heirs.every((heir) => heir.id === first.id)) return { step: first, reason: 'whole' };
  const chosen = heirs.find((heir) => heir.id === choices?.chosen[id]);
  if (chosen !== undefined) return { step: chosen, reason: 'chosen' };
  const named = chooseByScope(heirs, subject);
  const meant = heirs.find((heir) => heir === named);
  if (meant !== undefined) return { step: meant, reason: 'scope' };
  const rest = heirs.find((heir) => heir.id === choices?.restId);
  if (rest !== undefined) return { step: rest, reason: 'rest' };
  if (kind !== 'obligation') return { step: proposeHeir(heirs), reason: 'main' };
  return { step: null, reason: 'waits' };
}
