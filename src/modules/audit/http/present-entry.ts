import type { ListedEntry, OpenEntry } from '../contract.ts';
import type { NamedEntry, WholeEntry } from '../use-cases/read-log.ts';

/** An entry of a list as it is sent; who sat at a desk is told once, by the name of who did it. */
export function presentEntry({ entry, object, body }: NamedEntry): ListedEntry {
  const { id, at, who, operator, accountId, role, action, before, after, contentErased } = entry;
  return {
    id,
    at: at.toISOString(),
    who,
    operator: operator !== null && who?.startsWith(`${operator}, `) ? null : operator,
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
    operator: named.entry.operator,
    address,
    requestId,
    link: seq === null || hash === null ? null : { seq, hash },
    mayErase,
  };
}
