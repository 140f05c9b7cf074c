import type { WorkOfBodies } from '#modules/organizations/door.ts';
import { listOpenMatters } from '../../store/reorganize/list-open-matters.ts';
import { readMovedOfBody } from '../../store/reorganize/moves.ts';
import { giveBackWork } from './give-back-work.ts';
import type { MoveFollower } from './move-follower.ts';
import { moveWork } from './move-work.ts';

/**
 * What work keeps that names bodies and goes on after they end.
 *
 * @param follower the later module that keeps what hangs on obligations
 */
export function workOfBodies(follower: MoveFollower): WorkOfBodies {
  return {
    list: listOpenMatters,
    move: (tx, act, routed) => moveWork(tx, act, follower, routed),
    giveBack: (tx, act, successionIds) => giveBackWork(tx, act, follower, successionIds),
    listMoved: readMovedOfBody,
  };
}
