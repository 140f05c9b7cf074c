import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Refusal } from './start-say.mjs';

const NEEDED_MAJOR = 24;

/** Finds the Node that runs the house: the one npm brought for this system, else the running one when it is new enough. */
export function findNode(root) {
  const brought = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(brought) && majorOf(brought) >= NEEDED_MAJOR) return brought;
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return process.execPath;
  throw new Refusal(
    `Hệ thống này cần Node ${NEEDED_MAJOR} trở lên (đang là ${process.version}); hãy cài rồi chạy lại.`,
    `This system needs Node ${NEEDED_MAJOR} or newer (this is ${process.version}); install it and start again.`,
  );
}

/** The major of a Node program, 0 when it does not run here (another C library, for example). */
function majorOf(program) {
  const answer = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 ? Number(/^v(\d+)/.exec(answer.stdout)?.[1] ?? 0) : 0;
}
