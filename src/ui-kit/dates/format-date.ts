/** Writes an ISO day (`2026-06-14`) as Vietnam writes it: `14/06/2026`; a month alone as `06/2026`, a year as it is. */
export function formatDate(iso: string): string {
  const [year = '', month, day] = iso.slice(0, 10).split('-');
  if (month === undefined) return year;
  return day === undefined ? `${month}/${year}` : `${day}/${month}/${year}`;
}

/** Reads a day as people type it (`14/6/2026`, `14-06-2026`, `14.6.2026`); null when there is no such day. */
export function readTypedDate(words: string): string | null {
  const match = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(words);
  if (match === null) return null;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** Reads an hour as people type it (`16:00`, `16h30`, `16 giờ`, `9g`): `16:30`; null when there is no such hour. */
export function readTypedHour(words: string): string | null {
  const match = /^\s*(\d{1,2})\s*(?:(?:[:.hg]|giờ)\s*(?:(\d{2})\s*(?:p|phút)?)?)?\s*$/iu.exec(
    words.normalize('NFC'),
  );
  if (match === null) return null;
  const [, hour = '', minute = '00'] = match;
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** The day of the week of an ISO day, as messages name it. */
export function weekdayOf(iso: string): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? 'sunday';
}

const moments = new Map<string, Intl.DateTimeFormat>();

/** Writes a moment (`2026-06-14T02:00:00Z`) in the time of Vietnam: `14/06/2026 09:00`. */
export function formatMoment(iso: string): string {
  const writer = moments.get('vi') ?? makeMomentWriter();
  const parts = Object.fromEntries(
    writer.formatToParts(new Date(iso)).map((part) => [part.type, part.value]),
  );
  return `${parts['day']}/${parts['month']}/${parts['year']} ${parts['hour']}:${parts['minute']}`;
}

function makeMomentWriter(): Intl.DateTimeFormat {
  const writer = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  moments.set('vi', writer);
  return writer;
}
