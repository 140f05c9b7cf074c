import { type MailStateName, mailStates } from '../widgets/outside.ts';

/** What the log of letters shows. */
export interface MailAddress {
  readonly tinhTrang?: MailStateName | undefined;
}

/** Reads the address of the log of letters. */
export function readMailAddress(search: Readonly<Record<string, unknown>>): MailAddress {
  const state = mailStates.find((name) => name === search['tinhTrang']);
  return state === undefined ? {} : { tinhTrang: state };
}
