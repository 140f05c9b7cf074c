import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor, Role } from '#kernel/law/actor.ts';
import { buildActor } from '#testing/build-actor.ts';
import { isOpen } from '../obligation-state.ts';
import { permittedSteps } from '../permitted-steps.ts';
import { applyAct, bodiesOf, type Course, type CourseAct, endMinute, holderOf, upFrom } from './course.ts';
import { type CourseRefusal, judgeAct } from './judge-act.ts';

/** A province, its department that owes, two offices of it, a desk of one, and a department beside. */
const SUPERIOR: Readonly<Record<string, string | null>> = {
  province: null,
  department: 'province',
  beside: 'province',
  office: 'department',
  archive: 'department',
  desk: 'office',
};
const BODIES = Object.keys(SUPERIOR);
const RULES = { mostExtensions: 2, giverDecides: true, above: ['province'] };

const person = (role: Role, body: string | null): Actor =>
  buildActor({ role, organizationId: body, accountId: `${role} of ${body}` });
const keeper = person('administrator', null);
const PEOPLE = [
  keeper,
  ...BODIES.flatMap((body) => [person('leader', body), person('officer', body), person('reader', body)]),
];

const given: Course = {
  owing: 'department',
  state: 'not-started',
  isAccepted: false,
  chain: [],
  extensions: [],
  blockers: [],
  end: '2027-03-12T24:00',
  givenBy: null,
};

function lineAbove(body: string): string[] {
  const above = SUPERIOR[body] ?? null;
  return above === null ? [] : [above, ...lineAbove(above)];
}

/** Somebody tries something; `which` picks among what there is. */
interface Attempt {
  readonly who: Actor;
  readonly kind: CourseAct['kind'] | 'move';
  readonly body: string;
  readonly person: string | null;
  readonly day: number;
  readonly which: number;
}

const KINDS = [
  'move',
  'accept',
  'take-back-acceptance',
  'hand-down',
  'take-back-handing',
  'ask-more-time',
  'withdraw-more-time',
  'grant-more-time',
  'refuse-more-time',
  'raise-blocker',
  'carry-blocker',
  'answer-blocker',
  'close-blocker',
  'reopen-blocker',
] as const;

const attempt: fc.Arbitrary<Attempt> = fc.record({
  who: fc.oneof(
    {
      weight: 2,
      arbitrary: fc.constantFrom(keeper, person('officer', 'department'), person('leader', 'office')),
    },
    { weight: 1, arbitrary: fc.constantFrom(...PEOPLE) },
  ),
  kind: fc.constantFrom(...KINDS),
  body: fc.constantFrom(...BODIES),
  person: fc.constantFrom(null, 'Mây', 'Sáng'),
  day: fc.integer({ min: 10, max: 28 }),
  which: fc.nat(5),
});

function pick<T extends { readonly id: string }>(all: readonly T[], which: number): T | undefined {
  return all[which % Math.max(1, all.length)];
}

/** The act that an attempt comes to in this course, looked up as the house looks it up. */
function actOf(course: Course, tried: Attempt, id: string): CourseAct {
  const { kind, body, which } = tried;
  const end = endMinute(`2027-03-${tried.day}`, null) ?? '';
  const holder = holderOf(course);
  const blocker = pick(course.blockers, which);
  const up = (from: string): string | null => upFrom(course, from, SUPERIOR[from] ?? null);
  switch (kind) {
    case 'move':
      throw new Error('A move is no act of the course.');
    case 'accept':
    case 'take-back-acceptance':
      return { kind };
    case 'hand-down': {
      const link = { id, from: holder, to: body, person: tried.person, givenBy: tried.who.accountId };
      const isWithin = lineAbove(body).includes(holder) || (body === holder && tried.person !== null);
      return { kind, link, isWithin };
    }
    case 'take-back-handing':
      return { kind, id: pick(course.chain, which)?.id ?? 'none' };
    case 'ask-more-time':
      return { kind, id, end };
    case 'grant-more-time':
      return { kind, id: pick(course.extensions, which)?.id ?? 'none', end };
    case 'withdraw-more-time':
    case 'refuse-more-time':
      return { kind, id: pick(course.extensions, which)?.id ?? 'none' };
    case 'raise-blocker':
      return { kind, id, from: body, with: up(body) };
    case 'carry-blocker':
      return { kind, id: blocker?.id ?? 'none', with: blocker === undefined ? null : up(blocker.with) };
    default:
      return { kind, id: blocker?.id ?? 'none' };
  }
}

/** What no order of acts may come to, said without the rules that keep it so. */
function expectLawful(course: Course): void {
  expect(course.extensions.filter(({ state }) => state === 'asked').length).toBeLessThanOrEqual(1);
  expect(course.extensions.filter(({ state }) => state === 'granted').length).toBeLessThanOrEqual(2);
  let holder = course.owing;
  for (const { from, to, person } of course.chain) {
    expect(from).toBe(holder);
    expect(lineAbove(to).includes(from) || (to === from && person !== null)).toBe(true);
    holder = to;
  }
  const passed = course.chain.filter(({ from, to }) => from !== to).map(({ to }) => to);
  expect(new Set(passed).size).toBe(passed.length);
  if (course.chain.length > 0) expect(course.isAccepted).toBe(true);
  for (const blocker of course.blockers) {
    expect(blocker.with).not.toBe('');
    expect(lineAbove(blocker.from)).toContain(blocker.with);
  }
}

/** What one act may change, whoever did it. */
function expectLawfulStep(before: Course, after: Course, act: CourseAct, who: Actor): void {
  const works = (body: string): boolean =>
    who === keeper ||
    who.positions.some(({ role, organizationId }) => role !== 'reader' && organizationId === body);
  expect(who.positions[0]?.role).not.toBe('reader');
  if (act.kind === 'grant-more-time') {
    expect((after.end ?? '') > (before.end ?? '')).toBe(true);
    expect(who === keeper || (who.positions[0]?.role === 'leader' && works('province'))).toBe(true);
  } else expect(after.end).toBe(before.end);
  if (act.kind === 'answer-blocker' || act.kind === 'carry-blocker')
    expect(works(before.blockers.find(({ id }) => id === act.id)?.with ?? '')).toBe(true);
  if (act.kind === 'accept' || act.kind === 'ask-more-time')
    expect(bodiesOf(before).some((body) => works(body))).toBe(true);
  if (!isOpen(before.state)) {
    expect({ chain: after.chain, isAccepted: after.isAccepted, end: after.end }).toEqual({
      chain: before.chain,
      isAccepted: before.isAccepted,
      end: before.end,
    });
    expect(after.blockers.filter(({ state }) => state === 'open').length).toBeLessThanOrEqual(
      before.blockers.filter(({ state }) => state === 'open').length,
    );
  }
}

describe('the course of an obligation', () => {
  test('comes to no state that the law forbids, in whatever order people act', () => {
    const done = new Set<string>();
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 1, maxLength: 80, size: 'max' }), (attempts) => {
        let course = given;
        for (const [at, tried] of attempts.entries()) {
          if (tried.kind === 'move') {
            // Closing comes seldom, for most acts end with it.
            const steps = permittedSteps({ state: course.state, origin: 'task' }).filter(
              (to) => isOpen(to) || tried.day > 24,
            );
            course = { ...course, state: steps[tried.which % steps.length] ?? course.state };
            continue;
          }
          const act = actOf(course, tried, `step ${at}`);
          if (judgeAct(course, act, tried.who, RULES) !== null) continue;
          const after = applyAct(course, act);
          done.add(act.kind);
          expectLawfulStep(course, after, act, tried.who);
          expectLawful(after);
          course = after;
        }
      }),
      { numRuns: 800 },
    );
    // A walk in which an act never happened would have said nothing of it.
    expect([...done].sort()).toEqual(KINDS.filter((kind) => kind !== 'move').sort());
  });

  const judge = (course: Course, act: CourseAct, who: Actor): CourseRefusal | null =>
    judgeAct(course, act, who, RULES);
  const officer = person('officer', 'department');

  test('begins with accepting, once, by the body that owes it', () => {
    expect(judge(given, { kind: 'accept' }, officer)).toBeNull();
    expect(judge(given, { kind: 'accept' }, person('officer', 'beside'))).toBe('other-organization');
    const accepted = applyAct(given, { kind: 'accept' });
    expect(judge(accepted, { kind: 'accept' }, officer)).toBe('already-accepted');
    expect(judge(accepted, { kind: 'take-back-acceptance' }, officer)).toBeNull();
  });

  test('goes down by the hands of whoever holds it, and comes back with everything below', () => {
    const link = { id: 'a', from: 'department', to: 'office', person: null, givenBy: null };
    const down: CourseAct = { kind: 'hand-down', link, isWithin: true };
    const atOffice = applyAct(given, down);
    expect(holderOf(atOffice)).toBe('office');
    expect(atOffice.isAccepted).toBe(true);
    const further: CourseAct = {
      kind: 'hand-down',
      link: { id: 'b', from: 'office', to: 'desk', person: null, givenBy: null },
      isWithin: true,
    };
    expect(judge(atOffice, further, officer)).toBe('other-organization');
    expect(judge(atOffice, further, person('officer', 'office'))).toBeNull();
    const atDesk = applyAct(atOffice, further);
    expect(judge(atDesk, { kind: 'take-back-handing', id: 'a' }, person('officer', 'office'))).toBe(
      'other-organization',
    );
    expect(holderOf(applyAct(atDesk, { kind: 'take-back-handing', id: 'a' }))).toBe('department');
    expect(judge(given, { ...down, isWithin: false }, officer)).toBe('not-below');
  });

  test('gets more time as often as the realm allows, from a leader above', () => {
    const ask = (id: string, end: string): CourseAct => ({ kind: 'ask-more-time', id, end });
    const leader = person('leader', 'province');
    expect(judge(given, ask('a', '2027-03-10T24:00'), officer)).toBe('not-later');
    expect(judge({ ...given, end: null }, ask('a', '2027-03-20T24:00'), officer)).toBe('no-end');
    let course = given;
    for (const [id, end] of [
      ['a', '2027-03-20T24:00'],
      ['b', '2027-03-22T24:00'],
    ] as const) {
      course = applyAct(course, ask(id, end));
      expect(judge(course, ask('c', '2027-03-28T24:00'), officer)).toBe('already-asked');
      const grant: CourseAct = { kind: 'grant-more-time', id, end };
      expect(judge(course, grant, officer)).toBe('not-yours-to-decide');
      expect(judge(course, grant, person('leader', 'department'))).toBe('not-yours-to-decide');
      expect(judge(course, grant, leader)).toBeNull();
      course = applyAct(course, grant);
    }
    expect(course.end).toBe('2027-03-22T24:00');
    expect(judge(course, ask('c', '2027-03-28T24:00'), officer)).toBe('asked-too-often');
  });

  test('of quick work is decided by whoever gave it', () => {
    const giver = person('officer', 'beside');
    const asked = applyAct(
      { ...given, givenBy: giver.accountId },
      {
        kind: 'ask-more-time',
        id: 'a',
        end: '2027-03-20T24:00',
      },
    );
    expect(judge(asked, { kind: 'grant-more-time', id: 'a', end: '2027-03-20T24:00' }, giver)).toBeNull();
  });

  test('is held up until the body above answers, and a difficulty goes up the way the work came down', () => {
    const link = { id: 'a', from: 'department', to: 'office', person: null, givenBy: null };
    const atOffice = applyAct(given, { kind: 'hand-down', link, isWithin: true });
    expect(upFrom(atOffice, 'office', 'department')).toBe('department');
    expect(upFrom(atOffice, 'department', 'province')).toBe('province');
    const raise: CourseAct = { kind: 'raise-blocker', id: 'v', from: 'office', with: 'department' };
    expect(judge(atOffice, raise, person('officer', 'office'))).toBeNull();
    const held = applyAct(atOffice, raise);
    expect(judge(held, { kind: 'answer-blocker', id: 'v' }, person('officer', 'office'))).toBe(
      'other-organization',
    );
    const carry: CourseAct = { kind: 'carry-blocker', id: 'v', with: 'province' };
    expect(judge(held, carry, officer)).toBeNull();
    const above = applyAct(held, carry);
    expect(judge(above, { kind: 'answer-blocker', id: 'v' }, officer)).toBe('other-organization');
    const answered = applyAct(above, { kind: 'answer-blocker', id: 'v' });
    expect(judge(answered, { kind: 'close-blocker', id: 'v' }, person('officer', 'office'))).toBeNull();
    expect(judge({ ...given }, { ...raise, from: 'department', with: null }, officer)).toBe('nobody-above');
  });
});
