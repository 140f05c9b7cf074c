import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#kernel/time/iso-day.ts';
import { ORGANIZATION_KINDS, ORGANIZATION_LEVELS } from '../organization.ts';
import { planWorkbook } from './plan-workbook.ts';
import { type DirectoryBody, writeDirectory } from './write-directory.ts';

const emptyHouse = { bodies: [], contacts: [], keyOf: (name: string) => name };

/** A part of a life: how many days after the day before it begins, and whether it bears another name and place. */
const step = fc.record({ days: fc.integer({ min: 1, max: 900 }), placed: fc.boolean() });
const life = fc.record({
  kind: fc.constantFrom(...ORGANIZATION_KINDS),
  tree: fc.constantFrom('state' as const, 'party' as const),
  level: fc.constantFrom(null, ...ORGANIZATION_LEVELS),
  openedOn: fc.option(fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2015-01-01', days))),
  steps: fc.array(step, { maxLength: 3 }),
  ends: fc.boolean(),
  short: fc.option(fc.constantFrom('SNV', 'Sở TT&TT', 'BQL KKT')),
  person: fc.boolean(),
});
type Life = typeof life extends fc.Arbitrary<infer Value> ? Value : never;

const codeOf = (at: number): Readonly<Record<string, string>> => ({ 'qd-19-2025': `${at}` });

/** Bodies that follow the rules of the house, each standing below one named before it. */
function build(lives: readonly Life[]): DirectoryBody[] {
  return lives.map(({ openedOn, steps, ends, short, person, ...rest }, at) => {
    const borders: string[] = [];
    for (const { days } of steps) borders.push(addDays(borders.at(-1) ?? openedOn ?? '2018-05-05', days));
    const closedOn = ends && borders.length > 0 ? (borders.pop() ?? null) : null;
    const spans = [openedOn, ...borders].map((from, i, all) => ({ from, to: all[i + 1] ?? closedOn }));
    const above = at === 0 ? [] : spans.filter((_, i) => steps[i]?.placed ?? false);
    return {
      ...rest,
      id: `id-${at}`,
      codes: at % 3 === 0 ? codeOf(at) : {},
      openedOn,
      closedOn,
      names: spans.map((span, i) => ({ name: `Cơ quan ${at} tên ${i}`, abbreviation: short, ...span })),
      parents: above.map((span) => ({ tree: rest.tree, id: `id-${at - 1}`, ...span })),
      successors: [],
      contacts: person
        ? [
            {
              name: 'Lò Thị Mây',
              job: null,
              duty: null,
              phones: ['0912 345 678'],
              email: null,
              from: null,
              to: null,
            },
          ]
        : [],
    };
  });
}

test('what is written of any bodies is read back without a problem, and written again the same', () => {
  fc.assert(
    fc.property(fc.array(life, { minLength: 1, maxLength: 8 }), (lives) => {
      const bodies = build(lives);
      const written = writeDirectory(bodies);
      const sheets = written.map(({ name, columns, rows }) => ({
        name,
        rows: [columns.map(({ header }) => header), ...rows.map((row) => row.map((text) => text || null))],
      }));
      const plan = planWorkbook(sheets, emptyHouse);
      expect(plan.problems).toEqual([]);
      const again = plan.toMake.map(({ row: _row, historyRows: _rows, ...body }) => ({
        id: body.key,
        kind: body.kind,
        tree: body.tree,
        level: body.level ?? null,
        codes: body.codes ?? {},
        openedOn: body.openedOn ?? null,
        closedOn: body.closedOn ?? null,
        names: body.names.map(({ name, abbreviation = null, from = null, to = null }) => ({
          name,
          abbreviation,
          from,
          to,
        })),
        parents: (body.parents ?? []).map(({ tree, parent, from = null, to = null }) => ({
          tree,
          id: parent,
          from,
          to,
        })),
        successors: [],
        contacts: plan.contactsToMake.filter((contact) => contact.body === body.key),
      }));
      expect(again.map(({ names }) => names)).toEqual(bodies.map(({ names }) => names));
      expect(writeDirectory(again)).toEqual(written);
    }),
    { numRuns: 200 },
  );
});
