import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { findOccasions } from '#kernel/time/find-occasions.ts';
import { OCCASIONS } from '#kernel/time/occasion-list.ts';
import type { Obligation } from '../../domain/obligation.ts';
import { writeCalendar } from './write-calendar.ts';

const NOW = new Date('2027-03-10T02:00:00Z');
const ORIGIN = 'https://nhipcau.songhien.example';

function owed(given: Partial<Obligation>): Obligation {
  return {
    id: '01990000-0000-7000-8000-000000000001',
    organizationId: 'sở',
    organizationName: 'Sở Ngoại vụ',
    planId: null,
    planTitle: '',
    planNumber: null,
    planYear: null,
    origin: 'quick',
    itemId: null,
    position: 0,
    number: null,
    text: 'Đón đoàn',
    printedName: 'Sở Ngoại vụ',
    scope: null,
    timeText: null,
    namedDay: '2027-03-14',
    dueDay: '2027-03-15',
    dueUntil: null,
    dueBefore: false,
    countedFrom: null,
    countedDays: null,
    state: 'not-started',
    reason: null,
    allowedBy: null,
    closedAt: null,
    givenAt: null,
    givenByName: null,
    acceptedAt: null,
    acceptedByName: null,
    heldOrganizationId: null,
    heldAccountId: null,
    heldName: null,
    heldSince: null,
    partOf: null,
    openBlockers: 0,
    asksTime: false,
    version: 1,
    changedAt: NOW,
    changedByName: 'Lò Thị Mây',
    ...given,
  };
}

const calendarOf = (...due: Obligation[]) => ({ due, occasions: [] });

/** The events of a calendar as a parser of another make reads them. */
function read(calendar: string): ICAL.Event[] {
  const root = new ICAL.Component(ICAL.parse(calendar) as unknown[]);
  return root.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
}

describe('a calendar of what is owed', () => {
  it('shows a day that is due as that day, and takes nobody’s time', () => {
    const [event] = read(writeCalendar(calendarOf(owed({})), { origin: ORIGIN, now: NOW }));
    expect([event?.startDate.isDate, event?.startDate.toString()]).toEqual([true, '2027-03-15']);
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(event?.component.getFirstPropertyValue('url')).toBe(
      `${ORIGIN}/app/nhiem-vu/01990000-0000-7000-8000-000000000001`,
    );
  });

  it('ends at the hour that the paper names, in the time of Vietnam', () => {
    const [event] = read(
      writeCalendar(calendarOf(owed({ dueUntil: '2027-03-15T16:00' })), { origin: ORIGIN, now: NOW }),
    );
    expect(event?.endDate.toJSDate().toISOString()).toBe('2027-03-15T09:00:00.000Z');
  });

  it('shows what is remembered with its ordinal, under one identifier however often it is read', () => {
    const occasions = findOccasions(OCCASIONS, '2026-12-15', '2026-12-23');
    const write = () => read(writeCalendar({ due: [], occasions }, { origin: ORIGIN, now: NOW }));
    const events = write();
    expect(
      events.map(({ startDate, endDate, summary }) => [startDate.toString(), endDate.toString(), summary]),
    ).toEqual([
      ['2026-12-18', '2026-12-31', 'Chiến thắng Hà Nội – Điện Biên Phủ trên không (54 năm)'],
      ['2026-12-19', '2026-12-20', 'Ngày Toàn quốc kháng chiến (80 năm, năm tròn)'],
      [
        '2026-12-22',
        '2026-12-23',
        'Thành lập Quân đội nhân dân Việt Nam; Ngày hội Quốc phòng toàn dân (82 năm)',
      ],
      ['2026-12-22', '2026-12-23', 'Thiết lập quan hệ ngoại giao Việt Nam – Hàn Quốc (34 năm)'],
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(4);
    expect(write().map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
  });

  it('leaves out what has no end, and marks what is done', () => {
    const done = owed({ state: 'done' });
    const events = read(
      writeCalendar(calendarOf(owed({ dueDay: null, namedDay: null }), done), { origin: ORIGIN, now: NOW }),
    );
    expect(events.map(({ summary }) => summary)).toEqual(['✓ Đón đoàn']);
  });

  it('gives back whatever words a task has, line ends, commas and all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aBđừ,;:\\"\n \t🎉-'), minLength: 1, maxLength: 100 }),
        (text) => {
          const [event] = read(writeCalendar(calendarOf(owed({ text })), { origin: ORIGIN, now: NOW }));
          expect(event?.summary.trim()).toBe(text.trim());
        },
      ),
      { numRuns: 200 },
    );
  });
});
