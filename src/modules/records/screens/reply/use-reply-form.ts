import { useEffect, useState, useSyncExternalStore } from 'react';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { ReplyApi } from '../../contract/reply-link.ts';
import { type KeeperParts, ReplyKeeper, type ReplyStanding } from './reply-keeper.ts';

/** Calls of the page behind a reply link. */
export const replyApi = callApi<ReplyApi>();

/** An answer that is being written, as it stands, and who keeps it. */
export function useReplyForm(
  parts: Omit<KeeperParts, 'api'>,
): ReplyStanding & { readonly keeper: ReplyKeeper } {
  const [keeper] = useState(() => new ReplyKeeper({ ...parts, api: replyApi }));
  useEffect(() => keeper.start(), [keeper]);
  return { keeper, ...useSyncExternalStore(keeper.watch, keeper.standing) };
}
