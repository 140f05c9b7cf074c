import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SuccessionKind } from '../organization.ts';
import { type BodyInLine, hasEnded, type LineStep, type Lines, routeMatter } from './route-matter.ts';

const PRESS = 'báo chí, thông tin đối ngoại';

function step(
  id: string,
  on: string,
  kind: SuccessionKind,
  scope: string | null = null,
  isMoved = false,
): LineStep {
  return { successionId: `${kind} ${id} ${on}`, id, on, kind, scope, isMoved };
}

function linesOf(bodies: readonly BodyInLine[], choices: Record<string, string | null> = {}): Lines {
  return {
    body: (id) => bodies.find((body) => body.id === id),
    choices: () => ({ chosen: choices, restId: null }),
  };
}

const living = (id: string, ...steps: LineStep[]): BodyInLine => ({ id, closedOn: null, steps });
const ended = (id: string, closedOn: string, ...steps: LineStep[]): BodyInLine => ({ id, closedOn, steps });
const about = (subject: string, organizationId = 'old') =>
  ({ kind: 'obligation', id: 'work', subject, organizationId }) as const;

describe('where an open obligation goes', () => {
  it('follows a merger, and the merger after that', () => {
    const lines = linesOf([
      ended('old', '2025-03-01', step('next', '2025-03-01', 'merge')),
      ended('next', '2025-07-01', step('last', '2025-07-01', 'merge')),
      living('last'),
    ]);
    const route = routeMatter(about('Tổ chức họp báo'), lines, '2025-08-01');
    expect(route.hops.map(({ toId }) => toId)).toEqual(['next', 'last']);
    expect(route).toMatchObject({ endsWith: 'last', reason: 'whole' });
  });

  it('stays with a body that ends later', () => {
    const lines = linesOf([ended('old', '2027-01-01', step('next', '2027-01-01', 'merge')), living('next')]);
    expect(routeMatter(about('Họp báo'), lines, '2026-12-31')).toEqual({
      hops: [],
      endsWith: 'old',
      reason: 'stays',
    });
    expect(routeMatter(about('Họp báo'), lines, '2027-01-01').endsWith).toBe('next');
  });

  it('goes by the field of work where a body was split', () => {
    const lines = linesOf([
      ended(
        'old',
        '2025-03-01',
        step('science', '2025-03-01', 'split', 'viễn thông, chuyển đổi số'),
        step('culture', '2025-03-01', 'split', PRESS),
      ),
      living('science'),
      living('culture'),
    ]);
    const told = routeMatter(
      about('Triển khai công tác thông tin đối ngoại với báo Lào'),
      lines,
      '2026-01-01',
    );
    expect(told).toMatchObject({ endsWith: 'culture', reason: 'scope' });
    const untold = routeMatter(about('Báo cáo kết quả năm'), lines, '2026-01-01');
    expect(untold).toMatchObject({ endsWith: 'old', reason: 'waits', hops: [] });
  });

  it('goes where a person chose, whatever the words say', () => {
    const bodies = [
      ended(
        'old',
        '2025-03-01',
        step('science', '2025-03-01', 'split', 'viễn thông'),
        step('culture', '2025-03-01', 'split', PRESS),
      ),
      living('science'),
      living('culture'),
    ];
    const route = routeMatter(
      about('Thông tin đối ngoại'),
      linesOf(bodies, { work: 'science' }),
      '2026-01-01',
    );
    expect(route).toMatchObject({ endsWith: 'science', reason: 'chosen' });
  });

  it('leaves with a giver that lives on what the transfer does not name', () => {
    const lines = linesOf([
      living('old', step('culture', '2026-05-01', 'transfer', PRESS)),
      living('culture'),
    ]);
    expect(routeMatter(about('Cấp phép báo chí'), lines, '2026-06-01').endsWith).toBe('culture');
    expect(routeMatter(about('Xây dựng trạm phát sóng'), lines, '2026-06-01').reason).toBe('stays');
    expect(routeMatter(about('Cấp phép báo chí'), lines, '2026-04-30').reason).toBe('stays');
  });

  it('is not given away again by a transfer that was carried out before', () => {
    const moved = step('culture', '2026-05-01', 'transfer', PRESS, true);
    const lines = linesOf([living('old', moved), living('culture')]);
    expect(routeMatter(about('Cấp phép báo chí'), lines, '2026-06-01').endsWith).toBe('old');
  });

  it('says so where nobody took over', () => {
    const lines = linesOf([ended('old', '2025-03-01')]);
    expect(routeMatter(about('Họp báo'), lines, '2026-01-01')).toMatchObject({
      endsWith: 'old',
      reason: 'nobody',
    });
  });
});

/** Acts of a history in any order: a body ends into another, or gives a part of its work away. */
const acts = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 7 }),
    to: fc.integer({ min: 0, max: 7 }),
    day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`),
    kind: fc.constantFrom<SuccessionKind>('merge', 'transfer'),
    scope: fc.constantFrom(null, PRESS, 'viễn thông'),
  }),
  { maxLength: 24 },
);

/** Bodies after these acts, as the house lets them be recorded: nobody ends twice, and what ended leads back to nobody. */
function bodiesAfter(history: typeof acts extends fc.Arbitrary<infer Acts> ? Acts : never): BodyInLine[] {
  const bodies = Array.from({ length: 8 }, (_, id) => ({
    id: String(id),
    closedOn: null as string | null,
    steps: [] as LineStep[],
  }));
  const leadsTo = (from: number, to: number): boolean =>
    from === to ||
    (bodies[from]?.steps ?? []).some(({ id, kind }) => kind !== 'transfer' && leadsTo(Number(id), to));
  for (const { from, to, day, kind, scope } of history) {
    const giver = bodies[from];
    if (giver === undefined || from === to || giver.closedOn !== null) continue;
    if (kind === 'merge' && leadsTo(to, from)) continue;
    giver.steps.push(step(String(to), day, kind, kind === 'merge' ? null : scope));
    if (kind === 'merge') giver.closedOn = day;
  }
  return bodies;
}

describe('after any order of mergers and transfers', () => {
  it('each open obligation lies with exactly one body, and that one lives', () => {
    fc.assert(
      fc.property(
        acts,
        fc.integer({ min: 0, max: 7 }),
        fc.constantFrom('Cấp phép báo chí', 'Họp'),
        (history, owner, subject) => {
          const bodies = bodiesAfter(history);
          const lines = linesOf(bodies);
          for (const day of ['2026-02-01', '2026-02-14', '2026-03-01']) {
            const { endsWith, hops } = routeMatter(about(subject, String(owner)), lines, day);
            const end = lines.body(endsWith);
            expect(end !== undefined && !hasEnded(end, day)).toBe(true);
            // Step by step from its owner to where it ends, no transfer twice.
            expect(hops.map(({ fromId }) => fromId)).toEqual(
              [String(owner), ...hops.map(({ toId }) => toId)].slice(0, hops.length),
            );
            const gifts = hops
              .map(({ successionId }) => successionId)
              .filter((id) => id.startsWith('transfer'));
            expect(new Set(gifts).size).toBe(gifts.length);
          }
        },
      ),
    );
  });

  it('looking every day comes to the same body as looking once', () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 0, max: 7 }), (history, owner) => {
        const bodies = bodiesAfter(history.map((act) => ({ ...act, kind: 'merge' as const })));
        const lines = linesOf(bodies);
        let at = String(owner);
        for (let day = 1; day <= 28; day++)
          at = routeMatter(about('Họp', at), lines, `2026-02-${String(day).padStart(2, '0')}`).endsWith;
        expect(at).toBe(routeMatter(about('Họp', String(owner)), lines, '2026-02-28').endsWith);
      }),
    );
  });
});
