import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sketchOrganization } from '#testing/sketch-organization.ts';
import { BUILT_IN_GROUPS } from './group-rule.ts';
import { cutAt, endOn, type Held, holdFrom } from './hold-from.ts';
import { existsOn, holdsOn, type KnownOrganization } from './known-organization.ts';
import { ORGANIZATION_KINDS } from './organization.ts';
import { openDirectory } from './resolve/directory.ts';
import { listGroupMembers } from './resolve/list-group-members.ts';
import { findHeirs, traceLineage } from './trace-lineage.ts';

const DAYS = Array.from({ length: 24 }, (_, i) => `20${String(10 + i)}-01-01`);
const anyDay = fc.constantFrom(...DAYS);

type Named = Held & { readonly name: string };

/** One act on the names of a body: another name from a day. */
const renamings = fc.array(fc.record({ day: anyDay, name: fc.string({ minLength: 1, maxLength: 3 }) }), {
  maxLength: 12,
});

describe('what holds from a day', () => {
  it('leaves exactly one name on each day of a life, whatever is renamed in whatever order', () => {
    fc.assert(
      fc.property(renamings, fc.option(anyDay), (acts, closing) => {
        let names: Named[] = [{ name: 'first', from: null, to: null }];
        for (const { day, name } of acts) names = holdFrom<{ name: string }>(names, day, { name });
        if (closing !== null) names = cutAt(names, closing);
        for (const day of DAYS) {
          const held = names.filter((one) => holdsOn(one, day));
          expect(held).toHaveLength(closing === null || day < closing ? 1 : 0);
        }
      }),
    );
  });

  it('changes nothing before its day, and nothing from the next change on', () => {
    fc.assert(
      fc.property(renamings, anyDay, (acts, day) => {
        let names: Named[] = [{ name: 'first', from: null, to: null }];
        for (const act of acts) names = holdFrom<{ name: string }>(names, act.day, { name: act.name });
        const after = holdFrom<{ name: string }>(names, day, { name: 'new' });
        const next = names.map(({ from }) => from).find((from) => from !== null && from > day) ?? '9999';
        const on = (list: readonly Named[], when: string) => list.find((one) => holdsOn(one, when))?.name;
        for (const when of DAYS)
          expect(on(after, when)).toBe(when < day || when >= next ? on(names, when) : 'new');
      }),
    );
  });

  it('ends where it is ended, until what follows', () => {
    fc.assert(
      fc.property(renamings, anyDay, (acts, day) => {
        let names: Named[] = [];
        for (const act of acts) names = holdFrom<{ name: string }>(names, act.day, { name: act.name });
        const ended = endOn(names, day);
        expect(ended.some((one) => holdsOn(one, day))).toBe(false);
        for (let i = 1; i < ended.length; i += 1)
          expect((ended[i - 1]?.to ?? '') <= (ended[i]?.from ?? '')).toBe(true);
      }),
    );
  });
});

/** Some bodies of all kinds with lives, places and heirs of chance. */
const anyBodies = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...ORGANIZATION_KINDS),
      openedOn: fc.option(anyDay),
      closedOn: fc.option(anyDay),
      above: fc.nat(9),
      heirs: fc.array(fc.record({ to: fc.nat(9), on: anyDay }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((sketches): KnownOrganization[] =>
    sketches.map(({ kind, openedOn, closedOn, above, heirs }, i) => {
      const lives = closedOn !== null && openedOn !== null && closedOn <= openedOn ? null : closedOn;
      return {
        ...sketchOrganization(kind, `Sở Xã ${i}`, { id: String(i) }),
        openedOn,
        closedOn: lives,
        parents: above < i ? [{ tree: 'state', id: String(above), from: null, to: null }] : [],
        successors: heirs
          .filter(({ to }) => to < sketches.length && to !== i)
          .map(({ to, on }) => ({ id: String(to), on, scope: null, kind: 'merge' as const })),
      };
    }),
  );

describe('the members of a group', () => {
  it('never have a closed body among them, nor one that is not open yet', () => {
    fc.assert(
      fc.property(anyBodies, anyDay, fc.option(fc.nat(9)), (bodies, day, issuer) => {
        const directory = openDirectory(bodies, 'Tỉnh Sông Hiền', []);
        const reach = { day, issuerId: issuer === null ? null : String(issuer) };
        for (const rule of BUILT_IN_GROUPS) {
          const everybody = { ...rule, includes: bodies.map(({ id }) => id) };
          const named = { rule: everybody, words: '', below: rule.below };
          for (const member of listGroupMembers([named], directory, reach))
            expect(existsOn(member, day)).toBe(true);
        }
      }),
    );
  });
});

describe('what became of a body', () => {
  it('is found to the end however the steps run, and lives on the day', () => {
    fc.assert(
      fc.property(anyBodies, anyDay, (bodies, day) => {
        const directory = openDirectory(bodies, 'Tỉnh Sông Hiền', []);
        for (const body of bodies) {
          for (const { heir } of findHeirs(body, directory, day, null))
            expect(existsOn(heir, day)).toBe(true);
          expect(traceLineage(body, directory).length).toBeLessThanOrEqual(210);
        }
      }),
    );
  });
});
