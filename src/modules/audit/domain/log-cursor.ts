/** The place after an entry in the log: its moment and itself. */
export interface LogPlace {
  readonly at: Date;
  readonly id: string;
}

const FORM = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Writes a place, as a page gives it to its reader. */
export function writeLogCursor({ at, id }: LogPlace): string {
  return `${at.getTime()}.${id}`;
}

/** Reads a place back, or null when it is none. */
export function readLogCursor(cursor: string): LogPlace | null {
  const [, at, id] = FORM.exec(cursor) ?? [];
  return at === undefined || id === undefined ? null : { at: new Date(Number(at)), id };
}
