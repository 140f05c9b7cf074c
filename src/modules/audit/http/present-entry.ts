import type { ListedEntry, OpenEntry } from '../contract.ts';
import type { NamedEntry, WholeEntry } from '../use-cases/read-log.ts';

/** An entry of a list as it is sent. */
export function presentEntry({ entry, object, body }: NamedEntry): ListedEntry {
  const { id, at, who, operator, accountId, role, action, before, after, contentErased } = entry;
  return {
    id,
    at: at.toISOString(),
    who,
    operator,
    accountId,
    role,
    body,
    action,
    object: { ...object, page: object.page },
    before,
    after,
    contentErased,
  };
}

/** An entry with all that the log knows of it, as it is sent. */
export function presentOpenEntry(named: NamedEntry<WholeEntry>, mayErase: boolean): OpenEntry {
  const { address, requestId, seq, hash } = named.entry;
  return {
    ...presentEntry(named),
    address,
    requestId,
    link: seq === null || hash === null ? null : { seq, hash },
    mayErase,
  };
}
