import { ROLES } from '#kernel/law/actor.ts';
import type { AccountsWanted } from '../../widgets/account-queries.ts';

/** What the address of the list of accounts says. */
export type AccountsAddress = Omit<AccountsWanted, 'offset'> & {
  /** How many accounts stand before the page shown. */
  readonly offset?: number | undefined;
};

/** What can be told apart of accounts, in the order in which screens offer it. */
export const accountStates = ['active', 'closed'] as const;
/** Whose accounts there are. */
export const accountKinds = ['person', 'desk'] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the address of the list; what it does not understand is left out, so that an old link still opens. */
export function readAccountsAddress(search: Readonly<Record<string, unknown>>): AccountsAddress {
  const offset = Number(search['offset']);
  const read: AccountsAddress = {
    q: readWords(search['q']),
    role: ROLES.find((role) => role === search['role']),
    organization: readIdentifier(search['organization']),
    state: accountStates.find((state) => state === search['state']),
    kind: accountKinds.find((kind) => kind === search['kind']),
    offset: Number.isInteger(offset) && offset > 0 && offset <= 1_000_000 ? offset : undefined,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** Whether anything narrows the list. */
export function isNarrowed({ offset: _offset, ...filter }: AccountsAddress): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

/** An identifier as addresses write it; undefined for anything else. */
export function readIdentifier(value: unknown): string | undefined {
  return typeof value === 'string' && UUID.test(value) ? value : undefined;
}

function readWords(value: unknown): string | undefined {
  const trimmed = typeof value === 'string' ? value.trim().slice(0, 200) : '';
  return trimmed === '' ? undefined : trimmed;
}
