import { isIsoDay } from '#kernel/time/iso-day.ts';

/** What the address of the log says: what it is narrowed to, and the entry that stands open beside it. */
export interface LogAddress {
  readonly person?: string | undefined;
  readonly body?: string | undefined;
  readonly objectType?: string | undefined;
  readonly object?: string | undefined;
  readonly action?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
  readonly open?: string | undefined;
}

const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TYPE = /^[a-z-]{2,60}$/;
const ACTION = /^[a-z-]+\.[a-z-]+$/;

/** Reads the address of the log; what it does not understand is left out, so that an old link still opens. */
export function readLogAddress(search: Readonly<Record<string, unknown>>): LogAddress {
  const object = matching(IDENTIFIER, search['object']);
  const objectType = matching(TYPE, search['objectType']);
  const isWhole = object !== undefined && objectType !== undefined;
  const read: LogAddress = {
    person: matching(IDENTIFIER, search['person']),
    body: matching(IDENTIFIER, search['body']),
    objectType: isWhole ? objectType : undefined,
    object: isWhole ? object : undefined,
    action: matching(ACTION, search['action']),
    from: day(search['from']),
    to: day(search['to']),
    q: words(search['q']),
    open: matching(IDENTIFIER, search['open']),
  };
  return given(read);
}

/** What the server is asked with: the address without what only the screen needs. */
export function narrowingOfAddress({ open: _open, ...narrowing }: LogAddress): Omit<LogAddress, 'open'> {
  return given(narrowing);
}

/** Whether anything narrows the log. */
export function isNarrowed(address: LogAddress): boolean {
  return Object.keys(narrowingOfAddress(address)).length > 0;
}

function given<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}

function matching(pattern: RegExp, value: unknown): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

function day(value: unknown): string | undefined {
  return typeof value === 'string' && isIsoDay(value) ? value : undefined;
}

function words(value: unknown): string | undefined {
  const trimmed = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return trimmed === '' ? undefined : trimmed.slice(0, 200);
}
