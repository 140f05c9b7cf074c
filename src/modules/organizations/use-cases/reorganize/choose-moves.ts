import type { Act } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { MoveChoices } from '../../domain/reorganize/route-matter.ts';
import { type SeenOrganization, takeOrganization } from '../take-organization.ts';
import { keepMoveChoices, moveOpenWork } from './move-open-work.ts';
import { previewMoves } from './preview-moves.ts';
import type { MovedMatter, WorkOfBodies } from './work-of-bodies.ts';

/** Passings shown of one body. */
const MOST_SHOWN = 50;

/**
 * Says who takes over what nothing else tells, and moves it. Answers how many matters moved.
 *
 * @throws ProblemError organizations.not-found, version-conflict
 */
export async function chooseMoves(
  tx: Transaction,
  act: Act,
  works: readonly WorkOfBodies[],
  seen: SeenOrganization,
  choices: MoveChoices,
): Promise<number> {
  const body = await takeOrganization(tx, act, seen);
  await keepMoveChoices(tx, act, [body.id], choices);
  return moveOpenWork(tx, act, works, [body.id]);
}

/** What came to a body and what left it, and how many of its obligations wait for a person. */
export interface MovesOfBody {
  readonly moved: readonly MovedMatter[];
  readonly total: number;
  readonly waiting: number;
}

/** The passings of one body on both sides. @throws ProblemError organizations.not-found */
export async function listMoves(
  db: Queryable,
  realmId: string,
  works: readonly WorkOfBodies[],
  organizationId: string,
  today: string,
): Promise<MovesOfBody> {
  const { waits } = await previewMoves(db, realmId, works, {
    ...{ organizationId, today, reorganization: null },
    choices: { chosen: {}, restId: null },
  });
  let moved: readonly MovedMatter[] = [];
  let total = 0;
  for (const work of works) {
    const own = await work.listMoved(db, realmId, organizationId, MOST_SHOWN);
    moved = [...moved, ...own.moved];
    total += own.total;
  }
  return { moved: moved.slice(0, MOST_SHOWN), total, waiting: waits };
}
