import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortOrder } from './obligation-sorts.ts';
import { readCursor, writeCursor } from './page-cursor.ts';

const keys = sortOrder('organization', false).keys;
const anyValues = fc.tuple(
  fc.string({ minLength: 1, maxLength: 300, unit: 'binary' }).filter((name) => !name.includes('\0')),
  fc.uuid(),
  fc.constantFrom('2026-06-15', 'infinity'),
  fc.uuid(),
);

describe('the place in a list', () => {
  test('reads back as it was written, whatever the body is called', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.option(fc.nat(1000)), anyValues, (part, total, values) => {
        const place = { part, total, values };
        expect(readCursor(writeCursor('organization/all/1', place), 'organization/all/1', keys)).toEqual(
          place,
        );
      }),
    );
  });

  test('belongs to one list only', () => {
    const cursor = writeCursor('deadline/all/1', {
      part: 0,
      total: null,
      values: ['2026-06-15', '0'.repeat(36)],
    });
    expect(readCursor(cursor, 'plan/all/1', sortOrder('plan', false).keys)).toBeNull();
    expect(readCursor(cursor, 'deadline/all/1', sortOrder('deadline', false).keys)).toBeNull();
  });

  test('is never taken from what somebody made up', () => {
    const forged = [
      '["x","0"]',
      '{"a":1}',
      'null',
      '[1,2]',
      '["organization/all/1","0","7","a","b","c","d"]',
    ];
    for (const text of forged) {
      const cursor = Buffer.from(text).toString('base64url');
      expect(readCursor(cursor, 'organization/all/1', keys)).toBeNull();
    }
    const id = '00000000-0000-7000-8000-000000000000';
    for (const values of [
      ['a\0b', id, '2026-06-15', id],
      ['a', id, '9999-99-99', id],
      ['a', id, '0000-01-01', id],
    ]) {
      const cursor = writeCursor('organization/all/1', { part: 0, total: null, values });
      expect(readCursor(cursor, 'organization/all/1', keys)).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (text) => readCursor(text, 'organization/all/1', keys) === null));
  });

  test('keeps moments to the last digit', () => {
    const changed = sortOrder('changed', false).keys;
    const id = '00000000-0000-7000-8000-000000000000';
    for (const moment of [
      '2027-03-10 09:00:00.123456+07',
      '2027-03-10 09:00:00+07',
      '2027-03-10 09:00:00.5+05:30',
    ]) {
      const place = { part: 0, total: 3, values: [moment, id] };
      expect(readCursor(writeCursor('changed/all/1', place), 'changed/all/1', changed)).toEqual(place);
    }
    const forged = writeCursor('changed/all/1', { part: 0, total: 3, values: ['now()', id] });
    expect(readCursor(forged, 'changed/all/1', changed)).toBeNull();
  });

  test('needs no keys of the plan inside one plan', () => {
    expect(sortOrder('plan', true).keys.map(({ column }) => column)).toEqual([
      'position',
      'organization_id',
      'id',
    ]);
  });
});
