import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { OccasionInYear } from '#kernel/time/find-occasions.ts';
import { addDays } from '#kernel/time/iso-day.ts';
import type { Obligation } from '../../domain/obligation.ts';

/** Seconds after which calendar programs look again. */
const LOOK_AGAIN = 60 * 60;
/** A title in a calendar is a line. */
const LONGEST = 120;

/** What a calendar of one person holds. */
export interface CalendarContent {
  readonly due: readonly Obligation[];
  readonly occasions: readonly OccasionInYear[];
}

/**
 * Obligations and anniversaries as an iCalendar file: one event each, under its own identifier for ever, on its last day, or ending at
 * its hour. Times are written in UTC, so that no calendar needs a table of zones.
 */
export function writeCalendar(
  { due, occasions }: CalendarContent,
  { origin, now }: { readonly origin: string; readonly now: Date },
): string {
  const calendar = ical({
    name: 'Việc của tôi – Nhịp Cầu',
    prodId: { company: 'nhipcau', product: 'nhipcau', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOK_AGAIN,
  });
  for (const occasion of occasions) calendar.createEvent(eventOf(occasion, { origin, now }));
  for (const obligation of due) {
    const { id, dueDay, dueUntil, changedAt, version } = obligation;
    if (dueDay === null) continue;
    const url = `${origin}/app/nhiem-vu/${id}`;
    calendar.createEvent({
      id: `${id}@nhipcau`,
      ...timeOf(dueDay, dueUntil),
      stamp: now,
      lastModified: changedAt,
      sequence: version,
      summary: titleOf(obligation),
      description: describe(obligation, url),
      url,
      // A due day takes nobody's time.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/** What is said of the years; of an ordinary one nothing. */
const RANKS = { round: ', năm tròn', five: ', năm lẻ 5', other: '' } as const;

/** An anniversary of one year under an identifier that follows from its first day and its name. */
function eventOf(
  { occasion: { name }, from, to, ordinal, rank }: OccasionInYear,
  { origin, now }: { readonly origin: string; readonly now: Date },
) {
  const key = createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 16);
  const years = ordinal === null || rank === null ? '' : ` (${ordinal} năm${RANKS[rank]})`;
  return {
    id: `ky-niem-${from}-${key}@nhipcau`,
    start: new Date(`${from}T00:00:00Z`),
    end: new Date(`${addDays(to, 1)}T00:00:00Z`),
    allDay: true,
    stamp: now,
    summary: `${name}${years}`,
    url: `${origin}/app/lich`,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

function timeOf(
  day: string,
  until: string | null,
): { start: Date | string; end: Date | string; allDay?: boolean } {
  if (until === null)
    return {
      start: new Date(`${day}T00:00:00Z`),
      end: new Date(`${addDays(day, 1)}T00:00:00Z`),
      allDay: true,
    };
  const end = new Date(`${until}:00+07:00`);
  return { start: new Date(end.getTime() - 30 * 60_000), end };
}

function titleOf({ state, number, text }: Obligation): string {
  const title = [state === 'done' ? '✓' : null, number, text].filter((part) => part !== null).join(' ');
  return title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title;
}

function describe(
  { organizationName, planNumber, planTitle, text, timeText }: Obligation,
  url: string,
): string {
  const plan = [planNumber, planTitle].filter((part) => part !== null && part !== '').join(' – ');
  return [text, organizationName, plan, timeText, url]
    .filter((line) => line !== null && line !== '')
    .join('\n');
}
