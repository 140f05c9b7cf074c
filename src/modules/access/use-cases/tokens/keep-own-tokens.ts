import type { Actor } from '#kernel/law/actor.ts';
import { isForPrograms } from '#kernel/law/token-acts.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { hashToken, makeToken } from '#platform/secrets/secret-token.ts';
import { MOST_DAYS, MOST_TOKENS, TOKEN_PREFIX } from '../../domain/token.ts';
import {
  type ApiToken,
  countOpenTokens,
  insertToken,
  listTokensOf,
  revokeToken,
} from '../../store/tokens.ts';

/** A token as its owner sees it. */
export type OwnToken = ApiToken;

const DAY = 24 * 60 * 60_000;

/** A token that somebody wishes for. */
export interface WantedToken {
  readonly name: string;
  /** Null: reads only. */
  readonly acts: readonly string[] | null;
  readonly days: number;
}

/** The tokens of the actor, newest first, ended ones too. */
export async function listOwnTokens(db: Queryable, { realmId, accountId }: Actor): Promise<ApiToken[]> {
  return listTokensOf(db, { realmId, id: accountId });
}

/** Of what somebody may do, what may be left to a program. */
export function listActsForPrograms(may: readonly string[]): string[] {
  return may.filter(isForPrograms);
}

/**
 * Makes a token for the actor; its secret is answered here and kept nowhere.
 *
 * @throws ProblemError `access.token-too-wide` (422) for an act that the actor may not do or that is not for programs,
 * `access.too-many-tokens` (409).
 */
export async function createOwnToken(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  wanted: WantedToken,
  may: readonly string[],
): Promise<{ readonly token: ApiToken; readonly secret: string }> {
  const open = listActsForPrograms(may);
  const acts = wanted.acts === null ? null : [...new Set(wanted.acts)].sort();
  if (acts?.some((wish) => !open.includes(wish)) || wanted.days > MOST_DAYS) throw tokenTooWide();
  const owner = { realmId: act.realmId, id: act.actor.accountId };
  if ((await countOpenTokens(tx, owner, act.now)) >= MOST_TOKENS) throw tooManyTokens();
  const secret = `${TOKEN_PREFIX}${makeToken()}`;
  const expiresAt = new Date(act.now.getTime() + wanted.days * DAY);
  const token = { id: act.newId(), name: wanted.name, acts, createdAt: act.now, expiresAt };
  await insertToken(tx, owner, token, hashToken(secret));
  await recordAudit(tx, act, {
    action: 'access.create-token',
    object: { type: 'account', id: owner.id },
    before: null,
    after: { tokenId: token.id, name: token.name, acts, expiresAt },
  });
  return { token: { ...token, lastUsedAt: null, revokedAt: null }, secret };
}

/**
 * Ends a token of the actor at once; one that ended already stays as it is.
 *
 * @throws ProblemError `access.token-unknown` (404).
 */
export async function revokeOwnToken(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  tokenId: string,
): Promise<void> {
  const owner = { realmId: act.realmId, id: act.actor.accountId };
  const token = await revokeToken(tx, owner, tokenId, act.now);
  if (token === null) throw tokenUnknown();
  if (token.revokedAt?.getTime() !== act.now.getTime()) return;
  await recordAudit(tx, act, {
    action: 'access.revoke-token',
    object: { type: 'account', id: owner.id },
    before: { tokenId: token.id, name: token.name, acts: token.acts },
    after: null,
  });
}

function tokenTooWide(): ProblemError {
  return new ProblemError(
    'access.token-too-wide',
    422,
    {
      vi: 'Mã truy cập không được rộng hơn quyền của chủ, và không dùng để quản trị tài khoản.',
      en: 'A token may never do more than its owner, nor keep accounts.',
    },
    { remedy: { vi: 'Chọn lại những việc được làm.', en: 'Choose the acts again.' } },
  );
}

function tooManyTokens(): ProblemError {
  return new ProblemError(
    'access.too-many-tokens',
    409,
    { vi: `Đã có ${MOST_TOKENS} mã truy cập đang mở.`, en: `There are ${MOST_TOKENS} open tokens already.` },
    { remedy: { vi: 'Thu hồi mã không dùng nữa.', en: 'Revoke one that is no longer used.' } },
  );
}

function tokenUnknown(): ProblemError {
  return new ProblemError(
    'access.token-unknown',
    404,
    { vi: 'Không có mã truy cập này.', en: 'There is no such token.' },
    { remedy: { vi: 'Mở lại danh sách.', en: 'Open the list again.' } },
  );
}
