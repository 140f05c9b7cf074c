import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIST_COLUMNS, USUAL_COLUMNS } from '../domain/list-column.ts';
import {
  columnsOfAddress,
  filterOfAddress,
  isNarrowed,
  latenesses,
  type ObligationAddress,
  obligationStates,
  origins,
  readObligationAddress,
  readViewAddress,
  writeColumns,
  writeViewAddress,
} from './obligation-address.ts';

const body = '018f2b6c-7d2e-7c11-8a44-0123456789ab';

describe('the address of the list of obligations', () => {
  it('says body, plan, task, state, lateness, words, order and what stands open', () => {
    const address = {
      organization: body,
      plan: body,
      item: body,
      state: 'done',
      late: 'yes',
      q: 'biên giới',
      sort: 'plan',
      open: body,
    };
    expect(readObligationAddress(address)).toEqual(address);
  });

  it('leaves out what it does not understand, so that an old link still opens', () => {
    expect(
      readObligationAddress({ organization: 'sở', state: 'late', late: 'no', q: '  ', sort: 'x', page: '3' }),
    ).toEqual({});
  });

  it('keeps words that look like a number as words', () => {
    expect(readObligationAddress({ q: ' 2026 ' })).toEqual({ q: '2026' });
  });

  it('is narrowed by a filter, not by its order or by what stands open', () => {
    expect(isNarrowed({ sort: 'plan', open: body })).toBe(false);
    expect(isNarrowed({ late: 'yes' })).toBe(true);
  });

  it('gives the server the filter alone', () => {
    expect(filterOfAddress({ q: 'a', open: body })).toEqual({ q: 'a' });
  });

  it('reads back as it was written, whatever it says, as a link and as a saved view', () => {
    const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
    const identifier = maybe(fc.uuid());
    const day = maybe(
      fc
        .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    );
    const anyAddress = fc
      .record({
        organization: fc.uuid(),
        below: maybe(fc.constant('yes' as const)),
        plan: identifier,
        item: identifier,
        state: maybe(fc.constantFrom(...obligationStates, 'open' as const, 'given-up' as const)),
        late: maybe(fc.constantFrom(...latenesses)),
        origin: maybe(fc.constantFrom(...origins)),
        year: maybe(fc.integer({ min: 1990, max: 2099 })),
        period: maybe(fc.constantFrom('2026-1', '2027-4', '2026-06', '2026-12')),
        from: day,
        to: day,
        q: maybe(
          fc
            .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
            .map((text) => text.trim())
            .filter((text) => text !== ''),
        ),
        sort: maybe(fc.constantFrom('-deadline' as const, 'plan' as const, '-changed' as const)),
        view: maybe(fc.constantFrom('board' as const, 'timeline' as const, 'groups' as const)),
        by: maybe(fc.constantFrom('plan' as const, 'month' as const)),
        columns: fc.uniqueArray(fc.constantFrom(...LIST_COLUMNS)).map(writeColumns),
        open: identifier,
      })
      .map((address) => readObligationAddress(address));
    const viaLink = (address: ObligationAddress) =>
      readObligationAddress(
        Object.fromEntries(
          new URLSearchParams(Object.entries(address).map(([name, value]) => [name, String(value)])),
        ),
      );
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(viaLink(address)).toEqual(address);
        const { open: _open, ...kept } = address;
        expect(readViewAddress(writeViewAddress(address))).toEqual(kept);
      }),
    );
  });

  it('never stumbles over what stands in it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('year', 'from', 'period', 'columns', 'state', 'below'), fc.anything()),
        (search) => {
          const read = readObligationAddress(search);
          expect(readObligationAddress({ ...read })).toEqual(read);
        },
      ),
    );
    expect(readObligationAddress({ from: '2026-02-30', period: '2026-13', year: '20x6' })).toEqual({});
  });

  it('keeps columns in the order somebody gave them, and says nothing of the usual ones', () => {
    expect(columnsOfAddress(readObligationAddress({ columns: 'state,task,xyz,state' }))).toEqual([
      'state',
      'task',
    ]);
    expect(readObligationAddress({ columns: USUAL_COLUMNS.join(',') })).toEqual({});
    expect(columnsOfAddress({})).toEqual(USUAL_COLUMNS);
  });
});
